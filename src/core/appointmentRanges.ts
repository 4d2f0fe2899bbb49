import type { Temporal } from './temporal';

/** What of the calendar is listed; `dates` are two that the person chose. */
export const rangeNames = ['today', 'next7', 'next14', 'next30', 'past7', 'past30', 'dates'] as const;
export type RangeName = (typeof rangeNames)[number];

/** Instants in UTC. What lies behind is listed with the latest first. */
export interface AppointmentRange {
  start: string;
  end: string;
  latestFirst: boolean;
}

/** First and last day (`YYYY-MM-DD`), both included. */
export interface ChosenDates {
  from: string;
  to: string;
}

export type DatesProblem = 'fromNotADate' | 'toNotADate' | 'toBeforeFrom' | 'tooLong';

export const mostDays = 731;

function plainDate(temporal: Temporal, date: string): InstanceType<Temporal['PlainDate']> | undefined {
  try {
    return /^\d{4}-\d{2}-\d{2}$/.test(date) ? temporal.PlainDate.from(date, { overflow: 'reject' }) : undefined;
  } catch {
    return undefined;
  }
}

/** What keeps two dates from being a range. */
export function datesProblem(temporal: Temporal, { from, to }: ChosenDates): DatesProblem | undefined {
  const [first, last] = [plainDate(temporal, from), plainDate(temporal, to)];
  if (!first) return 'fromNotADate';
  if (!last) return 'toNotADate';
  const days = first.until(last).days;
  if (days < 0) return 'toBeforeFrom';
  return days >= mostDays ? 'tooLong' : undefined;
}

/**
 * The instants of a range as the clocks of an IANA time zone count days; what comes begins `now` (milliseconds since 1970),
 * what is past ends then. `dates` must have no problem.
 */
export function rangeOf(
  temporal: Temporal,
  name: RangeName,
  now: number,
  timeZone: string,
  dates: ChosenDates,
): AppointmentRange {
  const today = temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).toPlainDate();
  const midnight = (date: InstanceType<Temporal['PlainDate']>, days: number) =>
    new Date(date.add({ days }).toZonedDateTime(timeZone).epochMilliseconds).toISOString();
  const at = new Date(now).toISOString();
  switch (name) {
    case 'today':
      return { start: midnight(today, 0), end: midnight(today, 1), latestFirst: false };
    case 'next7':
    case 'next14':
    case 'next30':
      return { start: at, end: midnight(today, Number(name.slice(4)) + 1), latestFirst: false };
    case 'past7':
    case 'past30':
      return { start: midnight(today, -Number(name.slice(4))), end: at, latestFirst: true };
    case 'dates': {
      const [first, last] = [dates.from, dates.to].map((date) => temporal.PlainDate.from(date));
      return { start: midnight(first ?? today, 0), end: midnight(last ?? today, 1), latestFirst: false };
    }
  }
}

const week = 7 * 86_400_000;
/** A range of two years in weeks would be a hundred requests. */
const manyWeeks = 14;

/** The range in the parts in which it is read, those first that are shown first. What lies across two is in both. */
export function slicesOf({ start, end, latestFirst }: AppointmentRange): { start: string; end: string }[] {
  const [first, last] = [Date.parse(start), Date.parse(end)];
  const length = last - first > manyWeeks * week ? 4 * week : week;
  const slices: { start: string; end: string }[] = [];
  for (let at = first; at < last; at += length)
    slices.push({ start: new Date(at).toISOString(), end: new Date(Math.min(at + length, last)).toISOString() });
  return latestFirst ? slices.reverse() : slices;
}
