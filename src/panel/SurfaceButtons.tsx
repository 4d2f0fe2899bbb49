import { text } from '../browser/i18n';
import { storedSidePanelRequest } from '../browser/storage';
import { hasSidePanel, openSidePanel, type Surface, thisWindowId } from '../browser/surface';
import { openTab, pageAddress } from '../browser/tabs';
import { Icon, type IconName } from './Icon';

export interface SurfaceButtonsProps {
  surface: Surface;
  /** What the panel shows, as the query of its address. */
  search: string;
}

const openInTab = (search: string) => openTab(pageAddress(`panel.html${search}`));

/** Opens the side panel on what this panel shows; a tab where the browser refuses. The popup closes, since it is in the way. */
async function openInSidePanel(search: string): Promise<void> {
  // Firefox opens it only before the first `await`; the new page asks for this a good while later.
  const opened = openSidePanel();
  const askedAt = Date.now();
  try {
    const windowId = await thisWindowId();
    await Promise.all([opened, storedSidePanelRequest.set({ search, askedAt, ...(windowId ? { windowId } : {}) })]);
  } catch {
    await openInTab(search);
  }
}

/** The same panel where a click beside it does not close it. */
export function SurfaceButtons({ surface, search }: SurfaceButtonsProps) {
  const whyNoSidePanel =
    surface === 'sidePanel' ? text('panelInSidePanel') : hasSidePanel() ? undefined : text('panelNoSidePanel');
  const open = (way: (search: string) => Promise<void>) =>
    void way(search).finally(() => surface === 'popup' && close());
  const button = (icon: IconName, name: string, whyNot: string | undefined, way: (search: string) => Promise<void>) => (
    <button
      type="button"
      class="quiet square"
      aria-label={name}
      aria-disabled={whyNot !== undefined}
      title={whyNot ?? name}
      onClick={() => whyNot ?? open(way)}
    >
      <Icon name={icon} />
    </button>
  );
  return (
    <>
      {button('sidePanel', text('panelOpenInSidePanel'), whyNoSidePanel, openInSidePanel)}
      {button('external', text('panelOpenInTab'), surface === 'tab' ? text('panelInTab') : undefined, openInTab)}
    </>
  );
}
