import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BookingPage } from './harness/pages/bookingPage';
import { bookingPageUrl, type Session, smtpAddress, startSession } from './harness/session';

let session: Session;
let pages: Page[] = [];

async function open(url = bookingPageUrl): Promise<BookingPage> {
  const booking = await BookingPage.open(session.browser.context, url);
  pages.push(booking.page);
  return booking;
}

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const stored = async () => (await session.browser.worker()).evaluate(() => chrome.storage.sync.get('chip'));
const box = async (locator: Locator) => (await locator.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };

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

it.each(['chrome', 'firefox'])(
  'the whole content script for %s, styles included, has at most 5,000 bytes',
  (target) => {
    expect(statSync(resolve(import.meta.dirname, '../../dist', target, 'content.js')).size).toBeLessThanOrEqual(5_000);
  },
);

describe('on a booking page', () => {
  it('the chip copies the address as it stands in the link, says so, and stops saying so', async () => {
    const { page, chip, copyButton, copied } = await open(
      bookingPageUrl.replace(smtpAddress, 'LUNCHdelivery@Contoso.com'),
    );
    await copyButton.click();
    await copied.waitFor();
    expect(await clipboard(page)).toBe('LUNCHdelivery@Contoso.com');
    expect(await chip.getByText('LUNCHdelivery@Contoso.com', { exact: true }).count()).toBe(1);
    await copied.waitFor({ state: 'detached', timeout: 8_000 });
  });

  it('takes no focus by itself, and its buttons are reached with Tab', async () => {
    const { page, copyButton, copied } = await open();
    await copyButton.waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    const names: (string | undefined)[] = [];
    for (let press = 0; press < 5; press++) {
      await page.keyboard.press('Tab');
      names.push(
        await page.evaluate(() => {
          const focused = document.querySelector('bookings-overlay')?.shadowRoot?.activeElement;
          return focused?.ariaLabel || focused?.textContent || undefined;
        }),
      );
    }
    expect(names).toEqual(['Bookings Overlay', 'Copy SMTP address', 'New appointment', 'Move', 'Hide']);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await copied.waitFor();
  });

  it('a click that a page makes up does nothing', async () => {
    const { page, chip, copyButton } = await open();
    await copyButton.waitFor();
    const before = await clipboard(page);
    await page.evaluate(() => {
      const root = document.querySelector('bookings-overlay')?.shadowRoot;
      for (const button of root?.querySelectorAll('button') ?? []) {
        button.click();
        for (const type of ['pointerdown', 'pointerup', 'lostpointercapture'])
          button.dispatchEvent(new PointerEvent(type, { bubbles: true }));
        for (const key of ['Enter', 'ArrowLeft'])
          button.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      }
    });
    await page.waitForTimeout(300);
    expect(await chip.isVisible()).toBe(true);
    expect(await clipboard(page)).toBe(before);
    expect(await stored()).toEqual({});
    expect(session.browser.context.pages().filter((one) => one.url().includes('panel.html'))).toEqual([]);
  });

  it("a click in its first half second is still the page's", async () => {
    const { page, copyButton } = await open();
    const { x, y, width, height } = await box(copyButton);
    const pressed = () =>
      page.evaluate(([x = 0, y = 0]) => document.elementFromPoint(x, y)?.localName, [x + width / 2, y + height / 2]);
    await expect.poll(pressed, { timeout: 5_000 }).toBe('bookings-overlay');
    const atFirst = await page.evaluate(
      ([x = 0, y = 0]) => {
        history.pushState({}, '', '/book/Other@contoso.com/');
        return document.elementFromPoint(x, y)?.localName;
      },
      [x + width / 2, y + height / 2],
    );
    expect(atFirst).not.toBe('bookings-overlay');
    await expect.poll(pressed, { timeout: 5_000 }).toBe('bookings-overlay');
  });

  it.each(['light', 'dark'] as const)('has no accessibility problem that axe knows, %s', async (colorScheme) => {
    const { page, chip } = await open();
    await page.emulateMedia({ colorScheme });
    await chip.waitFor();
    await page.addScriptTag({ path: resolve(import.meta.dirname, '../../node_modules/axe-core/axe.min.js') });
    const [violations, passed] = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
      const { violations, passes } = await axe.run({ include: [{ fromShadowDom: ['bookings-overlay', 'section'] }] });
      return [violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`), passes.length];
    });
    expect(passed).toBeGreaterThan(5);
    expect(violations).toEqual([]);
  });
});

describe('follows the page', () => {
  it('through every kind of in-page navigation', async () => {
    const { page, chip } = await open();
    const shows = (text: string) => chip.getByText(text, { exact: true }).waitFor();
    await shows(smtpAddress);
    await page.evaluate(() => history.pushState({}, '', '/book/Pushed@contoso.com/'));
    await shows('Pushed@contoso.com');
    await page.evaluate(() => history.replaceState({}, '', '/book/Replaced@contoso.com/s/MyIRAFVEd2aImaq7zN3u_w2'));
    await shows('Replaced@contoso.com');
    await page.goBack();
    await shows(smtpAddress);
    await page.evaluate(() => history.pushState({}, '', '/mail/'));
    await chip.waitFor({ state: 'detached' });
    await page.evaluate(() =>
      history.pushState({}, '', '/bookwithme/user/00112233445566778899aabbccddeeff@contoso.com'),
    );
    await chip.getByText('This is a personal page: it has no Bookings mailbox.').waitFor();
    expect(await chip.innerText()).not.toContain('@');
  });

  it('in the admin app, to the business that it last asked for, and says where that is from', async () => {
    const { page, chip } = await open('https://outlook.office.com/bookings/calendar');
    await chip.getByText("read from the page's own requests").waitFor();
    const read = (address: string) =>
      page.evaluate(
        (address) => fetch(`/BookingsService/api/V1/bookingBusinesses/${address}/services`).then(() => undefined),
        address,
      );
    // More than the 250 entries that the plain buffer of resource timing holds.
    await page.evaluate(() =>
      Promise.all(Array.from({ length: 260 }, (_, n) => fetch(`/calendar/?${n}`))).then(() => undefined),
    );
    await read('Second@contoso.com');
    await chip.getByText('Second@contoso.com', { exact: true }).waitFor();
    await read('Third@contoso.com');
    await chip.getByText('Third@contoso.com', { exact: true }).waitFor();
    await page.reload();
    await chip.waitFor();
  });
});

describe('in a frame', () => {
  it('inside Teams it shows, and where the browser refuses to copy it selects the address and names the keys', async () => {
    const { page } = await open('https://teams.microsoft.com/');
    const chip = page.frameLocator('iframe').getByRole('region', { name: 'Bookings Overlay' });
    const address = chip.locator('code');
    await address.waitFor();
    await chip.getByRole('button', { name: 'Copy SMTP address' }).click();
    await chip.getByRole('status').filter({ hasText: 'Press Ctrl+C' }).waitFor();
    await page.keyboard.press('Control+C');
    expect(await clipboard(page)).toBe(await address.innerText());
    expect(await address.innerText()).toMatch(/^[^@\s]+@[^@\s]+$/);
  });

  it("on a business's own site it stays away", async () => {
    const { page } = await open('https://www.example-business.com/');
    const frame = page.frameLocator('iframe');
    await frame.getByRole('heading').first().waitFor();
    await page.waitForTimeout(500);
    expect(await frame.locator('bookings-overlay').count()).toBe(0);
  });
});

describe('hiding', () => {
  it('holds for the site, for other tabs and after a reload, and for no other site', async () => {
    const first = await open();
    await first.hideButton.click();
    await first.chip.waitFor({ state: 'detached' });
    await expect.poll(stored).toEqual({ chip: { hiddenHosts: ['outlook.office.com'] } });
    await first.page.reload();
    const second = await open('https://outlook.office.com/book/Other@contoso.com/');
    const otherSite = await open('https://outlook.office365.com/book/Other@contoso.com/');
    await otherSite.chip.waitFor();
    await second.page.waitForTimeout(500);
    expect([await first.chip.count(), await second.chip.count()]).toEqual([0, 0]);
  });

  it('with Shift holds until the page is loaded again', async () => {
    const { page, chip, hideButton } = await open();
    await hideButton.click({ modifiers: ['Shift'] });
    await chip.waitFor({ state: 'detached' });
    await page.evaluate(() => history.pushState({}, '', '/book/Pushed@contoso.com/'));
    await page.waitForTimeout(300);
    expect(await chip.count()).toBe(0);
    await page.reload();
    await chip.waitFor();
    expect(await stored()).toEqual({});
  });
});

describe('moving', () => {
  const inside = async (page: Page, chip: Locator) => {
    const { x, y, width, height } = await box(chip);
    const room = page.viewportSize() ?? { width: 0, height: 0 };
    expect(Math.min(x, y, room.width - x - width, room.height - y - height)).toBeGreaterThanOrEqual(0);
  };

  it('by mouse: it follows the pointer, stays inside the window, and is found there again', async () => {
    const { page, chip } = await open();
    const handle = await box(chip.getByRole('button', { name: 'Move' }));
    const before = await box(chip);
    await page.waitForTimeout(600);
    await page.mouse.move(handle.x + 9, handle.y + 9);
    await page.mouse.down();
    await page.mouse.move(handle.x - 191, handle.y - 141, { steps: 5 });
    await page.mouse.up();
    const moved = await box(chip);
    expect([moved.x - before.x, moved.y - before.y].map(Math.round)).toEqual([-200, -150]);
    await expect.poll(stored).toMatchObject({ chip: { positions: { 'outlook.office.com': {} } } });
    await page.reload();
    await chip.waitFor();
    await expect.poll(async () => Math.round((await box(chip)).x - moved.x)).toBe(0);

    await page.waitForTimeout(600);
    const again = await box(chip.getByRole('button', { name: 'Move' }));
    await page.mouse.move(again.x + 9, again.y + 9);
    await page.mouse.down();
    await page.mouse.move(-500, 5000, { steps: 3 });
    await page.mouse.up();
    await inside(page, chip);
    await page.setViewportSize({ width: 500, height: 300 });
    await inside(page, chip);
  });

  it('by arrow keys', async () => {
    const { page, chip } = await open();
    const before = await box(chip);
    await chip.getByRole('button', { name: 'Move' }).focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowUp');
    const moved = await box(chip);
    expect([moved.x - before.x, moved.y - before.y].map(Math.round)).toEqual([-9, -9]);
    for (let press = 0; press < 30; press++) await page.keyboard.press('ArrowRight');
    for (let press = 0; press < 5; press++) await page.keyboard.press('ArrowDown');
    await page.waitForTimeout(300);
    await inside(page, chip);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });
});

describe('between page and chip', () => {
  const look = (page: Page) =>
    page.evaluate(() => {
      const parts = document.querySelector('bookings-overlay')?.shadowRoot?.querySelectorAll('*') ?? [];
      return [...parts].map((part) => {
        const style = getComputedStyle(part);
        return `${part.localName} ${[...style].map((name) => `${name}: ${style.getPropertyValue(name)}`).join('; ')}`;
      });
    });

  it('no style of the page leaks in, not even one that fights', async () => {
    const plain = await open(`https://outlook.office.com/book/${smtpAddress}/`);
    const hostile = await open(`https://outlook.office.com/book/${smtpAddress}/?css=hostile`);
    for (const { page, chip } of [plain, hostile]) {
      await page.setViewportSize({ width: 900, height: 700 });
      await chip.waitFor();
      await page.waitForTimeout(600);
    }
    expect(await look(hostile.page)).toEqual(await look(plain.page));
    expect(await box(hostile.chip)).toEqual(await box(plain.chip));
  });

  it('no style of the chip leaks out', async () => {
    const { page, chip } = await open();
    await chip.waitFor();
    const stylesOf = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('html, head, body, body *')].map((element) => {
          const style = getComputedStyle(element);
          return [...style].map((name) => style.getPropertyValue(name)).join();
        }),
      );
    const withChip = await stylesOf();
    await page.evaluate(() => document.querySelector('bookings-overlay')?.remove());
    expect(await stylesOf()).toEqual(withChip);
  });

  it('a strict Content-Security-Policy with Trusted Types changes nothing', async () => {
    const { page, chip, copyButton, copied } = await open('about:blank');
    await page.route(bookingPageUrl, (route) =>
      route.fulfill({
        contentType: 'text/html',
        headers: {
          'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
        },
        body: '<!doctype html><title>Strict</title><p>Nothing may run here.',
      }),
    );
    await page.goto(bookingPageUrl);
    await copyButton.click();
    await copied.waitFor();
    expect((await box(chip)).x).toBeGreaterThan(300);
  });

  it('at 320 pixels it is small, and covers no control wherever the page is scrolled', async () => {
    const { page, chip } = await open('about:blank');
    await page.setViewportSize({ width: 320, height: 560 });
    await page.goto(bookingPageUrl);
    await chip.waitFor();
    expect((await box(chip)).height).toBeLessThan(44);
    await inNoControlsWay(page);
    await page.waitForTimeout(600);
    await chip.getByText('Bookings Overlay').click();
    await chip.getByText(smtpAddress, { exact: true }).waitFor();
    await inNoControlsWay(page);
  });
});

/** Scrolls through the page: nowhere does the chip overlap with something that can be pressed or filled in. */
async function inNoControlsWay(page: Page): Promise<void> {
  const covered = await page.evaluate(() => {
    const chip = document.querySelector('bookings-overlay')?.shadowRoot?.firstElementChild;
    const found: string[] = [];
    for (let top = 0; top < document.documentElement.scrollHeight; top += 100) {
      scrollTo(0, top);
      const a = chip?.getBoundingClientRect() ?? new DOMRect();
      for (const control of document.querySelectorAll('a, button, input, select, textarea')) {
        const b = control.getBoundingClientRect();
        if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom) found.push(control.outerHTML);
      }
    }
    return found;
  });
  expect(covered).toEqual([]);
}
