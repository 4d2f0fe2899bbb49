import { cloudOfLink } from './cloudOfLink';
import type { CloudName } from './clouds';

/** Why something has nothing to do with Bookings; the last two come from `describePasted` only. */
export type NotBookingsReason = 'otherHost' | 'otherPage' | 'badAddress' | 'badEncoding' | 'notALink' | 'disguisedHost';

/** What an address-bar URL, or a pasted text, turned out to be. `smtpAddress` keeps the link's own case. */
export type BookingsPage =
  | { kind: 'bookingPage'; smtpAddress: string; cloud: CloudName; serviceId?: string }
  | { kind: 'bookingPageWithoutAddress'; name: string; cloud: CloudName }
  | { kind: 'adminApp'; cloud: CloudName }
  | { kind: 'personalPage' }
  | { kind: 'publishedCalendar' }
  /** A bare address; from `describePasted` only. */
  | { kind: 'address'; smtpAddress: string }
  | { kind: 'notBookings'; reason: NotBookingsReason };

// What the chip needs of this file has to fit into the content script's 5,000 bytes: one expression for all hosts, one for each
// kind of path, and everything else that is known about a page in `describePage`, which the chip does not use.

/**
 * A link on a host of Bookings, up to its query. The text itself is matched and not a parsed `URL`: that one drops an empty user name, a default
 * port and tabs, turns backslashes into slashes, and look-alike letters into real ones.
 * Sources: https://learn.microsoft.com/microsoft-365/enterprise/microsoft-365-endpoints; links on public pages.
 */
const bookingsLink =
  /^https?:\/\/((outlook(((-sdf)?\.office|\.office365)\.com|(-dod)?\.office365\.us)|bookings\.cloud\.microsoft|book\.ms|webmail\.apps\.mil|partner\.outlook\.cn)(?![^/?#])[^?#]*)/i;

/** `{name}` in `/book/{name}`, `/owa/calendar/{name}/bookings` and `book.ms/b/{name}`. */
const bookingPath = /^(?:book\.ms\/b|(?!book\.)[^/]+\/(?:book|owa\/calendar(?=\/[^/]+\/bookings(?:\/|$))))\/([^/]+)/i;

const personalPath = /^[^/]+\/bookwithme(\/|$)/i;

// All were seen in public links but customers and bookingpage, which are on the admin app's menu.
const adminPath =
  /^(book\.ms|[^/]+\/bookings(\/(homepage|calendar|customers|staff|services|settings|bookingpage|businessinformation)(\/.*)?)?)\/?$/i;

/**
 * A mailbox that Exchange can have: at most 64 characters, an at sign, a domain of labels of at most 63; 254 in all. Both cases are spelled out:
 * with the flag `i` the engine takes four times as long to compile it, on each page anew (Chromium 156).
 */
const smtpAddressShape =
  /^(?!\.|.*\.[.@]|.*@.*_|.{255})[\w!$&'*+=^`{|}~.-]{1,64}@((?!-)[\w-]{1,63}(?<!-)\.)+[A-Za-z][\w-]{0,61}\w$/;

export const isSmtpAddress = (text: string): boolean => smtpAddressShape.test(text);

/** The text if it is an address, else nothing. */
export const ifSmtpAddress = (text: string): string => (smtpAddressShape.test(text) ? text : '');

/** What `shape` catches first in `text`; empty when it does not match. */
export const caught = (shape: RegExp, text: string): string => shape.exec(text)?.[1] ?? '';

/** Host and path of a link on a host of Bookings; empty for every other text. */
export const bookingsHostAndPath = (href: string): string => caught(bookingsLink, href);

/** A path segment, decoded once; empty when it cannot be. What was encoded twice still has its `%`, and is no name. */
export function decodeOnce(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return '';
  }
}

/** The short of `describePage` that the chip needs; and what that one goes on with: host and path, and the name in it. */
export function recognisePage(href: string): [kind: RecognisedKind, smtpAddress: string, path: string, name: string] {
  const path = bookingsHostAndPath(href);
  const name = decodeOnce(caught(bookingPath, path));
  const smtpAddress = ifSmtpAddress(name);
  const kind = smtpAddress
    ? 'bookingPage'
    : /^[\w.~-]+$/.test(name)
      ? 'bookingPageWithoutAddress'
      : personalPath.test(path)
        ? 'personalPage'
        : adminPath.test(path)
          ? 'adminApp'
          : 'notBookings';
  return [kind, smtpAddress, path, name];
}

type RecognisedKind = 'bookingPage' | 'bookingPageWithoutAddress' | 'personalPage' | 'adminApp' | 'notBookings';

/** `/owa/calendar/{user}@{domain}/{token}/calendar.html`: what stands there like an address is not one. */
const calendarPath = /^[^/]+\/(owa\/calendar|calendar\/published)\/.*calendar\.(html|ics)$/i;

/** What a page is, from its address-bar URL alone. Every form of public links is in the examples of the tests. */
export function describePage(href: string): BookingsPage {
  const [kind, smtpAddress, path, name] = recognisePage(href);
  const cloud = cloudOfLink(path);
  switch (kind) {
    case 'bookingPage': {
      const serviceId = caught(/\/s\/([\w-]{22}2)\/?$/i, path);
      return { kind, smtpAddress, cloud, ...(serviceId && { serviceId }) };
    }
    case 'bookingPageWithoutAddress':
      return { kind, name, cloud };
    case 'adminApp':
      return { kind, cloud };
    case 'personalPage':
      return { kind };
    case 'notBookings':
      if (!path) return { kind, reason: 'otherHost' };
      if (calendarPath.test(path)) return { kind: 'publishedCalendar' };
      if (!caught(bookingPath, path)) return { kind, reason: 'otherPage' };
      return { kind, reason: !name || name.includes('%') ? 'badEncoding' : 'badAddress' };
  }
}
