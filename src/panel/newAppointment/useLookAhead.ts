import { useEffect } from 'preact/hooks';
import { send } from '../../browser/messaging';
import type { Span } from '../../core/spans';

/** Who still types or changes the time would only be ahead of themselves. */
const pause = 400;

/**
 * Has the calendar around the chosen time read while the rest is typed, so that Create has only to send. `isBegun`: somebody is
 * being booked, and not just looked for a time.
 */
export function useLookAhead(businessId: string, chosen: Span | undefined, isBegun: boolean): void {
  const { start, end } = chosen ?? {};
  useEffect(() => {
    if (start === undefined || end === undefined || !isBegun) return;
    const [from, to] = [start, end].map((instant) => new Date(instant).toISOString());
    const ask = () => send('readCalendarAhead', { businessId, start: from ?? '', end: to ?? '' });
    // Create reads it itself where this fails.
    const timer = setTimeout(() => void ask().catch(() => undefined), pause);
    return () => clearTimeout(timer);
  }, [businessId, start, end, isBegun]);
}
