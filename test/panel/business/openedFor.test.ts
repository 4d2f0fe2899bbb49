import { beforeEach, describe, expect, test, vi } from 'vitest';
import { storedPanelPlace, storedPanelRequest, storedSidePanelRequest } from '../../../src/browser/storage';
import { openedFor } from '../../../src/panel/business/openedFor';
import { browser, letChipAnswer, resetBrowser, showTab } from '../../browser/fakeBrowser';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../../browser/fakeBrowser')).browser }));

const desk = 'https://outlook.office.com/book/Desk@contoso.com/';
const mail = 'https://mail.example/';
const admin = 'https://outlook.office.com/bookings/homepage';

const addressFor = async (surface: 'popup' | 'tab' | 'sidePanel') => (await openedFor(surface)).business.smtpAddress;
const ago = (milliseconds: number) => Date.now() - milliseconds;

beforeEach(() => {
  resetBrowser();
});

describe('a popup is for', () => {
  test('the page that the browser shows it', async () => {
    showTab(desk);
    expect(await openedFor('popup')).toEqual({
      business: { known: true, smtpAddress: 'Desk@contoso.com', cloud: 'global' },
      tab: undefined,
    });
  });

  test('what the chip asked for, if that was just now', async () => {
    showTab(mail);
    await storedPanelRequest.set({ url: desk, smtpAddress: 'Desk@contoso.com', askedAt: ago(9_000) });
    expect(await openedFor('popup')).toMatchObject({
      business: { smtpAddress: 'Desk@contoso.com' },
      tab: 'newAppointment',
    });
    await storedPanelRequest.set({ url: desk, smtpAddress: 'Desk@contoso.com', askedAt: ago(10_000) });
    expect(await addressFor('popup')).toBeUndefined();
  });

  test('a new appointment, where a shortcut asked for one', async () => {
    await storedPanelPlace.set({ search: '?smtp=desk@contoso.com&tab=flows', scrollTop: 0 });
    showTab(desk);
    expect((await openedFor('popup')).tab).toBe('flows');
    await storedPanelRequest.set({ askedAt: Date.now() });
    expect(await openedFor('popup')).toMatchObject({
      business: { smtpAddress: 'Desk@contoso.com' },
      tab: 'newAppointment',
    });
  });

  test('what it showed last, where the page behind it is no Bookings page', async () => {
    await storedPanelPlace.set({
      search: '?smtp=other@contoso.com&service=s1&cloud=china&tab=appointments',
      scrollTop: 0,
    });
    const last = {
      business: { known: true, smtpAddress: 'other@contoso.com', serviceId: 's1', cloud: 'china' },
      tab: 'appointments',
    };
    showTab(mail);
    expect(await openedFor('popup')).toEqual(last);
    showTab();
    expect(await openedFor('popup')).toEqual(last);
    showTab(desk);
    expect(await openedFor('popup')).toMatchObject({
      business: { smtpAddress: 'Desk@contoso.com' },
      tab: 'appointments',
    });
  });

  test('nobody on a page of Bookings that names none: what it is has to be said', async () => {
    await storedPanelPlace.set({ search: '?smtp=other@contoso.com', scrollTop: 0 });
    showTab('https://outlook.office.com/bookwithme/user/abc');
    expect((await openedFor('popup')).business).toMatchObject({ known: true, page: { kind: 'personalPage' } });
  });
});

describe('where the browser does not show the page, its chip says', () => {
  test('its address', async () => {
    showTab();
    letChipAnswer([desk, '']);
    expect(await addressFor('sidePanel')).toBe('Desk@contoso.com');
  });

  test('nothing while it is stopped, and nobody waits for it', async () => {
    showTab(desk);
    letChipAnswer(new Promise(() => undefined));
    expect(await addressFor('popup')).toBe('Desk@contoso.com');
  });

  test('the business that the admin app shows', async () => {
    showTab();
    letChipAnswer([admin, 'Kitchen@contoso.com']);
    expect(await addressFor('sidePanel')).toBe('Kitchen@contoso.com');
  });

  test('the page that it shows, whatever the admin app requested before', async () => {
    showTab();
    letChipAnswer([desk, 'Kitchen@contoso.com']);
    expect(await addressFor('sidePanel')).toBe('Desk@contoso.com');
  });

  test.each([[[admin, 'no address']], [['javascript:alert(1)', '']], [{ url: desk }], ['x']])(
    '%j: nothing',
    async (answer) => {
      showTab();
      letChipAnswer(answer);
      expect(await addressFor('sidePanel')).toBeUndefined();
    },
  );
});

describe('a side panel is for', () => {
  const search = '?smtp=desk@contoso.com&tab=flows';

  test('what its window asked for just now, before the page beside it', async () => {
    showTab('https://outlook.office.com/book/Other@contoso.com/');
    await storedSidePanelRequest.set({ search, windowId: 1, askedAt: Date.now() });
    expect(await openedFor('sidePanel')).toMatchObject({ business: { smtpAddress: 'desk@contoso.com' }, tab: 'flows' });
    await storedSidePanelRequest.set({ search, windowId: 2, askedAt: Date.now() });
    expect(await addressFor('sidePanel')).toBe('Other@contoso.com');
    await storedSidePanelRequest.set({ search, windowId: 1, askedAt: ago(10_000) });
    expect(await addressFor('sidePanel')).toBe('Other@contoso.com');
  });

  test('not what the chip asked a popup for', async () => {
    await storedPanelRequest.set({ smtpAddress: 'desk@contoso.com', askedAt: Date.now() });
    expect(await addressFor('sidePanel')).toBeUndefined();
  });
});

test('a tab without an address begins anew', async () => {
  await storedPanelPlace.set({ search: '?smtp=other@contoso.com&tab=flows', scrollTop: 0 });
  expect(await openedFor('tab')).toEqual({ business: { known: true }, tab: undefined });
});

test('a browser that answers nothing leaves the choice to the person', async () => {
  browser.tabs.query = () => Promise.reject(new Error('no'));
  await expect(openedFor('popup')).rejects.toThrow();
});
