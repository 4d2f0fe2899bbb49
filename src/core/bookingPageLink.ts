import type { CloudName } from './clouds';

/** Where each cloud serves booking pages today. Source: links seen on public pages; DoD and 21Vianet from endpoint lists. */
const hosts: { readonly [cloud in CloudName]: string } = {
  global: 'bookings.cloud.microsoft',
  usGovernmentL4: 'outlook.office365.us',
  usGovernmentL5: 'outlook-dod.office365.us',
  china: 'partner.outlook.cn',
};

/** The link to share for a business, or for one of its services; `describePage` reads the same address from it. */
export function bookingPageLink(page: { smtpAddress: string; cloud: CloudName; serviceId?: string }): string {
  const service = page.serviceId ? `s/${page.serviceId}` : '';
  return `https://${hosts[page.cloud]}/book/${encodeURI(page.smtpAddress)}/${service}`;
}

/** The calendar of the Bookings app, where everything can be done that Graph cannot. No link to it names a business. */
export const bookingsCalendarLink = (cloud: CloudName): string => `https://${hosts[cloud]}/bookings/calendar`;
