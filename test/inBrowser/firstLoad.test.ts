import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PanelPage } from './harness/pages/panelPage';
import { graphHost, requestsTo } from './harness/requests';
import { type Session, smtpAddress, startSession } from './harness/session';
import { waitUntil } from './harness/waitUntil';

// What the panel loads and asks for, and when.

let session: Session;
beforeAll(async () => {
  session = await startSession();
  await session.configure();
});
afterAll(() => session?.close());

/** Names of our own scripts that a page has loaded, without the hash of their content. */
const scriptsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    performance.getEntriesByType('resource').flatMap(({ name }) => /assets\/(.+)-[\w-]{8}\.js$/.exec(name)?.[1] ?? []),
  );
const heavy = [
  'min',
  'windows-iana.esm',
  'temporal-polyfill',
  'papaparse.min',
  'Reading',
  'BusinessList',
  'Many',
  'Flows',
];
const heavyOf = async (page: Page) => (await scriptsOf(page)).filter((name) => heavy.includes(name));

const asked = () => requestsTo(session.simulator, graphHost);
const open = async () => new PanelPage(await session.browser.openPanel(smtpAddress));
const servicesOf = (panel: PanelPage) => panel.service.locator('option').nth(1).waitFor({ state: 'attached' });

it('signed out, nothing but the panel itself is loaded, and no page for MSAL is opened', async () => {
  const panel = await open();
  await panel.signInButton.waitFor();
  expect(await heavyOf(panel.page)).toEqual([]);
  await waitUntil('the silent sign-in to end', () => panel.signInButton.isEnabled());
  await panel.page.close();
});

it('the first reading takes at most three requests to Graph', async () => {
  const panel = await session.signedInPanel();
  await servicesOf(panel);
  await panel.page.waitForLoadState('networkidle');
  expect(asked().length).toBeGreaterThan(0);
  expect(asked().length).toBeLessThanOrEqual(3);
  await panel.page.close();
});

it('opened again within five minutes it asks Graph nothing, and loads nothing heavy', async () => {
  session.simulator.requests.length = 0;
  await session.browser.stopWorker();
  const panel = await open();
  await servicesOf(panel);
  await panel.signOutButton.waitFor();
  await panel.page.waitForLoadState('networkidle');
  expect(asked().map(({ method, path }) => `${method} ${path}`)).toEqual([]);
  expect(await heavyOf(panel.page)).toEqual([]);

  // What reads a line, and then numbering plans, come with what needs them.
  const entry = panel.page.locator('[name="quickEntry"]');
  await entry.fill('tomorrow 10:00');
  await waitUntil('the reader of lines', async () => (await heavyOf(panel.page)).includes('Reading'));
  expect(await heavyOf(panel.page)).toEqual(['Reading']);
  await entry.fill('tomorrow 10:00 +1 206 555 0142');
  await waitUntil('the numbering plans', async () => (await heavyOf(panel.page)).includes('min'));
  await panel.tab('Flows').click();
  await waitUntil('the flows', async () => (await heavyOf(panel.page)).includes('Flows'));
});

it('MSAL is in the page that hosts it alone, once a token was needed', async () => {
  const { context } = session.browser;
  for (const page of context.pages()) expect(await scriptsOf(page)).not.toContain('msalHost');
  expect(await session.browser.offscreenStorage()).toContain('msal');
});
