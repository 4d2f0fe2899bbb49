import type { BrowserContext, CDPSession, Page } from 'playwright-core';

interface WorkerVersion {
  runningStatus: string;
  scriptURL: string;
}

/** The extension's service worker ends; what it held in memory is gone. Storage and the offscreen page stay. */
export async function stopServiceWorker(context: BrowserContext, origin: string): Promise<void> {
  const { page, isOurs } = await somePageOf(context, origin);
  const session = await context.newCDPSession(page);
  try {
    const stopped = waitForStopped(session, origin);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await stopped;
  } finally {
    await session.detach();
    if (!isOurs) await page.close();
  }
}

async function somePageOf(context: BrowserContext, origin: string): Promise<{ page: Page; isOurs: boolean }> {
  const open = context.pages().find((page) => page.url().startsWith(origin));
  if (open) return { page: open, isOurs: true };
  const page = await context.newPage();
  await page.goto(`${origin}/manifest.json`);
  return { page, isOurs: false };
}

function waitForStopped(session: CDPSession, origin: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the service worker did not stop within 10 s')), 10_000);
    session.on('ServiceWorker.workerVersionUpdated', (event: { versions: WorkerVersion[] }) => {
      if (!event.versions.some((one) => one.scriptURL.startsWith(origin) && one.runningStatus === 'stopped')) return;
      clearTimeout(timer);
      resolve();
    });
  });
}
