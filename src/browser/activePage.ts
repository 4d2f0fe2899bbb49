import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import { describePage } from '../core/bookingsPage';

/** What the chip tells our own pages: the page's address, and the business that the admin app just asked for. */
const ChipAnswer = z.tuple([z.string(), z.string()]);

/** A tab as far as the browser or its chip tells us. */
export interface SeenPage {
  url?: string | undefined;
  /** Of the admin app, whose URL holds no address. */
  smtpAddress?: string | undefined;
}

/** A page that shows an alert, or is stopped in a debugger, answers late or never; the panel does not wait for it. */
const chipPatience = 300;

const askChip = (tabId: number): Promise<unknown> =>
  Promise.race([
    browser.tabs.sendMessage(tabId, {}).catch(() => undefined),
    new Promise((resolve) => setTimeout(resolve, chipPatience)),
  ]);

/**
 * The active tab of this window: its URL where the browser shows it (`activeTab`), else what the chip in it says; mostly neither. A page
 * whose URL names its business is not asked: the panel would wait for it, and it may be busy.
 */
export async function activePage(): Promise<SeenPage> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.url && describePage(tab.url).kind === 'bookingPage') return { url: tab.url };
  const answer = tab?.id === undefined ? undefined : await askChip(tab.id);
  const [url, smtpAddress] = ChipAnswer.safeParse(answer).data ?? [];
  return { url: url ?? tab?.url, smtpAddress };
}

/** Calls back when another tab or another page may be in front of this window, until `signal` aborts. */
export function onActivePage(changed: () => void, signal: AbortSignal): void {
  const loaded = (_tabId: number, { status }: { status?: string | undefined }) => status === 'complete' && changed();
  browser.tabs.onActivated.addListener(changed);
  browser.tabs.onUpdated.addListener(loaded);
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(changed);
    browser.tabs.onUpdated.removeListener(loaded);
  });
}
