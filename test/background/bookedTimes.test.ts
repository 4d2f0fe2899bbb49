import { beforeEach, expect, test, vi } from 'vitest';
import type { BookedTimes } from '../../src/core/messages';

const stored = new Map<string, BookedTimes>();
const readCalendarView = vi.fn();

vi.mock('../../src/browser/storage', () => ({
  storedBookedTimes: (businessId: string) => ({
    get: async () => stored.get(businessId),
    set: async (value: BookedTimes) => void stored.set(businessId, value),
    remove: async () => void stored.delete(businessId),
  }),
}));
vi.mock('../../src/background/graphAccess', () => ({ graphFor: async () => ({}) }));
vi.mock('../../src/microsoft/appointments', () => ({
  readCalendarView: (...asked: unknown[]) => readCalendarView(...asked),
}));

const { changingCalendar, readBookedTimes } = await import('../../src/background/bookedTimes');

const businessId = 'lunch@contoso.com';
const week = { businessId, start: '2026-11-23T00:00:00Z', end: '2026-11-30T00:00:00Z', refresh: false };
const now = Date.parse('2026-11-22T12:00:00Z');

beforeEach(() => {
  stored.clear();
  vi.useFakeTimers({ now, toFake: ['Date'] });
  readCalendarView.mockReset().mockResolvedValue([
    {
      id: '1',
      startDateTime: { dateTime: '2026-11-24T21:00:00.0000000Z', timeZone: 'UTC' },
      endDateTime: { dateTime: '2026-11-24T21:30:00.0000000Z', timeZone: 'UTC' },
      customerName: 'Jordan Miller',
      customerEmailAddress: 'jordanm@contoso.com',
    },
    { id: '2' },
  ]);
});

test('one request; what is kept says nothing about the customer', async () => {
  const { bookedTimes, readAt } = await readBookedTimes(week);
  expect(readCalendarView.mock.calls).toEqual([[{}, businessId, week.start, week.end]]);
  expect(bookedTimes.map(({ id, start }) => [id, start])).toEqual([['1', Date.parse('2026-11-24T21:00:00Z')]]);
  expect(readAt).toBe(now);
  expect(JSON.stringify([...stored])).not.toMatch(/jordan/i);
});

test('within a minute the same span, or a part of it, is not read again', async () => {
  await readBookedTimes(week);
  vi.setSystemTime(now + 59_000);
  await readBookedTimes({ ...week, start: '2026-11-24T00:00:00Z' });
  expect(readCalendarView).toHaveBeenCalledTimes(1);
});

test.each([
  ['after a minute', { ...week }, 60_000],
  ['when asked to', { ...week, refresh: true }, 0],
  ['for a span that reaches further', { ...week, end: '2026-12-01T00:00:00Z' }, 0],
  ['for a span that begins before', { ...week, start: '2026-11-22T00:00:00Z' }, 0],
])('%s it is read again', async (_, request, later) => {
  await readBookedTimes(week);
  vi.setSystemTime(now + later);
  await readBookedTimes(request);
  expect(readCalendarView).toHaveBeenCalledTimes(2);
});

test('what changes the calendar makes it be read again, also when the change failed', async () => {
  const create = changingCalendar(
    async ({ works }: { works: boolean }) => (works ? 'made' : Promise.reject(new Error('lost'))),
    () => businessId,
  );
  await readBookedTimes(week);
  expect(await create({ works: true })).toBe('made');
  await readBookedTimes(week);
  await expect(create({ works: false })).rejects.toThrow('lost');
  await readBookedTimes(week);
  expect(readCalendarView).toHaveBeenCalledTimes(3);
});
