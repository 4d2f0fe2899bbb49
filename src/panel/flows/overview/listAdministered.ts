import { send } from '../../../browser/messaging';
import { storedAccount, storedAdministered } from '../../../browser/storage';
import type { AdministeredBusiness } from '../../../core/administeredBusinesses';
import { administratorLine } from '../../../core/readiness';

const freshFor = 300_000;
/** What one request takes. */
const atOnce = 20;

/**
 * Every business that Graph lists, with whether the person administers it; read at most once in five minutes. `onProgress` is told
 * how many of how many are known.
 */
export async function listAdministered(
  refresh: boolean,
  onProgress: (done: number, total: number) => void,
): Promise<AdministeredBusiness[]> {
  const cached = await storedAdministered.get();
  if (cached && !refresh && Date.now() - cached.readAt < freshFor) return cached.value;
  const username = (await storedAccount.get())?.username ?? '';
  const businesses = await send('listBusinesses', {});
  let done = 0;
  const parts = Array.from({ length: Math.ceil(businesses.length / atOnce) }, async (_, part) => {
    const some = businesses.slice(part * atOnce, (part + 1) * atOnce);
    const read = await send('readRoles', { businessIds: some.map(({ id }) => id) });
    done += some.length;
    onProgress(done, businesses.length);
    return read;
  });
  onProgress(0, businesses.length);
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
