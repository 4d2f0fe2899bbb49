import { send } from '../../../browser/messaging';
import { storedAccount, storedAdministered } from '../../../browser/storage';
import type { AdministeredBusiness } from '../../../core/administeredBusinesses';
import { administratorLine } from '../../../core/readiness';

const freshFor = 300_000;
/** What one request takes. */
const atOnce = 20;

/** Every business that Graph lists, with whether the person administers it; read at most once in five minutes. */
export async function listAdministered(refresh: boolean): Promise<AdministeredBusiness[]> {
  const cached = await storedAdministered.get();
  if (cached && !refresh && Date.now() - cached.readAt < freshFor) return cached.value;
  const username = (await storedAccount.get())?.username ?? '';
  const businesses = await send('listBusinesses', {});
  const parts = Array.from({ length: Math.ceil(businesses.length / atOnce) }, (_, part) =>
    send('readRoles', { businessIds: businesses.slice(part * atOnce, (part + 1) * atOnce).map(({ id }) => id) }),
  );
  const roles = (await Promise.all(parts)).flat();
  const value = businesses.map(({ id, displayName }, at): AdministeredBusiness => {
    const own = roles[at]?.own;
    return {
      id,
      ...(displayName ? { displayName } : {}),
      isAdministrator: administratorLine(own ? { reply: { staffMembers: own } } : {}, username).verdict,
      canOpen: own !== undefined,
    };
  });
  await storedAdministered.set({ value, readAt: Date.now() });
  return value;
}
