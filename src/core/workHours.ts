import type { BookingBusiness } from './graphTypes';
import type { Span } from './spans';
import type { LocalDate } from './wallClock';

/** Graph's `bookingWorkHours` of a week, as a business, a staff member or a service's custom hours have them. */
export type WorkHours = NonNullable<BookingBusiness['businessHours']>;

const minute = 60_000;
const day = 1440 * minute;

/**
 * Graph's `Edm.TimeOfDay` (`08:00:00.0000000`) in milliseconds after midnight, to the minute, so that `23:59:59.9999999` is
 * the end of the day; undefined when it cannot be read.
 */
export function timeOfDay(text: string | null | undefined): number | undefined {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?$/.exec(text ?? '');
  if (!match) return undefined;
  const [hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0));
  return Math.round((hours ?? 0) * 60 + (minutes ?? 0) + (seconds ?? 0) / 60) * minute;
}

/** The end of a slot that does not end after it starts is on the next date: 22:00 to 06:00, or 00:00 to 00:00 for a whole day. */
function slotOf(start: number | undefined, end: number | undefined): Span | undefined {
  if (start === undefined || end === undefined) return undefined;
  if (start < end) return { start, end };
  return start === end && start !== 0 ? undefined : { start, end: end + day };
}

/** The hours of a date, as wall time. https://learn.microsoft.com/graph/api/resources/bookingworkhours */
export const hoursOn = ({ weekday, midnight }: LocalDate, hours: WorkHours): Span[] =>
  hours
    .filter((ofDay) => ofDay.day.toLowerCase() === weekday)
    .flatMap(({ timeSlots }) => timeSlots ?? [])
    .flatMap((slot) => slotOf(timeOfDay(slot.startTime ?? slot.start), timeOfDay(slot.endTime ?? slot.end)) ?? [])
    .map(({ start, end }) => ({ start: midnight + start, end: midnight + end }))
    .sort((a, b) => a.start - b.start);

export const wholeDay = ({ midnight }: LocalDate): Span => ({ start: midnight, end: midnight + day });
