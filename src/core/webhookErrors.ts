/**
 * What can go wrong when a flow with a Bookings trigger is made. `tooMany` is the five of the mailbox; `rateLimit` is the gateway
 * that counts calls, with the same status. `forbidden` stands for a 403 that does not say which of its two kinds it is.
 * https://learn.microsoft.com/microsoft-365/bookings/power-automate-integration#common-errors-and-remedies
 */
export type WebhookCase =
  | 'unauthenticated'
  | 'notAdministrator'
  | 'notificationDomain'
  | 'forbidden'
  | 'tooMany'
  | 'rateLimit'
  | 'serverError'
  | 'other'
  | 'nothingSaid';

export interface DecodedError {
  case: WebhookCase;
  status?: number;
  /** Microsoft's own words and ids, for a support request. */
  code?: string;
  message?: string;
  ids: { name: string; value: string }[];
}

const longestText = 200_000;

/** The connector's own descriptions of its answers, and what the documentation says of them; in the order of certainty. */
const words: readonly [words: RegExp, means: WebhookCase][] = [
  [/number of (webhooks|appointment flows)|resource ?exhausted/i, 'tooMany'],
  [/only bookings? admin/i, 'notAdministrator'],
  [/notification ?url.{0,60}(domain|allow)|domain.{0,60}(allow(ed)? ?-?list|not allowed)/i, 'notificationDomain'],
  [/rate limit|too many requests.{0,80}(retry|try again)|try again in \d+ sec/i, 'rateLimit'],
];

const statuses: Record<number, WebhookCase> = {
  401: 'unauthenticated',
  403: 'forbidden',
  429: 'tooMany',
  500: 'serverError',
};

/** Where a status stands in an answer that was copied; the first that is found counts. */
const statusPlaces: readonly RegExp[] = [
  /^\s*(\d{3})\s*$/,
  /\bHTTP\/[\d.]+\s+(\d{3})\b/i,
  /["']?\bstatus(?:[ _]?code)?\b["']?\s*[:=]?\s*["']?(\d{3})\b/i,
  /["']?\bcode["']?\s*[:=]\s*["']?(\d{3})\b/i,
  /^\s*(?:HTTP|error)?\s*(\d{3})\b(?![-:/]|\.\d)/i,
  /(?<![-\d:./])\b(401|403|429|500)\b(?![-:/]|\.\d)/,
];

const word = (name: string) => new RegExp(`["']?\\b${name}\\b["']?\\s*[:=]\\s*["']?([\\w.-]{2,120})`, 'i');
const idNames = [
  'x-ms-request-id',
  'x-ms-correlation-request-id',
  'x-ms-correlation-id',
  'x-ms-client-request-id',
  'client-request-id',
  'request-id',
  'x-calculatedbetarget',
  'clientRequestId',
  'requestId',
  'correlationId',
  'trackingId',
];

/** Each piece of text in a JSON value, also in JSON that is itself a text in it, as Power Automate wraps what a connector said. */
function textsIn(value: unknown, name = '', depth = 0): { name: string; text: string }[] {
  if (depth > 8) return [];
  if (typeof value === 'number') return [{ name, text: String(value) }];
  if (typeof value === 'string') {
    const inner = /^\s*[{[]/.test(value) ? parsed(value) : undefined;
    return inner === undefined ? [{ name, text: value }] : textsIn(inner, name, depth + 1);
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, Array.isArray(value) ? name : key, depth + 1));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The JSON in a copied answer, whose headers may stand before it. */
const jsonIn = (text: string): unknown => parsed(text.slice(Math.max(0, text.search(/[{[]/))));

/** Tokens that were copied along are nobody's to keep: they go before anything is read. */
export const withoutSecrets = (text: string): string =>
  text
    .replace(/^.*\b(authorization|cookie|set-cookie|x-ms-authorization-auxiliary)\b["']?\s*:.*$/gim, '')
    .replace(/\beyJ[\w-]+\.[\w-]+\.?[\w-]*/g, '');

function statusIn(text: string): number | undefined {
  for (const place of statusPlaces) {
    const status = Number(place.exec(text)?.[1]);
    if (status >= 400 && status < 600) return status;
  }
  return undefined;
}

/**
 * What a pasted status, answer or sentence is. Words decide before the status does: only they tell the two kinds of 403 and the
 * two kinds of 429 apart.
 * @example decodeError('429') // { case: 'tooMany', status: 429, ids: [] }
 */
export function decodeError(pasted: string): DecodedError {
  const text = withoutSecrets(pasted.slice(0, longestText)).trim();
  if (text === '') return { case: 'nothingSaid', ids: [] };
  const texts = textsIn(jsonIn(text));
  const status = statusIn(text) ?? texts.map(({ text }) => statusIn(text)).find((found) => found !== undefined);
  const said = words.find(([words]) => words.test(text))?.[1];
  const messages = texts.filter(({ name }) => /^(message|error_description|description|detail)$/i.test(name));
  const code = texts.find(({ name, text }) => /^code$/i.test(name) && !/^\d+$/.test(text))?.text;
  const message =
    messages.at(-1)?.text ?? (texts.length === 0 && /[a-z]{3}/i.test(text) ? text.slice(0, 2_000) : undefined);
  const ids = idNames.flatMap((name) => {
    const value = word(name).exec(text)?.[1];
    return value ? [{ name, value }] : [];
  });
  return {
    case: said ?? statuses[status ?? 0] ?? (status !== undefined && status >= 500 ? 'serverError' : 'other'),
    ...(status === undefined ? {} : { status }),
    ...(code ? { code } : {}),
    ...(message ? { message } : {}),
    ids: ids.filter(({ value }, index) => ids.findIndex((other) => other.value === value) === index),
  };
}

/** What is known of the person and the business, to choose where an answer says too little. */
export interface KnownHere {
  isAdministrator: 'yes' | 'no' | 'cannotTell';
  hasConnector: 'yes' | 'no' | 'cannotTell';
  flowsSeen: number | undefined;
}

/** The likeliest of the cases, and whether it was said or is only concluded. */
export function diagnose(
  error: DecodedError,
  known: KnownHere,
): { case: WebhookCase | 'noConnector'; isSure: boolean } {
  if (error.case === 'forbidden') {
    if (known.isAdministrator === 'no') return { case: 'notAdministrator', isSure: false };
    return { case: known.isAdministrator === 'yes' ? 'notificationDomain' : 'forbidden', isSure: false };
  }
  if (error.case === 'tooMany') return { case: 'tooMany', isSure: true };
  if (error.case !== 'nothingSaid') return { case: error.case, isSure: true };
  if (known.hasConnector === 'no') return { case: 'noConnector', isSure: false };
  if (known.isAdministrator === 'no') return { case: 'notAdministrator', isSure: false };
  if ((known.flowsSeen ?? 0) >= 5) return { case: 'tooMany', isSure: false };
  return { case: 'nothingSaid', isSure: false };
}
