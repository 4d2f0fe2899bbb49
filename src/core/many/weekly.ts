import type { Temporal } from '../temporal';
import { addDays, type LocalTime, resolveLocalTime } from '../zonedTime';

export const mostWeeks = 104;

/** The same clock on the wall, a number of weeks later. `local` may be a question: see `resolveLocalTime`. */
export interface WeeklyDate {
  /** `YYYY-MM-DD` in the time zone. */
  date: string;
  local: LocalTime;
}

/**
 * `times` dates a week apart from `date` (`YYYY-MM-DD`), each with what `time` (`HH:MM`) means there in an IANA time zone: the clock
 * stays the same over a change of the clocks, and so the instants are not a whole week apart there.
 */
export const weeklyDates = (
  temporal: Temporal,
  date: string,
  time: string,
  timeZone: string,
  times: number,
): WeeklyDate[] =>
  Array.from({ length: times }, (_, week) => {
    const day = addDays(temporal, date, 7 * week);
    return { date: day, local: resolveLocalTime(temporal, day, time, timeZone) };
  });
