import {
  type BookingsPage,
  bookingsHostAndPath,
  caught,
  describePage,
  isSmtpAddress,
  type NotBookingsReason,
} from './bookingsPage';
import { cloudOfLink } from './cloudOfLink';
import { businessInPath } from './requestedBusiness';

/** Services that wrap links in links of their own: host, and the query parameter that holds the real one. */
const wrappers: readonly [host: RegExp, parameter: string][] = [
  // https://learn.microsoft.com/defender-office-365/safe-links-about
  [/^([a-z\d-]+\.)?safelinks\.protection\.(outlook\.com|office365\.us|partner\.outlook\.cn)$/, 'url'],
  [/^statics\.teams\.cdn\.office\.net$/, 'url'],
  [/^lm?\.facebook\.com$/, 'u'],
  [/^l\.instagram\.com$/, 'u'],
  [/^www\.linkedin\.com$/, 'url'],
  [/^slack-redir\.net$/, 'url'],
  [/^www\.google\.com$/, 'q'],
  [/^www\.google\.com$/, 'url'],
];

/** Scheme, host and nothing that could disguise it; then path and query. */
const plainLink = /^https?:\/\/([a-z\d.-]+)((?:\/[^?#]*)?)(?:\?([^#]*))?(?:#|$)/i;

/** The link inside a wrapper, unwrapped once; undefined when `href` is no wrapper. */
function unwrap(href: string): string | undefined {
  const [, host = '', , query = ''] = plainLink.exec(href) ?? [];
  const parameters = new URLSearchParams(query);
  for (const [shape, parameter] of wrappers) {
    const inner = shape.test(host.toLowerCase()) && parameters.get(parameter);
    if (inner && /^https?:\/\//i.test(inner)) return inner;
  }
  return undefined;
}

const graphLink =
  /^https?:\/\/((graph\.microsoft\.com|(dod-)?graph\.microsoft\.us|microsoftgraph\.chinacloudapi\.cn)\/[^?#]*)/i;

/** An address of the Bookings API or of Graph names a business too: people copy such addresses from scripts and traces. */
function describeApi(href: string): BookingsPage | undefined {
  const path = bookingsHostAndPath(href) || caught(graphLink, href);
  const name = businessInPath(path);
  if (/^mbx:/i.test(name)) return { kind: 'personalPage' };
  return isSmtpAddress(name) ? { kind: 'bookingPage', smtpAddress: name, cloud: cloudOfLink(path) } : undefined;
}

/** Bookings in the store of Teams: https://learn.microsoft.com/microsoft-365/bookings/bookings-in-outlook */
const bookingsInTeams =
  /^https?:\/\/teams\.(microsoft\.com|cloud\.microsoft)\/l\/app\/4c4ec2e8-4a2c-4bce-8d8f-00fc664a4e5b\/?([?#]|$)/i;

/** What an address bar never holds, since it holds whole and normalised URLs. */
function reasonOf(href: string, otherwise: NotBookingsReason): NotBookingsReason {
  const authority = caught(/^https?:\/\/([^/?#]*)/i, href);
  if (!authority) return 'notALink';
  return /[@:\\]/.test(authority) ? 'disguisedHost' : otherwise;
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
  if (bookingsInTeams.test(href)) return { kind: 'adminApp', cloud: 'global' };
  const page = describeApi(href) ?? describePage(href);
  // A browser resolves dot segments before it asks, so that what stands before them is not what opens.
  if (/^[^?#]*\/(\.|%2e){1,2}([/?#]|$)/i.test(href)) return { kind: 'notBookings', reason: 'otherPage' };
  return page.kind === 'notBookings' ? { kind: 'notBookings', reason: reasonOf(href, page.reason) } : page;
}
