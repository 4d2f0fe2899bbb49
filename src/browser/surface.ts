import browser from 'webextension-polyfill';

/** Where a page of ours is shown. */
export type Surface = 'popup' | 'tab' | 'sidePanel';

const isIn = (type: 'popup' | 'tab'): boolean => browser.extension.getViews({ type }).includes(window);

/** Chrome 156 counts a side panel among neither popups nor tabs, Firefox 153 as a sidebar. */
export const surfaceOfThisPage = (): Surface => (isIn('popup') ? 'popup' : isIn('tab') ? 'tab' : 'sidePanel');

/** `chrome.sidePanel`, which webextension-polyfill 0.12 has no types for: https://developer.chrome.com/docs/extensions/reference/api/sidePanel */
const chromeSidePanel = () =>
  (browser as unknown as { sidePanel?: { open(options: { windowId: number }): Promise<void> } }).sidePanel;

/** Whether the browser has one; Firefox for Android has none. */
export const hasSidePanel = (): boolean => Boolean(__FIREFOX__ ? browser.sidebarAction : chromeSidePanel());

export const thisWindowId = async (): Promise<number | undefined> => (await browser.windows.getCurrent()).id;

/** Opens the panel beside the page. Only from a click or a key; Firefox forgets the click with the first `await`. */
export async function openSidePanel(): Promise<void> {
  if (__FIREFOX__) await browser.sidebarAction.open();
  else await chromeSidePanel()?.open({ windowId: (await thisWindowId()) ?? browser.windows.WINDOW_ID_CURRENT });
}
