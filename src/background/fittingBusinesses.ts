import { storedAccount } from '../browser/storage';
import { fittingBusinesses, worthReading } from '../core/fittingBusinesses';
import type { BusinessRole } from '../core/messages';
import * as graph from '../microsoft/graph';
import { graphFor } from './graphAccess';

/** What one $batch takes: https://learn.microsoft.com/graph/json-batching */
const inOneBatch = 20;

/** The businesses that the short name or the alias in a link may mean: two requests, however many there are. */
export async function findBusinesses({ name }: { name: string }) {
  const access = await graphFor('');
  const listed = worthReading(name, await graph.listBusinesses(access), inOneBatch);
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
