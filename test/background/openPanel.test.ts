import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openNewAppointment, openPanel } from '../../src/background/openPanel';
import type { Sender } from '../../src/browser/messaging';
import { storedPanelRequest } from '../../src/browser/storage';
import { askedBusiness } from '../../src/core/askedBusiness';
import { browser, refusePopups, resetBrowser } from '../browser/fakeBrowser';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../browser/fakeBrowser')).browser }));

const page = 'https://outlook.office.com/book/Desk@contoso.com/';
const bookings = 'https://outlook.office.com';

/** A content script, as the browser describes it: its tab's address, its frame and that frame's own address. */
const sender = (tabUrl: string, frameId = 0, url = tabUrl, origin: string | undefined = new URL(url).origin) =>
  ({
    id: 'bookings-overlay',
    tab: { id: 1, url: tabUrl },
    frameId,
    url,
    ...(origin ? { origin } : {}),
  }) as unknown as Sender;

const openedFor = async (smtpAddress: string | undefined, from: Sender) => {
  await openPanel({ smtpAddress }, from);
  return askedBusiness((await storedPanelRequest.get()) ?? {});
};

beforeEach(() => {
  resetBrowser();
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the panel is opened for', () => {
  test('the business of the tab, as the browser tells it, whatever the page claims', async () => {
    expect(await openedFor('evil@evil.example', sender(page))).toBe('Desk@contoso.com');
    expect(await openedFor(undefined, sender(page))).toBe('Desk@contoso.com');
  });

  test('the page that the tab shows now, not the one that it was loaded with', async () => {
    const loaded = 'https://outlook.office.com/book/Other@contoso.com/';
    expect(await openedFor(undefined, sender(page, 0, loaded))).toBe('Desk@contoso.com');
  });

  test('the address that a Bookings page without one in its address says', async () => {
    expect(await openedFor('desk@contoso.com', sender('https://outlook.office.com/bookings/homepage'))).toBe(
      'desk@contoso.com',
    );
  });

  test('the address of a Bookings frame in Teams', async () => {
    const frame = sender('https://teams.microsoft.com/v2/', 3, page, bookings);
    expect(await openedFor('desk@contoso.com', frame)).toBe('desk@contoso.com');
  });

  test('the same where the browser does not say the origin (Firefox 153)', async () => {
    const frame = sender('https://teams.microsoft.com/v2/', 3, page, '');
    expect(await openedFor('desk@contoso.com', frame)).toBe('desk@contoso.com');
  });
});

describe('nobody in particular, because of', () => {
  test.each<[string, string | undefined, Sender]>([
    [
      'a frame of another origin',
      'desk@contoso.com',
      sender('https://teams.microsoft.com/', 3, page, 'https://evil.example'),
    ],
    [
      'a frame that is no Bookings page',
      'desk@contoso.com',
      sender(page, 3, 'https://evil.example/book/desk@contoso.com'),
    ],
    ['a page that is no Bookings page', 'desk@contoso.com', sender('https://evil.example/')],
    ['mail on a host of Bookings', 'desk@contoso.com', sender('https://outlook.office.com/mail/')],
    ['a text that is no address', 'javascript:alert(1)', sender('https://outlook.office.com/bookings/homepage')],
    ['a page that says none', undefined, sender('https://outlook.office.com/bookings/homepage')],
  ])('%s', async (_, claimed, from) => {
    expect(await openedFor(claimed, from)).toBeUndefined();
  });
});

describe('where the browser opens no panel', () => {
  test('it is opened as a tab, with the request kept for it', async () => {
    refusePopups();
    const created = vi.spyOn(browser.tabs, 'create');
    expect(await openedFor(undefined, sender(page))).toBe('Desk@contoso.com');
    expect(created).toHaveBeenCalledWith({ url: 'chrome-extension://bookings-overlay/panel.html' });
  });
});

test('the command asks for a new appointment on whatever the tab shows', async () => {
  await openNewAppointment();
  expect(await storedPanelRequest.get()).toEqual({ askedAt: Date.now() });
});
