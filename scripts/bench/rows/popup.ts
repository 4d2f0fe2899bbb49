import type { BrowserContext, CDPSession, Page, Worker } from 'playwright-core';
import { attach } from '../../../test/inBrowser/harness/rawTarget';
import { waitUntil } from '../../../test/inBrowser/harness/waitUntil';
import { launchBench, workerOf } from '../chromium';
import type { Extensions } from '../extensions';
import { interleaved } from '../interleaved';
import { type Row, ratioRow } from '../row';
import { bookingPageUrl, ourId, signIn, simulate } from '../signedIn';

type Shown = 'address' | 'services';

/** Presses the toolbar button; gives the milliseconds until the frame that shows what is looked for. */
async function open(page: Page, browser: CDPSession, worker: Worker, popup: string, wanted: Shown): Promise<number> {
  const origin = `chrome-extension://${new URL(worker.url()).host}`;
  await page.bringToFront();
  const pressedAt = await worker.evaluate(async () => {
    for (;;) {
      const now = performance.timeOrigin + performance.now();
      const isOpen = await chrome.action.openPopup().then(
        () => true,
        () => false,
      );
      // The window is active again some time after the last popup was closed.
      if (isOpen) return now;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });
  const targetId = await waitUntil(popup, async () => {
    const { targetInfos } = await browser.send('Target.getTargets');
    return targetInfos.find(({ url }) => url.startsWith(`${origin}/${popup}`))?.targetId;
  });
  const send = await attach(browser, targetId);
  const shownAt = await waitUntil(`${wanted} in the popup`, async () => {
    const expression = `shown.${wanted}`;
    return (await send<{ result: { value?: number } }>('Runtime.evaluate', { expression })).result.value;
  });
  await browser.send('Target.closeTarget', { targetId });
  return shownAt - pressedAt;
}

async function sessionOf(context: BrowserContext): Promise<CDPSession> {
  const browser = context.browser();
  if (!browser) throw new Error('this Playwright tells no browser of a persistent context');
  return browser.newBrowserCDPSession();
}

/** Both popups over the same booking page, in one browser. The worker that opens them is awake, as after a press on the chip. */
export async function popupRows({ ours, empty }: Extensions): Promise<Row[]> {
  const simulator = await simulate();
  const { context, close } = await launchBench(simulator, [ours, empty]);
  try {
    const [own, other] = [await workerOf(context, (id) => id === ourId), await workerOf(context, (id) => id !== ourId)];
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(bookingPageUrl);
    const browser = await sessionOf(context);
    const against = 'an extension whose popup is one static heading';
    const measure = (wanted: Shown) =>
      interleaved(
        () => open(page, browser, own, 'panel.html', wanted),
        () => open(page, browser, other, 'popup.html', 'address'),
      );
    const address = await measure('address');
    await signIn(context, simulator);
    await page.bringToFront();
    simulator.requests.length = 0;
    const services = await measure('services');
    const note = `${simulator.requests.filter(({ host }) => host === 'graph.microsoft.com').length} requests to Graph`;
    return [
      ratioRow('panel (the real popup), press to address shown', against, 'ms', 1.15, address),
      ratioRow('the same, signed in, services listed from cache', against, 'ms', 1.3, services, note),
    ];
  } finally {
    await close();
    await simulator.close();
  }
}
