import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type Failure, FailureError } from '../../../src/core/failure';
import type { BookingAppointment } from '../../../src/core/graphTypes';

type Answer = { id: string; appointment?: BookingAppointment; failure?: Failure };
let asked: string[][] = [];
let answer: (ids: string[]) => Answer[] = () => [];
let kept: unknown;

vi.mock('../../../src/browser/messaging', () => ({
  send: async (_name: string, { ids }: { ids: string[] }) => {
    asked.push(ids);
    return answer(ids);
  },
}));
vi.mock('../../../src/browser/storage', () => ({
  storedAttendees: () => ({
    get: async () => kept,
    set: async (value: unknown) => {
      kept = value;
    },
  }),
}));
const { needsReading, readPeople } = await import('../../../src/panel/appointments/people');

const updated = '2026-11-01T00:00:00Z';
const listed = (id: string, more: object = {}): BookingAppointment => ({
  id,
  customers: [],
  lastUpdatedDateTime: updated,
  ...more,
});
const whole = (id: string): Answer => ({ id, appointment: listed(id, { customers: [{ name: `Guest ${id}` }] }) });
const many = Array.from({ length: 45 }, (_, index) => listed(String(index)));

beforeEach(() => {
  asked = [];
  kept = undefined;
  answer = (ids) => ids.map(whole);
});

test.each([
  [{ customers: [{ name: 'x' }] }, false],
  [{ customerName: 'x', filledAttendeesCount: 1 }, false],
  [{ customerName: 'x', filledAttendeesCount: 2 }, true],
  [{ filledAttendeesCount: 0 }, false],
  [{}, true],
])('%j needs to be read by id: %s', (more, needs) => expect(needsReading(listed('a', more))).toBe(needs));

describe('reading', () => {
  test('twenty at a time, those in sight first, each once', async () => {
    const people = readPeople('a@b');
    const done = people.want(many.map(({ id }) => id));
    people.inSight(['44', '43']);
    await done;
    expect(asked.map((ids) => ids.length)).toEqual([20, 20, 5]);
    expect(asked[1]?.slice(0, 2)).toEqual(['44', '43']);
    expect(new Set(asked.flat()).size).toBe(45);
    expect(people.known(listed('7')).appointment.customers).toEqual([{ name: 'Guest 7' }]);
    await people.want(['7']);
    expect(asked).toHaveLength(3);
  });

  test('what failed is named and can be read again; what is gone is told apart', async () => {
    answer = (ids) =>
      ids.map((id) => {
        if (id === '1') return { id, failure: { kind: 'serverError' } };
        return id === '2' ? { id, failure: { kind: 'appointmentNotFound' } } : whole(id);
      });
    const people = readPeople('a@b');
    await people.want(['0', '1', '2']);
    expect(['0', '1', '2'].map((id) => people.known(listed(id)).reading)).toEqual(['known', 'failed', 'gone']);
    answer = (ids) => ids.map(whole);
    people.retry();
    await vi.waitFor(() => expect(people.known(listed('1')).reading).toBe('known'));
  });

  test('a part that was throttled is asked for again, by itself', async () => {
    let first = true;
    answer = (ids) => {
      const throttled = first;
      first = false;
      return ids.map((id) =>
        id === '3' && throttled ? { id, failure: { kind: 'throttled', retryAfterSeconds: 0 } } : whole(id),
      );
    };
    const people = readPeople('a@b');
    await people.want(['2', '3']);
    expect(asked).toEqual([['2', '3'], ['3']]);
    expect(people.failed.size).toBe(0);
  });

  test('what keeps a whole request from being answered fails the rest too, without asking again and again', async () => {
    answer = () => {
      throw new FailureError({ kind: 'offline' });
    };
    const people = readPeople('a@b');
    await people.want(many.map(({ id }) => id));
    expect(asked).toHaveLength(1);
    expect(people.failed.size).toBe(45);
  });

  test('an appointment that changed since is read again, and one that did not is not', async () => {
    const people = readPeople('a@b');
    await people.offer([listed('a'), listed('b')]);
    await vi.waitFor(() => expect(people.left()).toBe(0));
    await people.offer([listed('a'), listed('b', { lastUpdatedDateTime: '2026-11-02T00:00:00Z' })]);
    await vi.waitFor(() => expect(asked).toEqual([['a', 'b'], ['b']]));
  });
});

test('the next panel knows who comes without asking, unless the appointment changed', async () => {
  const first = readPeople('a@b');
  await first.want(['a', 'b']);
  await vi.waitFor(() => expect(kept).toBeDefined());
  const next = readPeople('a@b');
  await vi.waitFor(() => expect(next.isReady()).toBe(true));
  expect(next.known(listed('a'))).toMatchObject({
    reading: 'known',
    appointment: { customers: [{ name: 'Guest a' }] },
  });
  expect(next.known(listed('b', { lastUpdatedDateTime: 'later' })).reading).toBe('unread');
});
