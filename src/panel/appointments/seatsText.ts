import { text } from '../../browser/i18n';
import type { BookingAppointment } from '../../core/graphTypes';
import { formatNumber } from '../words';

/** "3 of 10 seats", for an appointment that several people can book; else nothing. */
export function seatsText({ maximumAttendeesCount, filledAttendeesCount }: BookingAppointment): string {
  if (!maximumAttendeesCount || maximumAttendeesCount <= 1) return '';
  return typeof filledAttendeesCount === 'number'
    ? text('appointmentsSeats', [filledAttendeesCount, maximumAttendeesCount].map(formatNumber))
    : '';
}
