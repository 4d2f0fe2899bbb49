import { send } from '../../../browser/messaging';
import { storedCustomers } from '../../../browser/storage';
import type { KnownCustomer } from '../../../core/knownCustomer';
import { distinctCustomers, toKnownCustomer } from '../../../core/knownCustomers';

const freshFor = 300_000;

/** Who booked before, for completing a name; read at most once in five minutes and kept in memory only. */
export async function readKnownCustomers(businessId: string): Promise<KnownCustomer[]> {
  const stored = storedCustomers(businessId);
  const cached = await stored.get();
  if (cached && Date.now() - cached.readAt < freshFor) return cached.value;
  const value = distinctCustomers((await send('listCustomers', { businessId })).map(toKnownCustomer));
  await stored.set({ value, readAt: Date.now() });
  return value;
}
