import { text } from '../../browser/i18n';
import type { BookingService } from '../../core/graphTypes';
import { minutesOf } from '../../core/isoDuration';
import { counted, formatMinutes, formatPrice } from '../words';

function priceText({ defaultPrice, defaultPriceType }: BookingService, currency: string | null | undefined): string {
  const price = formatPrice(defaultPrice ?? 0, currency);
  switch (defaultPriceType) {
    case 'fixedPrice':
      return price;
    case 'startingAt':
      return text('formPriceStartingAt', price);
    case 'hourly':
      return text('formPriceHourly', price);
    case 'free':
      return text('formPriceFree');
    case 'priceVaries':
      return text('formPriceVaries');
    case 'callUs':
      return text('formPriceCallUs');
    default:
      return '';
  }
}

function buffersText({ preBuffer, postBuffer }: BookingService): string {
  const [before, after] = [minutesOf(preBuffer) ?? 0, minutesOf(postBuffer) ?? 0];
  if (before && after) return text('formBuffers', [formatMinutes(before), formatMinutes(after)]);
  if (before) return text('formBufferBefore', formatMinutes(before));
  return after ? text('formBufferAfter', formatMinutes(after)) : '';
}

function remindersText({ defaultReminders }: BookingService): string {
  const offsets = (defaultReminders ?? []).flatMap(({ offset }) => minutesOf(offset) ?? []);
  if (offsets.length === 0) return '';
  const [first] = offsets;
  return offsets.length === 1 && first !== undefined
    ? text('formReminder', formatMinutes(first))
    : counted(offsets.length, 'formReminders_one', 'formReminders_other');
}

function seatsText({ maximumAttendeesCount }: BookingService): string {
  const seats = maximumAttendeesCount ?? 1;
  return seats > 1 ? counted(seats, 'formSeats_one', 'formSeats_other') : '';
}

/** What a service brings along, in one line: "30 min · $10.00 · 5 min before, 10 min after · reminder 1 day before". */
export function serviceText(service: BookingService, currency: string | null | undefined): string {
  const minutes = minutesOf(service.defaultDuration);
  return [
    minutes ? formatMinutes(minutes) : '',
    priceText(service, currency),
    buffersText(service),
    remindersText(service),
    seatsText(service),
    service.isLocationOnline ? text('formOnline') : (service.defaultLocation?.displayName ?? ''),
  ]
    .filter(Boolean)
    .join(' · ');
}
