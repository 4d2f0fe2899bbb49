import { describePage, isSmtpAddress } from './bookingsPage';

/** What the browser says of the chip that asked for the panel, and the address that the chip itself gave. */
export interface ChipRequest {
  /** Of the tab, as it is now. */
  url?: string | undefined;
  /** 0: the tab's own page. */
  frameId?: number | undefined;
  /** Of the frame, as it was loaded: it stays the same through navigation inside the page. */
  frameUrl?: string | undefined;
  /** Of the frame; Firefox 153 does not say it. */
  origin?: string | undefined;
  smtpAddress?: string | undefined;
}

/**
 * The address that a chip's request may be trusted with: that of the tab's own address; else the one that the chip gave, and only
 * from a Bookings host.
 */
export function askedBusiness({ url, frameId, frameUrl = '', origin, smtpAddress }: ChipRequest): string | undefined {
  const page = describePage(url ?? '');
  if (frameId === 0 && page.kind === 'bookingPage') return page.smtpAddress;
  const isBookingsHost =
    describePage(frameUrl).kind !== 'notBookings' && (!origin || new URL(frameUrl).origin === origin);
  return smtpAddress && isSmtpAddress(smtpAddress) && isBookingsHost ? smtpAddress : undefined;
}
