import browser from 'webextension-polyfill';
import { text } from './i18n';

const menuId = 'copy-smtp-address';

// Wide enough for links behind wrappers; what the link is, `describePasted` says.
const linkPatterns = [
  'outlook.office.com',
  'outlook.office365.com',
  'outlook-sdf.office.com',
  'bookings.cloud.microsoft',
  'book.ms',
  'outlook.office365.us',
  'outlook-dod.office365.us',
  'webmail.apps.mil',
  'partner.outlook.cn',
  '*.safelinks.protection.outlook.com',
  'l.facebook.com',
].map((host) => `*://${host}/*`);

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
  browser.runtime.onInstalled.addListener(() => {
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
