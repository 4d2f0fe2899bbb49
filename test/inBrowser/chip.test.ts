import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { box, chipSession, clipboard } from './harness/chipSession';
import { bookingPageUrl, smtpAddress } from './harness/session';

const { open, stored, openPages } = chipSession();

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
    expect(openPages().filter((url) => url.includes('panel.html'))).toEqual([]);
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
