import { activePage } from '../../browser/activePage';
import { storedPanelPlace, storedPanelRequest, storedSidePanelRequest } from '../../browser/storage';
import { type Surface, thisWindowId } from '../../browser/surface';
import { askedBusiness, type ChipRequest } from '../../core/askedBusiness';
import { describePage } from '../../core/bookingsPage';
import { describePasted } from '../../core/pastedLink';
import { type BusinessAtHand, businessOf } from './businessAtHand';
import { type PanelPlace, placeIn } from './panelPlace';

/** A request is for the panel that opens because of it, not for one that is opened later. */
const validFor = 10_000;

const isFresh = <R extends { askedAt: number }>(request: R | undefined): request is R =>
  request !== undefined && Date.now() - request.askedAt < validFor;

const pasted = (smtpAddress: string) => businessOf(describePasted(smtpAddress));

/** What the chip asked for. In a frame the tab's own address is another page's: the address that the chip gave stands. */
function businessAsked(request: ChipRequest) {
  const smtpAddress = askedBusiness(request);
  const page: BusinessAtHand = request.url ? businessOf(describePage(request.url)) : { known: true };
  return smtpAddress && page.smtpAddress !== smtpAddress ? pasted(smtpAddress) : page;
}

/** The business of the page in front of this window, or what that page is, as far as anybody tells. */
export async function businessInFront(): Promise<BusinessAtHand> {
  const { url, smtpAddress } = await activePage();
  const page: BusinessAtHand = url ? businessOf(describePage(url)) : { known: true };
  return smtpAddress && page.page?.kind === 'adminApp' ? pasted(smtpAddress) : page;
}

/**
 * What a panel without an address of its own is opened for: what was just asked for, else the page behind it; where that is no
 * Bookings page, what the popup or side panel showed last.
 */
export async function openedFor(surface: Surface): Promise<PanelPlace> {
  // All at once: each is a message to another process, and the address waits for them.
  const [kept, asked, askedBeside, behind] = await Promise.all([
    surface === 'tab' ? undefined : storedPanelPlace.get(),
    surface === 'sidePanel' ? undefined : storedPanelRequest.get(),
    surface === 'sidePanel' ? storedSidePanelRequest.get() : undefined,
    businessInFront(),
  ]);
  const lastPlace = kept && placeIn(kept.search);
  if (isFresh(askedBeside) && askedBeside.windowId === (await thisWindowId())) return placeIn(askedBeside.search);
  if (isFresh(asked)) {
    const named = businessAsked(asked);
    // A press on "New appointment" means that tab.
    return { business: named.smtpAddress ? named : behind, tab: 'newAppointment' };
  }
  const isOther = behind.page === undefined || behind.page.kind === 'notBookings';
  if (lastPlace && !behind.smtpAddress && isOther) return lastPlace;
  return { business: behind, tab: lastPlace?.tab };
}
