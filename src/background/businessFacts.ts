import { storedAccount } from '../browser/storage';
import type { BusinessRole, PublicName } from '../core/messages';
import * as graph from '../microsoft/businesses';
import { graphFor } from './graphAccess';

/** What the public calls each of up to 20 businesses; one request. */
export async function readPublicNames({ businessIds }: { businessIds: string[] }): Promise<PublicName[]> {
  const read = await graph.readBusinesses(await graphFor(''), businessIds);
  return businessIds.map((id, at) => ({ id, publicUrl: read[at]?.publicUrl, email: read[at]?.email }));
}

/** The person's role in each of up to 20 businesses, and whether Graph lets them open it; one request. */
export async function readRoles({ businessIds }: { businessIds: string[] }): Promise<BusinessRole[]> {
  const username = (await storedAccount.get())?.username.toLowerCase() ?? '';
  const staff = await graph.readStaffOfSome(await graphFor(''), businessIds);
  return businessIds.map((id, at) => {
    const members = staff[at];
    if (members === 'refused') return { id, canOpen: 'no' };
    if (!members) return { id, canOpen: 'cannotTell' };
    const own = members.filter(({ emailAddress }) => emailAddress?.trim().toLowerCase() === username);
    const role = own[0]?.role;
    return { id, canOpen: 'yes', own, ...(role ? { role } : {}) };
  });
}
