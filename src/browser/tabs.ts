import browser from 'webextension-polyfill';

/** Opens the options page in a tab, or brings it forward. */
export const openOptions = (): Promise<void> => browser.runtime.openOptionsPage();

/** Opens an address in a new tab. The caller builds it from a constant origin. */
export async function openTab(url: string): Promise<void> {
  await browser.tabs.create({ url });
}

/** Address of one of our own pages. */
export const pageAddress = (path: string): string => browser.runtime.getURL(path);

/** Whether this page is the popup, which the browser closes as soon as a file picker opens. */
export const isPopup = (): boolean => browser.extension.getViews({ type: 'popup' }).includes(window);

/** Opens the panel over the active tab; where the browser refuses, `otherwise` is opened as a tab. */
export async function openPanel(otherwise: string): Promise<void> {
  try {
    // Chrome 127: https://developer.chrome.com/docs/extensions/reference/api/action#method-openPopup
    await browser.action.openPopup();
  } catch {
    await openTab(pageAddress(otherwise));
  }
}
