import { commonOf, type Span } from './spans';
import type { Temporal } from './temporal';

// What a zone's clock on the wall shows is written as milliseconds since 1970 too, as if it showed UTC ("wall time"): a date
// is then always 24 hours long, and days of 23, 24, 25 or 23.5 hours come out of `instantsOf` alone.

/** A span in which a zone's clocks were not changed: they show the instant plus `offset` milliseconds. */
export interface Stretch extends Span {
  offset: number;
}

/** A date as a zone counts it. `midnight` is its first moment as wall time. */
export interface LocalDate {
  /** `YYYY-MM-DD` */
  date: string;
  weekday: (typeof weekdays)[number];
  midnight: number;
}

/** Graph's `dayOfWeek`, Monday first as in ISO 8601. */
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** The stretches of an IANA time zone that make up a span of instants. */
export function stretchesOf(temporal: Temporal, timeZone: string, { start, end }: Span): Stretch[] {
  const stretches: Stretch[] = [];
  let at = temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(timeZone);
  for (;;) {
    const next = at.getTimeZoneTransition('next');
    const offset = at.offsetNanoseconds / 1_000_000;
    const from = Math.max(start, at.epochMilliseconds);
    if (!next || next.epochMilliseconds >= end) return [...stretches, { start: from, end, offset }];
    stretches.push({ start: from, end: next.epochMilliseconds, offset });
    at = next;
  }
}

/** The dates that a zone's clocks show in a span of instants, and the one before: its last hours may reach into the span. */
export function localDates(temporal: Temporal, timeZone: string, { start, end }: Span): LocalDate[] {
  const dateAt = (instant: number) =>
    temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).toPlainDate();
  const last = dateAt(end - 1);
  const dates: LocalDate[] = [];
  let date = dateAt(start).subtract({ days: 1 });
  for (; temporal.PlainDate.compare(date, last) <= 0; date = date.add({ days: 1 })) {
    dates.push({
      date: date.toString(),
      weekday: weekdays[date.dayOfWeek - 1] ?? 'monday',
      midnight: date.toZonedDateTime('UTC').epochMilliseconds,
    });
  }
  return dates;
}

/** The instants at which a zone's clocks show a span of wall time: none where it is left out, two where it is repeated. */
export const instantsOf = (wall: Span, stretches: readonly Stretch[]): Span[] =>
  stretches.flatMap((stretch) => {
    const { offset } = stretch;
    return commonOf({ start: wall.start - offset, end: wall.end - offset }, stretch) ?? [];
  });

/** The dates and stretches of a zone in one span; each zone is worked out once. */
export function clocksOf(temporal: Temporal, span: Span) {
  const known = new Map<string, { dates: LocalDate[]; stretches: Stretch[] }>();
  return (timeZone: string) => {
    const clock = known.get(timeZone) ?? {
      dates: localDates(temporal, timeZone, span),
      stretches: stretchesOf(temporal, timeZone, span),
    };
    known.set(timeZone, clock);
    return clock;
  };
}
