import { bookingsHosts, type Link, readLink, readName } from './bookingsPage';

/** Whom the path names after `bookingBusinesses`, `bookingBusinessesc2`…; undefined when it names nobody. */
export function businessInPath({ segments }: Link): ReturnType<typeof readName> | undefined {
  const at = segments.findIndex((segment) => /^bookingBusinesses\w*$/i.test(segment)) + 1;
  return at && segments[at] ? readName(segments[at]) : undefined;
}

/**
 * The address in one of a page's own requests, from the URL of its resource timing entry: the admin app's own URL has none.
 * @example requestedBusiness('https://outlook.office.com/BookingsService/api/V1/bookingBusinesses/Desk@contoso.com/services') // 'Desk@contoso.com'
 */
export function requestedBusiness(url: string): string | undefined {
  const link = readLink(url, bookingsHosts);
  const who = typeof link === 'string' ? undefined : businessInPath(link);
  return typeof who === 'object' && 'smtpAddress' in who ? who.smtpAddress : undefined;
}
