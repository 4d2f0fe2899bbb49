import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { BookingPage } from './pages/bookingPage';
import { bookingPageUrl, type Session, startSession } from './session';

/** A browser for all tests of a file; each test begins with nothing stored, and its pages are closed after it. */
export function chipSession() {
  let session: Session;
  let pages: Page[] = [];

  beforeAll(async () => {
    session = await startSession();
    await session.browser.context.grantPermissions(['clipboard-read']);
  });
  afterAll(() => session.close());
  afterEach(async () => {
    for (const page of pages) await page.close();
    pages = [];
    await (await session.browser.worker()).evaluate(() => chrome.storage.sync.clear());
  });

  return {
    async open(url = bookingPageUrl): Promise<BookingPage> {
      const booking = await BookingPage.open(session.browser.context, url);
      pages.push(booking.page);
      return booking;
    },
    /** What the chip keeps. */
    stored: async () => (await session.browser.worker()).evaluate(() => chrome.storage.sync.get('chip')),
    openPages: () => session.browser.context.pages().map((page) => page.url()),
  };
}

export const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
export const box = async (locator: Locator) => (await locator.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
