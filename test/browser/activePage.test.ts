import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { activePage } from '../../src/browser/activePage';

const bookingPage = 'https://outlook.office.com/book/Desk@contoso.com/';
const adminApp = 'https://outlook.office.com/bookings/calendar';
const tabs = vi.hoisted(() => ({ query: vi.fn(), sendMessage: vi.fn() }));
vi.mock('webextension-polyfill', () => ({ default: { tabs } }));

const inFront = (url?: string) => tabs.query.mockResolvedValue([{ id: 7, url }]);

beforeEach(() => {
  vi.useFakeTimers();
  tabs.sendMessage.mockReset();
});
afterEach(() => vi.useRealTimers());

it('does not ask a page whose URL names its business, however long it would take to answer', async () => {
  inFront(bookingPage);
  tabs.sendMessage.mockReturnValue(new Promise(() => {}));
  expect(await activePage()).toEqual({ url: bookingPage });
  expect(tabs.sendMessage).not.toHaveBeenCalled();
});

it('asks the admin app, whose URL names none', async () => {
  inFront(adminApp);
  tabs.sendMessage.mockResolvedValue([adminApp, 'Desk@contoso.com']);
  expect(await activePage()).toEqual({ url: adminApp, smtpAddress: 'Desk@contoso.com' });
});

it('asks the chip where the browser shows no URL, and believes only what looks like its answer', async () => {
  inFront(undefined);
  tabs.sendMessage.mockResolvedValue([bookingPage, '']);
  expect(await activePage()).toEqual({ url: bookingPage, smtpAddress: '' });
  tabs.sendMessage.mockResolvedValue({ url: bookingPage });
  expect(await activePage()).toEqual({ url: undefined, smtpAddress: undefined });
  tabs.sendMessage.mockRejectedValue(new Error('no chip'));
  expect(await activePage()).toEqual({ url: undefined, smtpAddress: undefined });
});

it('waits for a page that does not answer for 300 ms, and goes by what the browser shows', async () => {
  inFront(adminApp);
  tabs.sendMessage.mockReturnValue(new Promise(() => {}));
  const page = activePage();
  await vi.advanceTimersByTimeAsync(300);
  expect(await page).toEqual({ url: adminApp, smtpAddress: undefined });
});
