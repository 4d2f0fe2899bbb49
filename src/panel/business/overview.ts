import { send } from '../../browser/messaging';
import { storedBusiness } from '../../browser/storage';
import type { BusinessOverview } from '../../core/messages';
import { withIanaTimeZones } from '../../core/timeZoneNames';

const freshFor = 300_000;

/** The business as it was read in the last five minutes, from the session's store: it wakes nobody and asks nobody. */
export async function knownOverview(businessId: string): Promise<BusinessOverview | undefined> {
  const stored = await storedBusiness(businessId).get();
  return stored && Date.now() - stored.readAt < freshFor ? withIanaTimeZones(stored) : undefined;
}

/** The business with its services and staff, time zones by their IANA names. */
export async function readOverview(businessId: string, refresh: boolean): Promise<BusinessOverview> {
  const known = refresh ? undefined : await knownOverview(businessId);
  if (known) return known;
  const read = await send('readBusiness', { businessId, refresh });
  const named = await withIanaTimeZones(read);
  // The next panel needs no table of Windows's names.
  if (named !== read)
    void storedBusiness(businessId)
      .set(named)
      .catch(() => undefined);
  return named;
}
