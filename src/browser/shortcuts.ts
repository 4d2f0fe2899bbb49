import browser from 'webextension-polyfill';
import { openTab } from './tabs';

/** The keys of each command of the manifest, as the browser writes them; empty where none are set. */
export async function readShortcuts(): Promise<Record<string, string>> {
  const commands = await browser.commands.getAll();
  return Object.fromEntries(commands.map(({ name = '', shortcut = '' }) => [name, shortcut]));
}

/** Opens the browser's own page for shortcuts: extensions may not set them. Edge shows its own page for Chrome's address. */
export async function openShortcutSettings(): Promise<void> {
  if (!__FIREFOX__) return openTab('chrome://extensions/shortcuts');
  // Firefox 137: https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/commands/openShortcutSettings
  const commands = browser.commands as unknown as { openShortcutSettings(): Promise<void> };
  await commands.openShortcutSettings();
}
