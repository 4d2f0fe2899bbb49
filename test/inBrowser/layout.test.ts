import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { noteShifts, shiftsOf } from './harness/layoutShifts';
import { type Session, smtpAddress, startSession } from './harness/session';
import { workday } from './harness/times';

const ofBusiness = `panel.html?smtp=${smtpAddress}`;
const services = '[name=serviceId] option:nth-child(3)';
const readAt = 'footer [role=status] >> text=/^Read at/';

let session: Session;
beforeAll(async () => {
  session = await startSession();
  await noteShifts(session.browser.context);
});
afterAll(() => session?.close());
afterEach(() => expect(session.browser.errors).toEqual([]));

/** A page of the extension in a popup's size, once it shows what is looked for. */
async function open(path: string, shows: string): Promise<Page> {
  const page = await session.browser.context.newPage();
  await page.setViewportSize({ width: 400, height: 600 });
  await page.goto(`chrome-extension://${session.browser.extensionId}/${path}`);
  await page.locator(shows).first().waitFor({ state: 'attached' });
  return page;
}

/** Longer than the half second in which what moves is taken for the answer to a click. */
function answerLate(): void {
  session.simulator.reset();
  session.simulator.fail({ host: 'graph.microsoft.com', path: /./, action: { delayMs: 800 } });
}

/** Of a window of 400 by 600: one line of text that moves by its own height is more. */
const hardlyAnything = 0.003;

async function expectStill(page: Page): Promise<void> {
  const { value, moved } = await shiftsOf(page);
  expect(value, moved.join('\n')).toBeLessThan(hardlyAnything);
  await page.close();
}

describe('nothing moves while it is read', () => {
  it.each([
    ['the first opening', ofBusiness, '.first'],
    ['the choice of a business', 'panel.html', '.choose'],
    ['the options', 'options.html', '.rows .entry button'],
  ])('%s', async (_, path, shows) => {
    await expectStill(await open(path, shows));
  });

  it('what keeps the place of the choice of a business while it is loaded is as high as it', async () => {
    const page = await open('panel.html', '.choose form');
    const [itself, keeper] = await page.locator('.choose').evaluate((choose) => {
      const empty = choose.cloneNode();
      choose.after(empty);
      return [choose, empty as Element].map((section) => section.getBoundingClientRect().height);
    });
    expect(keeper).toBe(itself);
    await page.close();
  });

  describe('signed in', () => {
    beforeAll(async () => {
      await session.configure();
      const signedOut = await open(ofBusiness, '.card .primary');
      await signedOut.locator('.going-on').waitFor({ state: 'attached' });
      await expectStill(signedOut);
      await (await session.signedInPanel()).page.close();
    });
    beforeEach(async () => {
      // Nothing is known but who is signed in, and Microsoft takes a while.
      await session.browser.inExtension(async () => {
        const known = Object.keys(await chrome.storage.session.get(null));
        await chrome.storage.session.remove(known.filter((key) => !/account|token/.test(key)));
      }, undefined);
      session.simulator.reset();
      const slow = { path: /./, action: { delayMs: 250 } };
      session.simulator.fail({ host: 'graph.microsoft.com', ...slow });
      session.simulator.fail({ host: 'api.flow.microsoft.com', ...slow });
    });

    it.each([
      ['the form', ofBusiness, services],
      ['the appointments and who comes to them', `${ofBusiness}&tab=appointments`, readAt],
      ['many at once', `${ofBusiness}#many`, '.many-choose'],
      ['the businesses and the roles in them', 'panel.html', '.choice .soft >> text=Administrator'],
    ])('%s', async (_, path, shows) => {
      const page = await open(path, shows);
      await expectStill(page);
    });

    it('the flows, row by row', async () => {
      // Power Automate is asked for the first time by a click.
      const first = await open(ofBusiness, services);
      await first.locator('#tab-flows').click();
      await first.locator(readAt).waitFor();
      await first.close();
      await session.browser.inExtension(() => chrome.storage.session.remove('signedIn:flows:own'), undefined);
      const page = await open(`${ofBusiness}&tab=flows`, 'footer progress');
      const progress = page.getByRole('progressbar', { name: 'Reading the flows…' });
      expect(await progress.getAttribute('aria-valuetext')).toMatch(/^\d of \d environments · flows looked at: \d+$/);
      await page.locator(readAt).waitFor();
      expect(await progress.count()).toBe(0);
      await expectStill(page);
    });

    it('one appointment, opened from the list', async () => {
      const page = await open(`${ofBusiness}&tab=appointments`, readAt);
      answerLate();
      await page.locator('.entry').first().click();
      await shiftsOf(page);
      await page.locator('[data-action=edit][aria-disabled=false]').waitFor();
      await expectStill(page);
    });

    it('a service and its open times', async () => {
      const page = await open(ofBusiness, services);
      await page.locator('[name=serviceId]').selectOption({ label: 'Catered bento' });
      await page.locator('[name=date]').fill(workday(9));
      await shiftsOf(page);
      await page.locator('#serviceId-hint >> text=reminder').waitFor();
      answerLate();
      await page.locator('.open-times > button').click();
      await shiftsOf(page);
      await page.locator('.week').waitFor();
      await expectStill(page);
    });
  });
});

it('date, start and duration stand level in one line, from 320 pixels on', async () => {
  const page = await open(ofBusiness, services);
  const date = page.locator('#date');
  await date.fill('');
  await page.locator('footer [type=submit]').click();
  await page.locator('#date-problem').waitFor();
  const tops = () =>
    page.evaluate(() =>
      ['date', 'startTime', 'durationMinutes'].map((id) => document.getElementById(id)?.getBoundingClientRect().top),
    );
  const isWhole = () => date.evaluate((input) => input.scrollWidth <= input.clientWidth);
  for (const width of [320, 360, 380, 400, 480, 800]) {
    await page.setViewportSize({ width, height: 600 });
    expect(new Set(await tops()).size, `${width} pixels`).toBe(1);
  }
  await page.setViewportSize({ width: 320, height: 600 });
  await date.fill('2026-12-03');
  expect(await isWhole()).toBe(true);
  await page.close();
});

it('the three tabs stand in one line at every width from 320 pixels on', async () => {
  const page = await open(ofBusiness, services);
  const lines = () =>
    page.evaluate(
      () => new Set([...document.querySelectorAll('[role=tab]')].map((tab) => tab.getBoundingClientRect().top)).size,
    );
  for (let width = 320; width <= 400; width += 1) {
    await page.setViewportSize({ width, height: 600 });
    expect(await lines(), `${width} pixels`).toBe(1);
  }
  await page.close();
});

it('where there is height for it, the button to press stays in sight', async () => {
  const page = await open(ofBusiness, services);
  const isInSight = () =>
    page.evaluate(() => {
      scrollTo(0, 0);
      const { top = 0, bottom = 0 } = document.querySelector('footer [type=submit]')?.getBoundingClientRect() ?? {};
      return top > 0 && bottom <= innerHeight;
    });
  for (const [height, expected] of [
    [600, true],
    [460, true],
    [440, false],
    [300, false],
  ] as const) {
    await page.setViewportSize({ width: 400, height });
    expect(await isInSight(), `${height} pixels`).toBe(expected);
  }
  await page.close();
});
