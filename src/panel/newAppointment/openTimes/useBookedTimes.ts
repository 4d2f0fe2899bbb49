import { useEffect, useRef } from 'preact/hooks';
import { send } from '../../../browser/messaging';
import type { BookedTimes } from '../../../core/messages';
import type { Span } from '../../../core/spans';
import { useAsk } from '../../useAsk';

const day = 86_400_000;

/** How far ahead open times are looked for. */
export const daysAhead = 14;

/**
 * The days (of UTC, so that a day long the same are asked for) that must be read to know who is booked: those of the coming
 * two weeks in every time zone and, where it lies outside of them, those around a chosen time.
 */
export function spanToRead(now: number, chosen?: Span): Span {
  const midnight = (instant: number) => Math.floor(instant / day) * day;
  const coming = { start: midnight(now) - day, end: midnight(now) + (daysAhead + 3) * day };
  if (!chosen || (coming.start <= chosen.start - day && chosen.end + day <= coming.end)) return coming;
  return { start: midnight(chosen.start) - day, end: midnight(chosen.end) + 2 * day };
}

export const readBookedTimes = (businessId: string, { start, end }: Span, refresh = false): Promise<BookedTimes> =>
  send('readBookedTimes', {
    businessId,
    start: new Date(start).toISOString(),
    end: new Date(end).toISOString(),
    refresh,
  });

/** What is booked in a span, read when there is one; read again when the span or `version` changes. */
export function useBookedTimes(businessId: string, span: Span | undefined, version: unknown) {
  const [booked, ask] = useAsk<BookedTimes>();
  const reading = useRef<Promise<BookedTimes | undefined>>(Promise.resolve(undefined));
  const read = (refresh: boolean) => {
    if (!span) return;
    const answer = readBookedTimes(businessId, span, refresh);
    reading.current = answer;
    void ask(() => answer);
  };
  useEffect(() => read(false), [businessId, span?.start, span?.end, version]);
  /** The answer to the latest question, which may still be on its way. */
  const latest = () => reading.current;
  return { booked, readAgain: () => read(true), latest };
}
