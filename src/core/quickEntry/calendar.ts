import type { Temporal } from '../temporal';
import { type Clock, clockOf } from './clock';

export type Day = ReturnType<Temporal['PlainDate']['from']>;

/** Today and now where the appointment is, and how people there write 3/4. */
export interface Calendar {
  temporal: Temporal;
  today: Day;
  /** Minutes since midnight. */
  minutesNow: number;
  /** 3/4 is the third of April. */
  dayFirst: boolean;
}

/** "In two hours": day and time of it. */
export function inMinutes({ today, minutesNow }: Calendar, minutes: number): { date: Day; time: Clock | undefined } {
  const then = minutesNow + minutes;
  const time = clockOf(Math.floor((then % 1440) / 60), then % 60, { whole: true });
  return { date: today.add({ days: Math.floor(then / 1440) }), time };
}

export const inDays = ({ today }: Calendar, days: number): Day | undefined =>
  days <= 3660 ? today.add({ days }) : undefined;

function dayOf({ temporal }: Calendar, year: number, month: number, day: number): Day | undefined {
  try {
    return temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}

const isPast = ({ temporal, today }: Calendar, day: Day): boolean => temporal.PlainDate.compare(day, today) < 0;

/** A year as written, in full or by its last two digits. */
export const yearOf = (written: string | undefined): number | undefined =>
  written ? Number(written.length === 2 ? `20${written}` : written) : undefined;

/** The day in that year; without a year, the next such day from today on. */
export function monthDay(calendar: Calendar, month: number, day: number, year?: number): Day | undefined {
  if (year) return dayOf(calendar, year, month, day);
  for (let ahead = 0; ahead <= 8; ahead++) {
    const found = dayOf(calendar, calendar.today.year + ahead, month, day);
    if (found && !isPast(calendar, found)) return found;
  }
  return undefined;
}

/** The next day of that number from today on, or that of the month `months` later. */
export function dayOfMonth(calendar: Calendar, day: number, months?: number): Day | undefined {
  const { today } = calendar;
  for (let ahead = months ?? 0; ahead <= (months ?? 12); ahead++) {
    const { year, month } = today.with({ day: 1 }).add({ months: ahead });
    const found = dayOf(calendar, year, month, day);
    if (found && !isPast(calendar, found)) return found;
  }
  return undefined;
}

/**
 * A day by its weekday (1 is Monday): the next one from today on; with `weeks`, the one of this calendar week (0), the next
 * (1) and so on. One that is past in this week is that of the next.
 */
export function weekdayOf(calendar: Calendar, weekday: number, weeks?: number): Day {
  const { today } = calendar;
  const coming = today.add({ days: (weekday - today.dayOfWeek + 7) % 7 });
  if (weeks === undefined) return coming;
  const thatWeek = today.add({ days: weekday - today.dayOfWeek + 7 * weeks });
  return isPast(calendar, thatWeek) ? coming : thatWeek;
}

/** The two numbers of `3/4` as month and day: as people write there, unless only the other way is a date. */
export function slashed(calendar: Calendar, first: number, second: number, year?: number): Day | undefined {
  const [day, month] = calendar.dayFirst ? [first, second] : [second, first];
  return monthDay(calendar, month, day, year) ?? monthDay(calendar, day, month, year);
}
