import browser from 'webextension-polyfill';
import { text } from './i18n';

const menuId = 'copy-smtp-address';

/**
 * The links that the menu is offered on: every host of Bookings, and the wrappers that `describePasted` opens. What the link
 * is, it says when it is chosen.
 */
export const linkPatterns: string[] = [
  'outlook.office.com/*',
  'outlook.office365.com/*',
  'outlook-sdf.office.com/*',
  'bookings.cloud.microsoft/*',
  'book.ms/*',
  'outlook.office365.us/*',
  'outlook-dod.office365.us/*',
  'webmail.apps.mil/*',
  'partner.outlook.cn/*',
  '*.safelinks.protection.outlook.com/*',
  '*.safelinks.protection.office365.us/*',
  '*.safelinks.protection.partner.outlook.cn/*',
  'statics.teams.cdn.office.net/*safelink*',
  'l.facebook.com/*',
  'lm.facebook.com/*',
  'l.instagram.com/*',
  'slack-redir.net/*',
  // The rest of these two is full of links of other kinds.
  'www.linkedin.com/*url=*',
  'www.google.com/url?*',
].map((hostAndPath) => `*://${hostAndPath}`);

export interface CopyCommands {
  /** "Copy Bookings SMTP address" was chosen on a link. */
  onLink(href: string): Promise<void>;
  /** The copy command was pressed on a page. */
  onPage(href: string): Promise<void>;
  /** The command for a new appointment was pressed. */
  onNewAppointment(): Promise<void>;
}

/** Registers menu and commands, synchronously: listeners that come after an `await` miss the event that woke the worker. */
export function registerCopyCommands({ onLink, onPage, onNewAppointment }: CopyCommands): void {
  browser.runtime.onInstalled.addListener(async () => {
    // An update is an installation too, and the browser may have kept the menu: the same id twice is an error.
    await browser.contextMenus.removeAll();
    browser.contextMenus.create({
      id: menuId,
      title: text('menuCopySmtpAddress'),
      contexts: ['link'],
      targetUrlPatterns: linkPatterns,
    });
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId, linkUrl }) => {
    if (menuItemId === menuId && linkUrl) void onLink(linkUrl);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'copy-smtp-address') void onPage(tab?.url ?? '');
    if (command === 'new-appointment') void onNewAppointment();
  });
}

/** Shows for two seconds, on the toolbar button and in its title, whether something was copied. */
export async function showOnButton(badge: '✓' | '–', title: string): Promise<void> {
  await browser.action.setBadgeText({ text: badge });
  await browser.action.setTitle({ title });
  setTimeout(() => {
    void browser.action.setBadgeText({ text: '' });
    void browser.action.setTitle({ title: text('extensionName') });
  }, 2_000);
}
