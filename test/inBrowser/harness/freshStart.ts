import type { Session } from './session';

/**
 * As if the browser had just been set up and nobody had signed in, without the seconds that another browser takes: our pages
 * are closed, cookies, storage and the outbox are emptied, the worker and the offscreen page are gone. Settings stay when told so.
 */
export async function freshStart({ browser, simulator }: Session, keep: 'settings' | 'nothing'): Promise<void> {
  const { context, extensionId } = browser;
  for (const page of context.pages().slice(1)) await page.close();
  await context.clearCookies();
  await browser.inExtension(async (kept) => {
    await chrome.storage.session.clear();
    const { settings } = await chrome.storage.local.get('settings');
    await chrome.storage.local.clear();
    if (kept === 'settings' && settings) await chrome.storage.local.set({ settings });
    await chrome.offscreen.closeDocument().catch(() => undefined);
  }, keep);
  const [page = await context.newPage()] = context.pages();
  const session = await context.newCDPSession(page);
  const origin = `chrome-extension://${extensionId}`;
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  await session.detach();
  await browser.stopWorker();
  browser.errors.length = 0;
  browser.logged.length = 0;
  simulator.reset();
}
