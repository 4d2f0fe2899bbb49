import type { Temporal } from './temporal';

/** What a clock on the wall of a time zone means. Instants are UTC with seconds. */
export type LocalTime =
  | { kind: 'one'; instant: string }
  /** The clocks were set forward over it: it never shows. `before` and `after` are the nearest instants that it can mean. */
  | { kind: 'gap'; before: string; after: string }
  /** The clocks were set back: it shows twice. */
  | { kind: 'overlap'; earlier: string; later: string }
  | { kind: 'invalid' };

const instantText = (epochMilliseconds: number): string => new Date(epochMilliseconds).toISOString();

/** The instant, or the instants, of a local date (`YYYY-MM-DD`) and time (`HH:MM`) in an IANA time zone. */
export function resolveLocalTime(temporal: Temporal, date: string, time: string, timeZone: string): LocalTime {
  try {
    const local = temporal.PlainDateTime.from(`${date}T${time}`, { overflow: 'reject' });
    const earlier = local.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
    const later = local.toZonedDateTime(timeZone, { disambiguation: 'later' });
    const [first, second] = [instantText(earlier.epochMilliseconds), instantText(later.epochMilliseconds)];
    if (first === second) return { kind: 'one', instant: first };
    return earlier.toPlainDateTime().equals(local)
      ? { kind: 'overlap', earlier: first, later: second }
      : { kind: 'gap', before: first, after: second };
  } catch {
    return { kind: 'invalid' };
  }
}

export const addMinutes = (instant: string, minutes: number): string =>
  instantText(Date.parse(instant) + minutes * 60_000);

/** Today's date (`YYYY-MM-DD`) in a time zone. */
export const dateIn = (temporal: Temporal, instant: string, timeZone: string): string =>
  temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();

/** The date `days` later (or earlier). */
export const addDays = (temporal: Temporal, date: string, days: number): string =>
  temporal.PlainDate.from(date).add({ days }).toString();

export function isTimeZone(timeZone: string | null | undefined): timeZone is string {
  if (!timeZone) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}

const partOf = (format: Intl.DateTimeFormat, instant: string, type: Intl.DateTimeFormatPartTypes): string =>
  format.formatToParts(Date.parse(instant)).find((part) => part.type === type)?.value ?? '';

/** "UTC−6" at that instant: the same in every language, and what tells two readings of one clock apart. */
export function offsetOf(instant: string, timeZone: string): string {
  const name = partOf(
    new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'shortOffset' }),
    instant,
    'timeZoneName',
  );
  return name.replace('GMT', 'UTC').replace('-', '−');
}

/** "America/Chicago (UTC−6)": a time zone as it stands beside a time. */
export const zoneLabel = (instant: string, timeZone: string): string =>
  timeZone === 'UTC' ? 'UTC' : `${timeZone} (${offsetOf(instant, timeZone)})`;

export const formatDay = (instant: string, timeZone: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  }).format(Date.parse(instant));

export const formatTime = (instant: string, timeZone: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { timeZone, hour: 'numeric', minute: '2-digit' }).format(Date.parse(instant));

export const formatTimes = (start: string, end: string, timeZone: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { timeZone, hour: 'numeric', minute: '2-digit' }).formatRange(
    Date.parse(start),
    Date.parse(end),
  );

/** "Tue, Nov 24, 2026, 3:00 – 3:30 PM"; both days when the end is on another one. */
export const formatWhen = (start: string, end: string, timeZone: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  }).formatRange(Date.parse(start), Date.parse(end));
