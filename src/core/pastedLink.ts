import { type BookingsPage, bookingsHosts, describePage, type Hosts, isSmtpAddress, readLink } from './bookingsPage';
import { businessInPath } from './requestedBusiness';

/** Services that wrap links in links of their own: host, and the query parameter that holds the real one. */
const wrappers: readonly [host: RegExp, parameter: string][] = [
  // https://learn.microsoft.com/defender-office-365/safe-links-about
  [/^([a-z\d-]+\.)?safelinks\.protection\.(outlook\.com|office365\.us|partner\.outlook\.cn)$/, 'url'],
  [/^(statics\.teams\.cdn\.office\.net|teams\.public\.onecdn\.static\.microsoft)$/, 'url'],
  [/^lm?\.facebook\.com$/, 'u'],
  [/^l\.instagram\.com$/, 'u'],
  [/^www\.linkedin\.com$/, 'url'],
  [/^slack-redir\.net$/, 'url'],
  [/^www\.google\.com$/, 'q'],
  [/^www\.google\.com$/, 'url'],
];

const graphHosts: Hosts = {
  'graph.microsoft.com': 'global',
  'graph.microsoft.us': 'usGovernmentL4',
  'dod-graph.microsoft.us': 'usGovernmentL5',
  'microsoftgraph.chinacloudapi.cn': 'china',
};

const teamsHosts: Hosts = { 'teams.microsoft.com': 'global', 'teams.cloud.microsoft': 'global' };
/** Bookings in the store of Teams: https://learn.microsoft.com/microsoft-365/bookings/bookings-in-outlook */
const bookingsInTeams = /^l\/app\/4c4ec2e8-4a2c-4bce-8d8f-00fc664a4e5b$/i;

/** The link inside a wrapper, unwrapped once; undefined when `href` is no wrapper. */
function unwrap(href: string): string | undefined {
  const [, host = '', query = ''] = /^https?:\/\/([a-z\d.-]+)(?:\/[^?#]*)?\?([^#]*)/i.exec(href) ?? [];
  const parameters = new URLSearchParams(query);
  for (const [shape, parameter] of wrappers) {
    const inner = shape.test(host.toLowerCase()) && parameters.get(parameter);
    if (inner && /^https?:\/\//i.test(inner)) return inner;
  }
  return undefined;
}

/** An address of the Bookings API or of Graph names a business too; people copy such addresses from scripts and traces. */
function describeApi(href: string): BookingsPage | undefined {
  const link = readLink(href, { ...bookingsHosts, ...graphHosts });
  if (typeof link === 'string') return undefined;
  const who = businessInPath(link);
  if (who === 'personalPage') return { kind: who };
  return typeof who === 'object' && 'smtpAddress' in who
    ? { kind: 'bookingPage', cloud: link.cloud, ...who }
    : undefined;
}

function describeTeams(href: string): BookingsPage | undefined {
  const link = readLink(href, teamsHosts);
  return typeof link === 'object' && bookingsInTeams.test(link.segments.join('/'))
    ? { kind: 'adminApp', cloud: link.cloud }
    : undefined;
}

/**
 * What a person pasted, typed or right-clicked: a link as it stands in prose (no scheme, a slash too few, white space or
 * angle brackets around it), a link in up to three wrappers, an address of an API, or a bare SMTP address.
 * @example describePasted('book.ms/b/Desk@contoso.com') // { kind: 'bookingPage', smtpAddress: 'Desk@contoso.com', cloud: 'global' }
 */
export function describePasted(text: string): BookingsPage {
  const bare = text.trim().replace(/^<(.*)>$/, '$1');
  if (isSmtpAddress(bare)) return { kind: 'address', smtpAddress: bare };
  if (/^mbx:/i.test(bare)) return { kind: 'personalPage' };
  let href = bare.replace(
    /^(?:(https?):)?\/*(?=[a-z\d.-]+\.[a-z]+(?:[/?#:\\]|$))/i,
    (_, scheme = 'https') => `${scheme}://`,
  );
  for (let depth = 0; depth < 3; depth++) href = unwrap(href) ?? href;
  return describeTeams(href) ?? describeApi(href) ?? describePage(href);
}
