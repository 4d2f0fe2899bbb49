// The one file of the content script that names the extension API. Without the polyfill: `chrome` gives promises in Firefox
// too (Manifest V3): https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Chrome_incompatibilities

const { runtime, storage } = chrome;

/** Where the chip sits, in percent: 0 is the left (top) edge of the window, 100 the right (bottom) one. */
export interface Position {
  x: number;
  y: number;
}

/** What `storage.sync` keeps about the chip, under `chip`. The options page edits it too; anything may be missing. */
export interface ChipItem {
  shown?: boolean;
  hiddenHosts?: string[];
  positions?: Record<string, Position>;
}

/** The chip's text of that name, in the person's language; empty when there is none. */
export const text = (name: string): string => chrome.i18n.getMessage(`chip_${name}`);

export const readChipItem = async (): Promise<ChipItem> =>
  (await storage.sync.get<{ chip?: ChipItem }>('chip')).chip ?? {};

/** Changes a part of it. Reads anew before it writes: other tabs and the options page write it too. */
export async function changeChipItem(change: (item: ChipItem) => ChipItem): Promise<void> {
  const item = await readChipItem();
  await storage.sync.set({ chip: { ...item, ...change(item) } });
}

/** Calls back if the organisation's policy hides the chip. The first answer can be late or never come (Chromium 156): do not wait. */
export const onPolicyHidesChip = (hide: () => void): Promise<unknown> =>
  storage.managed.get().then(
    ({ hideChip }) => hideChip === true && hide(),
    // Firefox rejects where there is no policy.
    () => {},
  );

/** Asks the background to open the panel; it believes the address only where the tab's URL holds none. */
export const openPanel = async (smtpAddress: string): Promise<unknown> =>
  runtime.sendMessage({ to: 'background', name: 'openPanel', request: { smtpAddress } });

/** Our own panel asks which page it stands beside: no page and no other extension can send messages here. */
export const onMessage = runtime.onMessage;
