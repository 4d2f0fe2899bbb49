import { storedBookedTimes } from '../browser/storage';
import type { BookedTimes } from '../core/messages';
import { toBookedTime } from '../core/toBookedTime';
import * as graph from '../microsoft/appointments';
import { graphFor } from './graphAccess';

const freshFor = 60_000;

/**
 * The times that appointments take from `start` to `end` (instants in UTC), without customers, in one request. What was read
 * within the last minute is not read again, unless `refresh` is set.
 */
export async function readBookedTimes(request: {
  businessId: string;
  start: string;
  end: string;
  refresh: boolean;
}): Promise<BookedTimes> {
  const { businessId, start, end, refresh } = request;
  const stored = storedBookedTimes(businessId);
  const cached = await stored.get();
  const holdsAll = cached && cached.start <= Date.parse(start) && Date.parse(end) <= cached.end;
  if (holdsAll && !refresh && Date.now() - cached.readAt < freshFor) return cached;
  const readAt = Date.now();
  const appointments = await graph.readCalendarView(await graphFor(businessId), businessId, start, end);
  const bookedTimes = appointments.flatMap((appointment) => toBookedTime(appointment) ?? []);
  const read = { start: Date.parse(start), end: Date.parse(end), bookedTimes, readAt };
  await stored.set(read);
  return read;
}

/** What was read of the calendar no longer holds once it was changed from here, whether or not the change went well. */
export const changingCalendar =
  <Q, R>(change: (request: Q) => Promise<R>, businessOf: (request: Q) => string) =>
  (request: Q): Promise<R> =>
    change(request).finally(() => storedBookedTimes(businessOf(request)).remove());
