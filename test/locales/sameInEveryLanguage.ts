/** Names of products, as their makers write them everywhere. */
const names = [
  ...[
    'Bookings Overlay',
    'Bookings with me',
    'Microsoft Bookings',
    'Bookings',
    'Microsoft',
    'Power Automate',
    'Logic Apps',
  ],
  ...[
    'Microsoft Graph',
    'Graph',
    'PowerShell',
    'Azure CLI',
    'Azure',
    'Entra',
    'Dataverse',
    'Office 365',
    'Outlook',
    'Teams',
  ],
  ...[
    'Excel',
    'Windows',
    'Zoom Meetings',
    'Zoom',
    'Stripe',
    'Dynamics 365 Sales Insights',
    'Dynamics 365 Sales',
    'Dynamics',
  ],
  ...['Chrome', 'Edge', 'Firefox', 'GCC High', 'GCC', 'DoD', '21Vianet', 'Mac', 'Independent Publisher'],
];

/** Terms and signs that no language translates. */
const terms = [
  ...[
    'SMTP',
    'ID',
    'API',
    'CSV',
    'CRM',
    'JSON',
    'SPA',
    'US',
    'USD',
    'UTC',
    'UTF',
    'IANA',
    'URL',
    'POSIX',
    'shell',
    'MB',
    'beta',
    'fx',
  ],
  ...[
    'Ctrl',
    'Shift',
    'YYYY-MM-DD',
    'HH:MM',
    'clientId',
    'tenantId',
    'organizations',
    'admin_consent=True',
    'SMTPAddress',
  ],
  ...['CompanyDlpViolation', 'MICROSOFTBOOKINGS'],
];

/** English in one text alone: what stands so in Power Automate or the browser's tools in every language, and what Bookings answers. */
export const inOneText: Record<string, readonly string[]> = {
  flowsError429Why: ['More than expected number of webhooks created for a calendar'],
  flowsErrorRead1: ['Network'],
  flowsErrorRead3: ['Response', '4xx', '5xx'],
  flowsGapCancelReason: ['CancelReason'],
  flowsGapChoices: ['Answer', 'SelectedOptions', 'AnswerOptions'],
  flowsOnlyService: ['true'],
  flowsStepCrmCondition: ['true'],
  flowsStepSalesConnect: ['Sales'],
  flowsStepStripeCustomer: ['Create a customer'],
  flowsStepZoomConnect: ['Create Meeting'],
  flowsStepZoomMeeting: ['type'],
  manyUnknownZone: ['Turkey Standard Time'],
};

const phrases = (texts: readonly string[]): RegExp => {
  const longestFirst = [...texts].sort((one, other) => other.length - one.length);
  const escaped = longestFirst.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\d])(${escaped.join('|')})(?![A-Za-z\\d])`, 'giu');
};
const everywhere = [...names, ...terms];
const knownEverywhere = phrases(everywhere);

/** Addresses, hosts, scopes, ids, endings of files, time zones, codes: what is copied letter by letter. */
const literal =
  /https?:\/\/\S*|[\w.+-]+@[\w.-]+|\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b|\b\w+(\.\w+)+\b|\.[a-z]{3,4}\b|\b[A-Z]\w+(\/[A-Z][\w-]+)+\b|\b[A-Z]+\d+\w*\b|\$\d/g;

/**
 * The words of a text that a language has its own for: without names, terms, literal values, and what Turkish hangs on to them.
 * @param also what is left as it is in this text besides
 */
export function wordsIn(text: string, also: readonly string[] = []): string[] {
  const known = also.length > 0 ? phrases([...everywhere, ...also]) : knownEverywhere;
  const without = text.replace(literal, ' ').replace(known, ' ');
  return without.replace(/(?<=\s)['’]\p{L}+/gu, ' ').match(/\p{L}{2,}/gu) ?? [];
}

/** Words in Latin letters: Chinese has none. */
export const isLatin = (word: string): boolean => /^\p{Script=Latin}+$/u.test(word);

/** Turkish words that are spelled as the English ones are. */
export const turkishAsEnglish = new Set(['form', 'panel', 'platform', 'portal', 'premium', 'web']);
