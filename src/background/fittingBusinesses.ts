import { storedAccount } from '../browser/storage';
import { toFailure } from '../core/failure';
import { fittingBusinesses, worthReading } from '../core/fittingBusinesses';
import type { BusinessRole } from '../core/messages';
import { areTooMany, mostListed } from '../core/mostListed';
import * as graph from '../microsoft/graph';
import { graphFor } from './graphAccess';

/** What one $batch takes: https://learn.microsoft.com/graph/json-batching */
const inOneBatch = 20;

/** All that Graph lists and, where that cannot be all, those whose name begins as the link's does. */
async function listAround(access: graph.Graph, name: string) {
  const listed = await graph.listBusinesses(access).catch((error) => {
    if (areTooMany(toFailure(error))) return undefined;
    throw error;
  });
  if (listed && listed.length < mostListed) return listed;
  const query = name.replace(/@.*$/, '');
  const sought = query ? await graph.listBusinesses(access, query) : [];
  const known = new Set(listed?.map(({ id }) => id));
  return [...(listed ?? []), ...sought.filter(({ id }) => !known.has(id))];
}

/** The businesses that the short name or the alias in a link may mean: two requests, or three where there are very many. */
export async function findBusinesses({ name }: { name: string }) {
  const access = await graphFor('');
  const listed = worthReading(name, await listAround(access, name), inOneBatch);
  const read = await graph.readBusinesses(
    access,
    listed.map(({ id }) => id),
  );
  const candidates = listed.map(({ id, displayName }, at) => {
    const { publicUrl, email } = read[at] ?? {};
    return { id, displayName, publicUrl, email };
  });
  return fittingBusinesses(name, candidates).map(({ id, displayName, fit }) => ({ id, displayName, fit }));
}

/** The person's role in each of up to 20 businesses, and whether Graph lets them open it; one request. */
export async function readRoles({ businessIds }: { businessIds: string[] }): Promise<BusinessRole[]> {
  const username = (await storedAccount.get())?.username.toLowerCase() ?? '';
  const staff = await graph.readStaffOfSome(await graphFor(''), businessIds);
  return businessIds.map((id, at) => {
    const members = staff[at];
    if (members === 'refused') return { id, canOpen: 'no' };
    if (!members) return { id, canOpen: 'cannotTell' };
    const role = members.find(({ emailAddress }) => emailAddress?.toLowerCase() === username)?.role;
    return { id, canOpen: 'yes', ...(role ? { role } : {}) };
  });
}
