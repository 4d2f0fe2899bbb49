import { text } from '../../browser/i18n';
import type { BookingsPage } from '../../core/bookingsPage';

/** What a page or a pasted text is, in one sentence. */
export function pageText(page: BookingsPage): string {
  switch (page.kind) {
    case 'bookingPage':
    case 'address':
      return text('panelFoundAddress', page.smtpAddress);
    case 'bookingPageWithoutAddress':
      return text('panelFoundNoAddress', page.name);
    case 'adminApp':
      return text('panelFoundAdminApp');
    case 'personalPage':
      return text('panelFoundPersonalPage');
    case 'publishedCalendar':
      return text('panelFoundPublishedCalendar');
    case 'notBookings':
      return notBookingsText(page.reason);
  }
}

function notBookingsText(reason: Extract<BookingsPage, { kind: 'notBookings' }>['reason']): string {
  switch (reason) {
    case 'notALink':
      return text('panelFoundNotALink');
    case 'disguisedHost':
      return text('panelFoundDisguisedHost');
    case 'otherHost':
      return text('panelFoundOtherHost');
    case 'otherPage':
      return text('panelFoundOtherPage');
    case 'badEncoding':
      return text('panelFoundBadEncoding');
    case 'badAddress':
      return text('panelFoundBadAddress');
  }
}
