import type { CloudName } from './clouds';

/** Why an address or a link has nothing to do with Bookings. `disguisedHost`: user name, port or backslash before the path. */
export type NotBookingsReason = 'notALink' | 'disguisedHost' | 'otherHost' | 'otherPage' | 'badEncoding' | 'badAddress';

/** What an address-bar URL, or a pasted text, turned out to be. `smtpAddress` keeps the link's own case. */
export type BookingsPage =
  | { kind: 'bookingPage'; smtpAddress: string; cloud: CloudName; serviceId?: string }
  | { kind: 'bookingPageWithoutAddress'; name: string; cloud: CloudName }
  | { kind: 'adminApp'; cloud: CloudName }
  | { kind: 'personalPage' }
  | { kind: 'publishedCalendar' }
  /** A bare address; only from a pasted text. */
  | { kind: 'address'; smtpAddress: string }
  | { kind: 'notBookings'; reason: NotBookingsReason };

export type Hosts = { readonly [host: string]: CloudName | undefined };

/**
 * Where Bookings pages are, and which cloud each host belongs to.
 * Sources: https://learn.microsoft.com/microsoft-365/enterprise/microsoft-365-endpoints; links seen on public pages.
 */
export const bookingsHosts: Hosts = {
  'outlook.office.com': 'global',
  'outlook.office365.com': 'global',
  'bookings.cloud.microsoft': 'global',
  'book.ms': 'global',
  'outlook-sdf.office.com': 'global',
  'outlook.office365.us': 'usGovernmentL4',
  'outlook-dod.office365.us': 'usGovernmentL5',
  'webmail.apps.mil': 'usGovernmentL5',
  'partner.outlook.cn': 'china',
};

export type Link = { host: string; cloud: CloudName; segments: string[] };

/**
 * Splits a link into host and path segments (still encoded); says why when it is not a link on one of `hosts`.
 * It reads the text and not a parsed `URL`, which would have dropped an empty user name, a default port and tabs,
 * and turned backslashes into slashes and look-alike letters into real ones.
 */
export function readLink(href: string, hosts: Hosts): Link | NotBookingsReason {
  const [, authority, path] = /^https?:\/\/([^/?#]*)([^?#]*)/i.exec(href) ?? [];
  if (authority === undefined || path === undefined) return 'notALink';
  if (/[@:\\]/.test(authority)) return 'disguisedHost';
  const host = authority.toLowerCase();
  const cloud = Object.hasOwn(hosts, host) && hosts[host];
  if (!cloud) return 'otherHost';
  // A browser resolves dot segments before it asks, so what stands before them is not what is opened.
  return /\/(\.|%2e){1,2}(\/|$)/i.test(path) ? 'otherPage' : { host, cloud, segments: path.split('/').slice(1) };
}

/** A mailbox that Exchange can have: dot-atom of at most 64, domain of at least two labels of at most 63, 254 in all. */
const smtpAddressShape =
  /^(?=.{1,254}$)(?=[^@]{1,64}@)[\w!$&'*+=^`{|}~-]+(\.[\w!$&'*+=^`{|}~-]+)*@([a-z\d]([a-z\d-]{0,61}[a-z\d])?\.)+[a-z]([a-z\d-]{0,61}[a-z\d])$/i;

export const isSmtpAddress = (text: string): boolean => smtpAddressShape.test(text);

/**
 * One path segment, decoded once, as whom it names. An id that starts with `mbx:` is a personal mailbox's.
 * @example readName('Desk%40contoso.com') // { smtpAddress: 'Desk@contoso.com' }
 */
export function readName(
  segment: string,
): { smtpAddress: string } | { name: string } | 'personalPage' | 'badEncoding' | 'badAddress' {
  let text: string;
  try {
    text = decodeURIComponent(segment);
  } catch {
    return 'badEncoding';
  }
  if (text.includes('%')) return 'badEncoding';
  if (/^mbx:/i.test(text)) return 'personalPage';
  if (isSmtpAddress(text)) return { smtpAddress: text };
  return /^[\w.~-]{1,254}$/.test(text) ? { name: text } : 'badAddress';
}

const notBookings = (reason: NotBookingsReason): BookingsPage => ({ kind: 'notBookings', reason });

function bookingPage(cloud: CloudName, [segment = '', s = '', serviceId = '']: string[]): BookingsPage {
  if (!segment) return notBookings('otherPage');
  const who = readName(segment);
  if (who === 'personalPage') return { kind: who };
  if (typeof who === 'string') return notBookings(who);
  if ('name' in who) return { kind: 'bookingPageWithoutAddress', cloud, ...who };
  const service = /^s$/i.test(s) && /^[\w-]{22}2$/.test(serviceId) ? { serviceId } : {};
  return { kind: 'bookingPage', cloud, ...who, ...service };
}

// Seen in public links: homepage, calendar, staff, services, settings. The others are on the admin app's menu.
const adminPage = /^(homepage|calendar|customers|staff|services|settings|bookingpage|businessinformation|)$/;

/** What a page is, from its address-bar URL alone. Every form of public links is in the examples of the tests. */
export function describePage(href: string): BookingsPage {
  const link = readLink(href, bookingsHosts);
  if (typeof link === 'string') return notBookings(link);
  const { host, cloud, segments } = link;
  const [first = '', second = '', , fourth] = segments.map((segment) => segment.toLowerCase());
  if (host === 'book.ms') {
    if (!first) return { kind: 'adminApp', cloud };
    return first === 'b' ? bookingPage(cloud, segments.slice(1)) : notBookings('otherPage');
  }
  if (first === 'book') return bookingPage(cloud, segments.slice(1));
  if (first === 'bookwithme') return { kind: 'personalPage' };
  if (first === 'bookings' && adminPage.test(second)) return { kind: 'adminApp', cloud };
  // `/owa/calendar/{user}@{domain}/{token}/calendar.html` is somebody's published calendar: only the fourth word tells.
  if (first === 'owa' && second === 'calendar' && fourth === 'bookings')
    return bookingPage(cloud, [segments[2] ?? '', ...segments.slice(4)]);
  return /^(owa\/calendar|calendar\/published)\/.*calendar\.(html|ics)$/i.test(segments.join('/'))
    ? { kind: 'publishedCalendar' }
    : notBookings('otherPage');
}
