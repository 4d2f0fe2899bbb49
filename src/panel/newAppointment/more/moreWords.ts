import { text } from '../../../browser/i18n';
import type { PriceType, ReminderRecipients } from '../../../core/appointmentChanges';
import type { ReminderUnit } from '../../../core/more/moreFields';
import type { PlacePart } from '../../../core/more/places';
import { formatLocale } from '../../words';

const plainNumber = new Intl.NumberFormat(formatLocale, { useGrouping: false, maximumFractionDigits: 4 });

/** A number as people type it here: with their decimal sign, and nothing between thousands. */
export const typedNumber = (value: number): string => plainNumber.format(value);

export function priceTypeText(type: PriceType): string {
  switch (type) {
    case 'fixedPrice':
      return text('morePriceFixed');
    case 'startingAt':
      return text('morePriceStartingAt');
    case 'hourly':
      return text('morePriceHourly');
    case 'free':
      return text('morePriceFree');
    case 'priceVaries':
      return text('morePriceVaries');
    case 'callUs':
      return text('morePriceCallUs');
    case 'notSet':
      return text('morePriceNotSet');
  }
}

export function recipientsText(recipients: ReminderRecipients): string {
  switch (recipients) {
    case 'allAttendees':
      return text('moreRemindAll');
    case 'staff':
      return text('moreRemindStaff');
    case 'customer':
      return text('moreRemindCustomer');
  }
}

export function unitText(unit: ReminderUnit): string {
  switch (unit) {
    case 'minutes':
      return text('moreUnitMinutes');
    case 'hours':
      return text('moreUnitHours');
    case 'days':
      return text('moreUnitDays');
  }
}

export function partText(part: PlacePart): string {
  switch (part) {
    case 'displayName':
      return text('morePlaceName');
    case 'street':
      return text('morePlaceStreet');
    case 'city':
      return text('morePlaceCity');
    case 'state':
      return text('morePlaceState');
    case 'postalCode':
      return text('morePlacePostalCode');
    case 'countryOrRegion':
      return text('morePlaceCountry');
  }
}

/** A status of beta's invoices. */
export function invoiceStatusText(status: string): string {
  switch (status) {
    case 'draft':
      return text('moreInvoiceDraft');
    case 'reviewing':
      return text('moreInvoiceReviewing');
    case 'open':
      return text('moreInvoiceOpen');
    case 'canceled':
      return text('moreInvoiceCanceled');
    case 'paid':
      return text('moreInvoicePaid');
    case 'corrective':
      return text('moreInvoiceCorrective');
    default:
      return status;
  }
}
