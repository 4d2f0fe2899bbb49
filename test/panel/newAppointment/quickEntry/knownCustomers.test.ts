import { beforeEach, expect, test, vi } from 'vitest';
import type { KnownCustomer } from '../../../../src/core/knownCustomer';

const stored = new Map<string, { value: KnownCustomer[]; readAt: number }>();
const graphListCustomers = vi.fn();

vi.mock('../../../../src/browser/storage', () => ({
  storedCustomers: (businessId: string) => ({
    get: async () => stored.get(businessId),
    set: async (value: { value: KnownCustomer[]; readAt: number }) => void stored.set(businessId, value),
  }),
}));
vi.mock('../../../../src/background/graphAccess', () => ({ graphFor: async () => ({}) }));
vi.mock('../../../../src/microsoft/customers', () => ({
  listCustomers: (...asked: unknown[]) => graphListCustomers(...asked),
}));

const { listCustomers: answer } = await import('../../../../src/background/customers');
// The page and the background, without the browser between them.
vi.mock('../../../../src/browser/messaging', () => ({ send: (_: string, request: never) => answer(request) }));
const { readKnownCustomers } = await import('../../../../src/panel/newAppointment/quickEntry/knownCustomers');

const businessId = 'lunch@contoso.com';
const now = Date.parse('2026-11-22T12:00:00Z');

beforeEach(() => {
  stored.clear();
  vi.useFakeTimers({ now, toFake: ['Date'] });
  graphListCustomers.mockReset().mockResolvedValue([
    { id: '1', displayName: 'Jordan Miller', emailAddress: 'jordan@example.com', phones: [{ number: '206-555-1000' }] },
    { id: '2', displayName: 'jordan miller', emailAddress: 'JORDAN@example.com' },
  ]);
});

test('each customer once, from the first five pages', async () => {
  expect(await readKnownCustomers(businessId)).toEqual([
    { name: 'Jordan Miller', emailAddress: 'jordan@example.com', phone: '206-555-1000' },
  ]);
  expect(graphListCustomers.mock.calls).toEqual([[{}, businessId, 5]]);
});

test('read at most once in five minutes', async () => {
  await readKnownCustomers(businessId);
  vi.setSystemTime(now + 299_000);
  await readKnownCustomers(businessId);
  expect(graphListCustomers).toHaveBeenCalledTimes(1);
  vi.setSystemTime(now + 300_000);
  await readKnownCustomers(businessId);
  expect(graphListCustomers).toHaveBeenCalledTimes(2);
});
