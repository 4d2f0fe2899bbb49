import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { box, chipSession } from './harness/chipSession';
import { bookingPageUrl, smtpAddress } from './harness/session';

const { open, stored } = chipSession();

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
        // A browser lists custom properties in any order.
        return `${part.localName} ${[...style]
          .sort()
          .map((name) => `${name}: ${style.getPropertyValue(name)}`)
          .join('; ')}`;
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
