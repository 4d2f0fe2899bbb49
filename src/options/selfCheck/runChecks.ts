import type { send } from '../../browser/messaging';
import { readPolicy } from '../../browser/policy';
import { readSettings, storedRecentBusinesses } from '../../browser/storage';
import { clouds } from '../../core/clouds';
import { toFailure } from '../../core/failure';
import type { BusinessOverview } from '../../core/messages';
import { type CheckName, checkNames, type Finding } from '../../core/selfCheck/finding';
import {
  judgeBusiness,
  judgeBusinesses,
  judgeCalendar,
  judgeConfiguration,
  judgeFlows,
  judgeRole,
  judgeScopes,
} from '../../core/selfCheck/judge';
import { effectiveSettings } from '../../core/settings';

type Judgement = Omit<Finding, 'check'>;
export type Ask = typeof send;

/** What the test appointment needs to know; each part is there once its check has found it. */
export interface Checked {
  overview?: BusinessOverview;
  account?: { username: string; name?: string | undefined } | undefined;
}

const week = 7 * 24 * 3_600_000;
const instant = (milliseconds: number) => new Date(milliseconds).toISOString();

/** One check with how long it took; whatever is thrown is its finding. */
export async function checkOf(check: CheckName, work: () => Promise<Judgement>): Promise<Finding> {
  const began = performance.now();
  const judgement = await work().catch(
    (error): Judgement => ({ verdict: 'bad', reason: 'failed', facts: [], failure: toFailure(error) }),
  );
  return { check, ...judgement, facts: [...judgement.facts, `${Math.round(performance.now() - began)} ms`] };
}

export const left = (check: CheckName, reason: 'notReached' | 'notAsked' | 'flowsNotOffered'): Finding => ({
  check,
  verdict: 'left',
  reason,
  facts: [],
});

/** Power Automate, by itself: with `interactive` a window may ask for its permission. */
export const checkFlows = (ask: Ask, interactive: boolean): Promise<Finding> =>
  checkOf('flows', async () => {
    try {
      return judgeFlows(await ask('listFlows', { asAdministrator: false, refresh: true, interactive }));
    } catch (error) {
      const failure = toFailure(error);
      if (interactive || !['signInRequired', 'consentRequired'].includes(failure.kind)) throw error;
      return { verdict: 'doubt', reason: 'flowsNotAllowedYet', facts: [], failure };
    }
  });

/**
 * Asks Microsoft everything that the product asks, one after the other, and shows each finding when it is there. It reads only;
 * a sign-in window may open. `address` is the business to look at; without one it is that opened last, or the first listed.
 */
export async function runChecks(ask: Ask, address: string, show: (finding: Finding) => void): Promise<Checked> {
  const checked: Checked = {};
  const done = new Set<CheckName>();
  const tell = (finding: Finding): boolean => {
    done.add(finding.check);
    show(finding);
    return finding.verdict !== 'bad';
  };
  const rest = () => {
    for (const check of checkNames) if (!done.has(check)) show(left(check, 'notReached'));
    return checked;
  };

  const [options, policy] = await Promise.all([readSettings(), readPolicy()]);
  const effective = effectiveSettings(options, policy, __CLIENT_ID__);
  const cloud = clouds[effective.settings.cloud];
  if (!tell(await checkOf('configuration', async () => judgeConfiguration(effective, options, policy)))) return rest();

  const signedIn = await checkOf('signIn', async () => {
    checked.account = (await ask('signIn', { useAnotherAccount: false })).account;
    return { verdict: 'good', reason: 'signedIn', facts: [] };
  });
  if (!tell(signedIn)) return rest();
  tell(await checkOf('permissions', async () => judgeScopes(await ask('readGrantedScopes', {}))));

  let businessId = address || (await storedRecentBusinesses.get())?.[0];
  const listed = await checkOf('businesses', async () => {
    const businesses = await ask('listBusinesses', {});
    businessId ??= businesses[0]?.id;
    return judgeBusinesses(businesses);
  });
  tell(listed);

  if (businessId) {
    const business = { businessId };
    const read = await checkOf('business', async () => {
      checked.overview = await ask('readBusiness', { ...business, refresh: true });
      return judgeBusiness(checked.overview);
    });
    if (tell(read)) {
      tell(
        await checkOf('role', async () =>
          judgeRole((await ask('readRoles', { businessIds: [business.businessId] }))[0]),
        ),
      );
      const now = Date.now();
      const span = { start: instant(now), end: instant(now + week) };
      tell(
        await checkOf('calendar', async () => judgeCalendar(await ask('listAppointments', { ...business, ...span }))),
      );
    }
  }
  tell(cloud.hasFlows ? await checkFlows(ask, false) : left('flows', 'flowsNotOffered'));
  if (checked.overview) tell(left('testAppointment', 'notAsked'));
  return rest();
}
