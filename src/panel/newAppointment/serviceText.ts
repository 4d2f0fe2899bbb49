import { text } from '../../browser/i18n';
import type { BookingService } from '../../core/graphTypes';
import { minutesOf } from '../../core/isoDuration';
import { buffersText } from '../buffersText';
import { priceText } from '../priceText';
import { counted, formatMinutes, formatPrice } from '../words';

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
    priceText(service.defaultPriceType, formatPrice(service.defaultPrice ?? 0, currency)),
    buffersText(service),
    remindersText(service),
    seatsText(service),
    service.isLocationOnline ? text('formOnline') : (service.defaultLocation?.displayName ?? ''),
  ]
    .filter(Boolean)
    .join(' · ');
}
