import type { OpenStart } from '../../../core/openStarts';
import type { Temporal } from '../../../core/temporal';
import { addDays, dateIn } from '../../../core/zonedTime';
import { daysAhead } from './useBookedTimes';

export interface Day {
  /** `YYYY-MM-DD` in the form's time zone. */
  date: string;
  starts: OpenStart[];
}

/** Today and the days after it in a time zone, each with its open starts. */
export function daysOf(temporal: Temporal, starts: readonly OpenStart[], now: number, timeZone: string): Day[] {
  const dateOf = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const byDate = new Map<string, OpenStart[]>();
  for (const start of starts) {
    const date = dateOf.format(start.start);
    const ofDate = byDate.get(date);
    if (ofDate) ofDate.push(start);
    else byDate.set(date, [start]);
  }
  const today = dateIn(temporal, new Date(now).toISOString(), timeZone);
  return Array.from({ length: daysAhead }, (_, ahead) => {
    const date = addDays(temporal, today, ahead);
    return { date, starts: byDate.get(date) ?? [] };
  });
}

/** The chosen day and, while that shows few times, those after it that have some. */
export function daysToShow(days: readonly Day[], chosen: string, few: number): Day[] {
  const from = days.findIndex(({ date }) => date === chosen);
  const shown = days.slice(Math.max(0, from), Math.max(0, from) + 1);
  for (const day of days.slice(Math.max(0, from) + 1)) {
    if (shown.reduce((count, { starts }) => count + starts.length, 0) >= few) break;
    if (day.starts.length > 0) shown.push(day);
  }
  return shown;
}
