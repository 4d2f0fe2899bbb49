import { storedAccount, storedAdministered } from '../browser/storage';
import type { AdministeredBusiness } from '../core/administeredBusinesses';
import type { BookingStaffMember, LicenseDetails } from '../core/graphTypes';
import { administratorLine } from '../core/readiness';
import * as graph from '../microsoft/graph';
import { callAs, graphFor } from './graphAccess';
import { accessToken } from './tokens';

const freshFor = 300_000;

/** Every business that Graph lists, with whether the person administers it; read at most once in five minutes. */
export async function listAdministered({ refresh }: { refresh: boolean }): Promise<AdministeredBusiness[]> {
  const cached = await storedAdministered.get();
  if (cached && !refresh && Date.now() - cached.readAt < freshFor) return cached.value;
  const access = await graphFor('');
  const username = (await storedAccount.get())?.username ?? '';
  const businesses = await graph.listBusinesses(access);
  const staff = await graph.readStaffOf(
    access,
    businesses.map(({ id }) => id),
  );
  const value = businesses.map(({ id, displayName }, index) => describe(id, displayName, staff[index], username));
  await storedAdministered.set({ value, readAt: Date.now() });
  return value;
}

const describe = (
  id: string,
  displayName: string | null | undefined,
  staffMembers: BookingStaffMember[] | undefined,
  username: string,
): AdministeredBusiness => ({
  id,
  ...(displayName ? { displayName } : {}),
  isAdministrator: administratorLine(staffMembers ? { reply: { staffMembers } } : {}, username).verdict,
  canOpen: staffMembers !== undefined,
});

/** The person's licences; with `interactive` a window may ask for the consent that reading them needs. */
export async function readLicences({ interactive }: { interactive: boolean }): Promise<LicenseDetails[]> {
  await accessToken('licence', interactive ? 'interactive' : 'silent');
  return graph.readLicences({ ...(await graphFor('')), call: callAs('licence', '') });
}
