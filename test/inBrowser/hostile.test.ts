import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeHostile } from './harness/hostile';
import { BookingPage } from './harness/pages/bookingPage';
import { graphHost } from './harness/requests';
import { bookingPageUrl, type Session, startSession } from './harness/session';

let session: Session;
beforeAll(async () => {
  session = await startSession();
  await session.configure();
});
afterAll(() => session?.close());

/** Nothing of what the texts would make is there, and every link leads to a page of Microsoft's or of ours. */
async function expectOnlyText(page: Page): Promise<void> {
  const found = await page.evaluate(() => ({
    title: document.title === 'pwned',
    elements: [
      ...document.querySelectorAll('.pwned, img, iframe, script, object, embed, base, [onload], [onerror], [onfocus]'),
    ]
      .filter(
        (one) =>
          one.classList.contains('pwned') ||
          !new URL((one as HTMLImageElement).src).pathname.match(/^\/(icons|assets)\//),
      )
      .map(({ outerHTML }) => outerHTML),
    links: [...document.querySelectorAll('a')]
      .map(({ href }) => href)
      .filter(
        (href) =>
          !/^https:\/\/[\w.-]*\.(microsoft|powerautomate\.com|microsoft\.com|office\.com|microsoftonline\.com|office365\.com)\/|^https:\/\/book\.ms\/|^chrome-extension:/.test(
            href,
          ),
      ),
  }));
  expect(found).toEqual({ title: false, elements: [], links: [] });
}

/** Opens every fold of the selected tab. */
async function unfoldAll(page: Page): Promise<void> {
  for (const summary of await page.getByRole('tabpanel').locator('summary').all()) {
    if (await summary.isVisible()) await summary.click();
  }
}

it('hostile text in every field of Graph and Power Automate stays text, in every tab', async () => {
  const { simulator, browser } = session;
  makeHostile(simulator);
  const panel = await session.signedInPanel();
  const { page } = panel;
  let dialogs = 0;
  page.on('dialog', (dialog) => {
    dialogs += 1;
    void dialog.dismiss();
  });

  await panel.service.locator('option').filter({ hasText: 'HOSTILE' }).first().waitFor({ state: 'attached' });
  await unfoldAll(page);
  await expectOnlyText(page);

  await panel.tab('Appointments').click();
  await page.getByText('HOSTILE').first().waitFor();
  await unfoldAll(page);
  await expectOnlyText(page);

  await panel.tab('Flows').click();
  await panel.flowsAreRead();
  await panel.list('Flows on this mailbox').getByText('HOSTILE').first().waitFor();
  await unfoldAll(page);
  await expectOnlyText(page);

  // What Microsoft says of a failure is text too.
  simulator.fail({
    host: graphHost,
    path: /\/\$batch$/,
    times: 9,
    action: { status: 403, code: 'HOSTILE<img src=x onerror=alert(1)>', message: '<b class=pwned>HOSTILE</b>' },
  });
  await panel.tab('New appointment').click();
  await page.reload();
  await expectOnlyText(page);

  expect(page.url()).toMatch(/^chrome-extension:\/\/\w+\/panel\.html\?smtp=LunchDelivery%40contoso\.com(&tab=\w+)?$/);
  expect(dialogs).toBe(0);
  expect(browser.errors).toEqual([]);
  expect(browser.logged.filter((line) => /Trusted|Content Security Policy/i.test(line))).toEqual([]);
});

it('a page can load no file of ours, and so cannot tell who uses the extension', async () => {
  const { page } = await BookingPage.open(session.browser.context, bookingPageUrl);
  const dist = resolve(import.meta.dirname, '../../dist/chrome');
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((path) => /\.\w+$/.test(path));
  expect(files.length).toBeGreaterThan(20);
  const root = `chrome-extension://${session.browser.extensionId}`;
  const answered = await page.evaluate(
    async ([root, files]) => {
      const loads = (url: string, element: HTMLElement) =>
        new Promise<boolean>((resolve) => {
          element.onload = () => resolve(true);
          element.onerror = () => resolve(false);
          (element as HTMLImageElement).src = url;
          document.body.append(element);
        });
      const found: string[] = [];
      for (const file of files) {
        const url = `${root}/${file}`;
        const byFetch = await fetch(url).then(
          () => true,
          () => false,
        );
        const byElement = /\.png$/.test(file) ? await loads(url, new Image()) : false;
        if (byFetch || byElement) found.push(file);
      }
      return found;
    },
    [root, files] as const,
  );
  expect(answered).toEqual([]);
  const asked = await page.evaluate(
    (id) =>
      new Promise((resolve) => {
        const { runtime } = (globalThis as unknown as { chrome?: { runtime?: typeof chrome.runtime } }).chrome ?? {};
        if (!runtime?.sendMessage) return resolve('nobody to ask');
        runtime.sendMessage(id, { to: 'background', name: 'readSignInStatus', request: {} }, resolve);
      }),
    session.browser.extensionId,
  );
  expect(asked).toBe('nobody to ask');
  await page.close();
});
