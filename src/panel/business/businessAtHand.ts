import type { BookingsPage } from '../../core/bookingsPage';
import type { CloudName } from '../../core/clouds';

/** The business that the panel is about; `page` says what the tab behind it is when that names none. */
export interface BusinessAtHand {
  /** False until the tab behind the panel was asked. */
  known: boolean;
  smtpAddress?: string;
  serviceId?: string;
  /** Where the link is; absent where there was none. */
  cloud?: CloudName;
  page?: BookingsPage;
}

/** What a link says beside the address. */
export type BusinessLink = Pick<BusinessAtHand, 'serviceId' | 'cloud'>;

export const linkOf = ({ serviceId, cloud }: Extract<BookingsPage, { kind: 'bookingPage' }>): BusinessLink => ({
  cloud,
  ...(serviceId ? { serviceId } : {}),
});

/** What a description says about the business: its address, and the service that a deep link names. */
export function businessOf(page: BookingsPage): BusinessAtHand {
  if (page.kind === 'address') return { known: true, smtpAddress: page.smtpAddress };
  if (page.kind !== 'bookingPage') return { known: true, page };
  return { known: true, smtpAddress: page.smtpAddress, ...linkOf(page) };
}
