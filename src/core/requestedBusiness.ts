import { bookingsHostAndPath, caught, decodeOnce, ifSmtpAddress } from './bookingsPage';

/** Whom an address of the Bookings API names: what stands after `bookingBusinesses`, `bookingBusinessesc2`… in its path. */
export const businessInPath = (path: string): string => decodeOnce(caught(/\/bookingBusinesses\w*\/([^/]+)/i, path));

/**
 * The address in one of a page's own requests, from the URL of its resource timing entry (the admin app's own URL has none); else empty.
 * @example requestedBusiness('https://outlook.office.com/BookingsService/api/V1/bookingBusinesses/Desk@contoso.com/services') // 'Desk@contoso.com'
 */
export const requestedBusiness = (url: string): string => ifSmtpAddress(businessInPath(bookingsHostAndPath(url)));
