import { storedBusiness, storedQuestions, storedService } from '../browser/storage';
import type { BookingService } from '../core/graphTypes';
import type { BusinessOverview } from '../core/messages';
import * as graph from '../microsoft/businesses';
import { graphFor } from './graphAccess';

const freshFor = 300_000;
const isFresh = (readAt: number) => Date.now() - readAt < freshFor;

/** A session's storage that is full (10 MB) costs a request, not the answer. */
const withoutCache = () => undefined;

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
  const stored = storedService(businessId, serviceId);
  const cached = await stored.get();
  if (cached && isFresh(cached.readAt)) return cached.value;
  const value: BookingService = await graph.readService(await graphFor(businessId), businessId, serviceId);
  await stored.set({ value, readAt: Date.now() }).catch(withoutCache);
  return value;
}

/** The business's custom questions, read at most once in five minutes. */
export async function listCustomQuestions({ businessId }: { businessId: string }) {
  const stored = storedQuestions(businessId);
  const cached = await stored.get();
  if (cached && isFresh(cached.readAt)) return cached.value;
  const value = await graph.listCustomQuestions(await graphFor(businessId), businessId);
  await stored.set({ value, readAt: Date.now() }).catch(withoutCache);
  return value;
}
