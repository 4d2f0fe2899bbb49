import { storedAccount, storedFormDraft, storedSettings, storedSignedOut } from '../browser/storage';
import { type Surface, surfaceOfThisPage } from '../browser/surface';
import { clouds } from '../core/clouds';
import type { BusinessOverview, SignInStatus } from '../core/messages';
import { loadForm } from './business/BusinessPanel';
import { openedFor } from './business/openedFor';
import { knownOverview } from './business/overview';
import { type PanelPlace, placeIn } from './business/panelPlace';

export type TakeLeft = () => { stored: Record<string, unknown> | undefined } | undefined;

/** What the panel can show at once: read from this browser alone, before anything is drawn, without waking the background. */
export interface Opening {
  place: PanelPlace;
  /** Only where somebody is signed in; the background has the last word. */
  status: SignInStatus | undefined;
  overview: BusinessOverview | undefined;
  /** Gives what was left in the form, as it is stored, and only once: it changes while the panel is open. Absent where it was not read. */
  takeLeft?: TakeLeft;
}

export const placeFor = async (surface: Surface): Promise<PanelPlace> => {
  const named = placeIn(location.search);
  return named.business.known ? named : openedFor(surface).catch(() => ({ business: { known: true } }));
};

async function knownStatus(): Promise<SignInStatus | undefined> {
  const [account, signedOut, settings] = await Promise.all([
    storedAccount.get(),
    storedSignedOut.get(),
    storedSettings.get(),
  ]);
  if (!account || signedOut) return undefined;
  const { hasBookingsApi, hasFlows } = clouds[settings?.cloud ?? 'global'];
  // The policy can be slow to read: until the background has said, everything is on, and only it can act.
  return { missing: [], account, signedOut: false, signingIn: false, hasBookingsApi, hasFlows, disabledFeatures: [] };
}

export async function readOpening(): Promise<Opening> {
  const known = knownStatus();
  // The form is next: on its way while the rest is read.
  known.then((status) => status && loadForm()).catch(() => undefined);
  const [place, status] = await Promise.all([placeFor(surfaceOfThisPage()), known]);
  const { smtpAddress } = place.business;
  if (!status || !smtpAddress) return { place, status, overview: undefined };
  const [overview, stored] = await Promise.all([knownOverview(smtpAddress), storedFormDraft(smtpAddress).get()]);
  let left: ReturnType<TakeLeft> = { stored };
  const takeLeft = () => {
    const taken = left;
    left = undefined;
    return taken;
  };
  return { place, status, overview, takeLeft };
}
