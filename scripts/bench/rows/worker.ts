import type { BrowserContext, Page } from 'playwright-core';
import { stopServiceWorker } from '../../../test/inBrowser/harness/serviceWorker';
import { launchBench, workerOf } from '../chromium';
import type { Extensions } from '../extensions';
import { interleaved } from '../interleaved';
import { type Row, ratioRow } from '../row';
import { ourId, simulate } from '../signedIn';

export const question = { to: 'background', name: 'readSignInStatus', request: {} };

/** Stops the worker and asks it something; gives the milliseconds until it answers. */
export async function coldReply(context: BrowserContext, page: Page, message: object): Promise<number> {
  await page.bringToFront();
  await stopServiceWorker(context, `chrome-extension://${new URL(page.url()).host}`);
  return page.evaluate(async (message) => {
    const start = performance.now();
    await chrome.runtime.sendMessage(message);
    return performance.now() - start;
  }, message);
}

export async function workerRow({ ours, empty }: Extensions): Promise<Row> {
  const simulator = await simulate();
  const { context, close } = await launchBench(simulator, [ours, empty]);
  try {
    const emptyId = new URL((await workerOf(context, (id) => id !== ourId)).url()).host;
    const [own, other] = [await context.newPage(), await context.newPage()];
    await own.goto(`chrome-extension://${ourId}/manifest.json`);
    await other.goto(`chrome-extension://${emptyId}/manifest.json`);
    const sides = await interleaved(
      () => coldReply(context, own, question),
      () => coldReply(context, other, {}),
    );
    return ratioRow('background, cold start to first reply', 'a background of one line', 'ms', 1.4, sides);
  } finally {
    await close();
    await simulator.close();
  }
}
