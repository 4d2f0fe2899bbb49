import { describe, expect, test } from 'vitest';
import type { Operation } from '../../src/core/outbox';
import {
  afterFailedLookUp,
  afterLookUp,
  asCreated,
  asUnknown,
  isClockSetBack,
  isLookUpDue,
} from '../../src/core/outboxLookUps';

const start = 1_000_000;

const sending: Operation = {
  operationId: 'mine',
  fingerprint: 'f',
  customer: 'c',
  contact: 'k',
  businessId: 'desk@contoso.com',
  serviceId: 'service',
  startDateTime: '2026-11-24T21:00:00.000Z',
  endDateTime: '2026-11-24T21:30:00.000Z',
  state: 'sending',
  queuedAt: start,
  sentAt: start,
  failedLookUps: 0,
  mayBeDoubled: false,
  doubleIds: [],
  candidateIds: [],
};

const nothing = { matches: [], maybes: [] };
const lost = asUnknown(sending, start);
const lookUpIn = ({ lookUpAt }: Operation) => (lookUpAt === undefined ? undefined : lookUpAt - start);

/** Looks whenever that is due, and gives what became of it. */
function lookedUp(
  operation: Operation,
  found: (at: number) => typeof nothing | { matches: string[]; maybes: string[] },
) {
  const times: (number | undefined)[] = [];
  let current = operation;
  for (let at = lookUpIn(current); at !== undefined; at = lookUpIn(current)) {
    times.push(at);
    current = afterLookUp(current, found(at), start + at);
  }
  return { times, current };
}

describe('an unknown outcome', () => {
  test('is looked up after 2, 5, 15 and 60 seconds, and then the person is asked', () => {
    const { times, current } = lookedUp(lost, () => nothing);
    expect(times).toEqual([2_000, 5_000, 15_000, 60_000]);
    expect(current).toMatchObject({ state: 'undecided', candidateIds: [], settledAt: start + 60_000 });
  });

  test('is created as soon as the calendar shows the one', () => {
    const { times, current } = lookedUp(lost, (at) => ({ matches: at < 5_000 ? [] : ['a'], maybes: ['b'] }));
    expect(times).toEqual([2_000, 5_000]);
    expect(current).toMatchObject({ state: 'created', appointmentId: 'a', candidateIds: [], settledAt: start + 5_000 });
  });

  test('is for the person to judge when there are several', () => {
    const { times, current } = lookedUp(lost, () => ({ matches: ['a', 'b'], maybes: ['c'] }));
    expect(times).toEqual([2_000]);
    expect(current).toMatchObject({ state: 'undecided', candidateIds: ['a', 'b'] });
    expect(current.appointmentId).toBeUndefined();
  });

  test('names what may be it only at the end', () => {
    const { times, current } = lookedUp(lost, () => ({ matches: [], maybes: ['a'] }));
    expect(times).toHaveLength(4);
    expect(current).toMatchObject({ state: 'undecided', candidateIds: ['a'] });
  });

  test('is not looked up several times at once after the worker slept over it', () => {
    expect(lookUpIn(afterLookUp(lost, nothing, start + 30_000))).toBe(60_000);
    expect(afterLookUp(lost, nothing, start + 3_600_000).state).toBe('undecided');
  });
});

describe('a create that the browser may have sent twice', () => {
  const doubled = { ...sending, mayBeDoubled: true };

  test('is looked up three times more, and what appears beside it is its double', () => {
    const created = asCreated(doubled, 'a', start);
    const { times, current } = lookedUp(created, (at) => ({ matches: at < 60_000 ? ['a'] : ['a', 'b'], maybes: [] }));
    expect(times).toEqual([3_000, 20_000, 60_000]);
    expect(current).toMatchObject({ state: 'created', appointmentId: 'a', doubleIds: ['b'], mayBeDoubled: false });
  });

  test('keeps a double that it saw once, and what may be one', () => {
    const created = asCreated(doubled, 'a', start);
    const { current } = lookedUp(created, (at) => (at < 20_000 ? { matches: ['b'], maybes: ['a', 'c'] } : nothing));
    expect(current).toMatchObject({ doubleIds: ['b'], candidateIds: ['c'] });
  });

  test('is watched too when it was found by a look-up', () => {
    const found = afterLookUp(asUnknown(doubled, start), { matches: ['a'], maybes: [] }, start + 2_000);
    expect(found).toMatchObject({ state: 'created', mayBeDoubled: true });
    expect(lookUpIn(found)).toBe(5_000);
  });

  test('is not watched when it went out as a stream', () => {
    expect(lookUpIn(asCreated(sending, 'a', start))).toBeUndefined();
  });
});

describe('look-ups that fail', () => {
  function failing(operation: Operation) {
    const waits: number[] = [];
    let current = operation;
    for (let now = start; ; now = current.lookUpAt) {
      current = afterFailedLookUp(current, now);
      if (current.lookUpAt === undefined) return { waits, current };
      waits.push(current.lookUpAt - now);
    }
  }

  test('are made again for some ten minutes, and then the person is asked', () => {
    const { waits, current } = failing(lost);
    expect(waits).toEqual([15_000, 30_000, ...Array(9).fill(60_000)]);
    expect(current).toMatchObject({ state: 'undecided', candidateIds: [] });
  });

  test('leave it open whether an appointment is doubled', () => {
    const { current } = failing(asCreated({ ...sending, mayBeDoubled: true }, 'a', start));
    expect(current).toMatchObject({ state: 'created', appointmentId: 'a', mayBeDoubled: true });
  });
});

test('a look-up is due at its time', () => {
  expect(isLookUpDue(lost, start + 1_999)).toBe(false);
  expect(isLookUpDue(lost, start + 2_000)).toBe(true);
  expect(isLookUpDue(sending, start + 2_000)).toBe(false);
});

test('a clock that was set back is noticed: no look-up is more than a minute ahead', () => {
  expect(isClockSetBack(lost, start - 58_000)).toBe(false);
  expect(isClockSetBack(lost, start - 58_001)).toBe(true);
  expect(isClockSetBack(sending, 0)).toBe(false);
});
