import { useLayoutEffect, useState } from 'preact/hooks';
import { storedSidePanelRequest } from '../../browser/storage';
import { surfaceOfThisPage, thisWindowId } from '../../browser/surface';
import { placeFor } from '../opening';
import type { TabName } from '../Tabs';
import type { BusinessLink } from './businessAtHand';
import { type PanelPlace, placeIn, searchOf } from './panelPlace';
import { keepScroll, restoreScroll } from './scrollPlace';

/**
 * Business and tab that the panel shows, and ways to another. The page's address says them, so that a reload shows the same; and
 * `storage.session`, so that the next popup or side panel does.
 */
export function usePanelPlace(opened: PanelPlace | undefined) {
  const [surface] = useState(surfaceOfThisPage);
  const [place, setPlace] = useState<PanelPlace>(() => opened ?? placeIn(location.search));
  const search = searchOf(place);

  useLayoutEffect(() => {
    if (place.business.known) void restoreScroll(searchOf(place));
    else {
      void placeFor(surface).then((found) => {
        setPlace(found);
        return restoreScroll(searchOf(found));
      });
    }
    if (surface !== 'sidePanel') return;
    // The panel is asked for where it is open already.
    const watching = new AbortController();
    storedSidePanelRequest.watch(async (asked) => {
      if (asked && asked.windowId === (await thisWindowId())) setPlace(placeIn(asked.search));
    }, watching.signal);
    return () => watching.abort();
  }, []);
  useLayoutEffect(() => {
    if (!search) return;
    history.replaceState(null, '', search + location.hash);
    return keepScroll(search);
  }, [search]);

  return {
    surface,
    search,
    business: place.business,
    tab: place.tab ?? 'newAppointment',
    choose: (smtpAddress: string, link?: BusinessLink) =>
      setPlace(({ tab }) => ({ business: { known: true, smtpAddress, ...link }, tab })),
    selectTab: (tab: TabName) => setPlace(({ business }) => ({ business, tab })),
  };
}
