import type { Operation } from './outbox';

// When the calendar is looked at, in milliseconds: after a send whose outcome is unknown, and after one that the browser may
// have repeated. The calendar may show an appointment only some time after it was made.
const unknownDelays = [2_000, 5_000, 15_000, 60_000];
const doubleDelays = [3_000, 20_000, 60_000];
const longestDelay = 60_000;

/** A look-up that fails (offline, signed out) is tried again after 15, 30 and then every 60 seconds, this often. */
const mostFailures = 12;

const isUnknown = ({ state }: Operation) => state === 'unknown';

const withNextLookUp = (operation: Operation, now: number): Operation => {
  const delays = isUnknown(operation) ? unknownDelays : doubleDelays;
  const since = operation.watchedSince ?? now;
  return { ...operation, lookUpAt: delays.map((delay) => since + delay).find((at) => at > now) };
};

/** The operation with all of its look-ups ahead of it. */
export const watched = (operation: Operation, now: number): Operation =>
  withNextLookUp({ ...operation, watchedSince: now, failedLookUps: 0 }, now);

/** Sent, and nobody knows what became of it. */
export const asUnknown = (operation: Operation, now: number): Operation =>
  watched({ ...operation, state: 'unknown', wasUnknown: true }, now);

/** There it is. A browser that may have sent it twice is not trusted before the calendar was looked at. */
export function asCreated(operation: Operation, appointmentId: string, now: number): Operation {
  const done: Operation = { ...operation, state: 'created', appointmentId, settledAt: now, candidateIds: [] };
  return done.mayBeDoubled ? watched(done, now) : { ...done, lookUpAt: undefined };
}

const asUndecided = (operation: Operation, candidateIds: string[], now: number): Operation => ({
  ...operation,
  state: 'undecided',
  candidateIds,
  lookUpAt: undefined,
  settledAt: now,
});

/** Whether our clock was set back since the look-up was planned. */
export const isClockSetBack = ({ lookUpAt }: Operation, now: number): boolean =>
  lookUpAt !== undefined && lookUpAt - now > longestDelay;

export const isLookUpDue = ({ lookUpAt }: Operation, now: number): boolean => lookUpAt !== undefined && lookUpAt <= now;

/** Ids of appointments that are the operation's (or would be, if there were not several), and of those that may be. */
export interface Found {
  matches: string[];
  maybes: string[];
}

const union = (some: string[], others: string[]): string[] => [...new Set([...some, ...others])];

/**
 * The operation after a look at the calendar at `now`. One match is the appointment; several are for the person to judge; so
 * are the maybes, or nothing, after the last look-up. What appears beside an appointment that is known is its double.
 */
export function afterLookUp(operation: Operation, { matches, maybes }: Found, now: number): Operation {
  const next = withNextLookUp(operation, now);
  const [first, ...others] = matches;
  if (isUnknown(operation)) {
    if (first !== undefined)
      return others.length === 0 ? asCreated(operation, first, now) : asUndecided(operation, matches, now);
    return next.lookUpAt === undefined ? asUndecided(operation, maybes, now) : next;
  }
  const isOther = (id: string) => id !== operation.appointmentId;
  const doubleIds = union(operation.doubleIds, matches.filter(isOther));
  const candidateIds = union(operation.candidateIds, maybes.filter(isOther));
  const isSame =
    doubleIds.length === operation.doubleIds.length && candidateIds.length === operation.candidateIds.length;
  return {
    ...next,
    doubleIds,
    candidateIds,
    mayBeDoubled: next.lookUpAt !== undefined,
    seen: isSame ? operation.seen : undefined,
  };
}

/** The operation after a look-up that could not be made. In the end the person is asked; whether it is doubled stays open. */
export function afterFailedLookUp(operation: Operation, now: number): Operation {
  const failedLookUps = operation.failedLookUps + 1;
  const failed = { ...operation, failedLookUps };
  if (failedLookUps < mostFailures)
    return { ...failed, lookUpAt: now + Math.min(7_500 * 2 ** failedLookUps, longestDelay) };
  return isUnknown(operation) ? asUndecided(failed, [], now) : { ...failed, lookUpAt: undefined };
}
