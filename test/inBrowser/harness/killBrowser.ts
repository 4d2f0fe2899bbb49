import type { BrowserContext } from 'playwright-core';
import { waitUntil } from './waitUntil';

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** Ends the browser's process at once: nothing of it can write, send or clear up any more, as when the power fails. */
export async function killBrowser(context: BrowserContext): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  const { processInfo } = (await session?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] };
  const pid = processInfo.find(({ type }) => type === 'browser')?.id;
  if (!pid) throw new Error('The browser does not say which process it is.');
  const closed = context.waitForEvent('close');
  process.kill(pid, 'SIGKILL');
  await closed;
  await waitUntil('the end of the process', () => !isRunning(pid));
}
