import { storedCustomers } from '../browser/storage';
import type { KnownCustomer } from '../core/knownCustomer';
import { distinctCustomers, toKnownCustomer } from '../core/knownCustomers';
import * as graph from '../microsoft/graph';
import { graphFor } from './graphAccess';

const freshFor = 300_000;
/** Bookings keeps an entry for each visit: of a list that goes on and on, only the beginning is read. */
const atMostPages = 5;

/** Who booked before, for completing a name; read at most once in five minutes and kept in memory only. */
export async function listCustomers({ businessId }: { businessId: string }): Promise<KnownCustomer[]> {
  const stored = storedCustomers(businessId);
  const cached = await stored.get();
  if (cached && Date.now() - cached.readAt < freshFor) return cached.value;
  const read = await graph.listCustomers(await graphFor(businessId), businessId, atMostPages);
  const value = distinctCustomers(read.map(toKnownCustomer));
  await stored.set({ value, readAt: Date.now() });
  return value;
}
