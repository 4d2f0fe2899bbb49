import { storedBusiness, storedQuestions, storedService } from '../browser/storage';
import type { StoredItem } from '../browser/storedItem';
import type { BookingService } from '../core/graphTypes';
import type { BusinessOverview } from '../core/messages';
import * as graph from '../microsoft/businesses';
import { graphFor } from './graphAccess';

const freshFor = 300_000;
const isFresh = (readAt: number) => Date.now() - readAt < freshFor;

/** A session's storage that is full (10 MB) costs a request, not the answer. */
const withoutCache = () => undefined;

/** What was stored, while it is fresh, else what is read now. */
async function cached<T>(stored: StoredItem<{ value: T; readAt: number }>, read: () => Promise<T>): Promise<T> {
  const known = await stored.get();
  if (known && isFresh(known.readAt)) return known.value;
  const value = await read();
  await stored.set({ value, readAt: Date.now() }).catch(withoutCache);
  return value;
}

/** The businesses that Graph lists; with a query, those whose name begins with it. */
export const listBusinesses = async ({ query }: { query?: string | undefined }) =>
  graph.listBusinesses(await graphFor(''), query);

/** The business with services and staff, read at most once in five minutes unless `refresh` is set. */
export async function readBusiness({ businessId, refresh }: { businessId: string; refresh: boolean }) {
  const stored = storedBusiness(businessId);
  const cached = await stored.get();
  if (cached && !refresh && isFresh(cached.readAt)) return cached;
  const overview: BusinessOverview = {
    ...(await graph.readBusiness(await graphFor(businessId), businessId)),
    readAt: Date.now(),
  };
  await stored.set(overview).catch(withoutCache);
  return overview;
}

/** The service with what the list leaves out, read at most once in five minutes. */
export async function readService({ businessId, serviceId }: { businessId: string; serviceId: string }) {
  return cached<BookingService>(storedService(businessId, serviceId), async () =>
    graph.readService(await graphFor(businessId), businessId, serviceId),
  );
}

/** The business's custom questions, read at most once in five minutes. */
export async function listCustomQuestions({ businessId }: { businessId: string }) {
  return cached(storedQuestions(businessId), async () =>
    graph.listCustomQuestions(await graphFor(businessId), businessId),
  );
}
