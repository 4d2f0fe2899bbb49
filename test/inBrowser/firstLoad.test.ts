import { afterAll, beforeAll, expect, it } from 'vitest';
import { AppointmentsPage } from './harness/pages/appointmentsPage';
import { PanelPage } from './harness/pages/panelPage';
import { graphHost, mostInFlight, requestsTo } from './harness/requests';
import { bookingPageUrl, type Session, smtpAddress, startSession } from './harness/session';
import { waitUntil } from './harness/waitUntil';

// What the panel loads and asks for, and when.

let session: Session;
beforeAll(async () => {
  session = await startSession();
  await session.configure();
  session.browser.context.on('request', (request) => void loaded.push(request.url()));
});
afterAll(() => session?.close());

const loaded: string[] = [];
/** Names of our own scripts that any page has loaded since `loaded` was emptied, without the hash of their content. */
const scripts = (): string[] => loaded.flatMap((url) => /assets\/(.+)-[\w-]{8}\.js$/.exec(url)?.[1] ?? []);
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
const heavyOnes = () => scripts().filter((name) => heavy.includes(name));

const asked = () => requestsTo(session.simulator, graphHost);
const open = async () => {
  loaded.length = 0;
  return new PanelPage(await session.browser.openPanel(smtpAddress));
};
const servicesOf = (panel: PanelPage) => panel.service.locator('option').nth(1).waitFor({ state: 'attached' });

it('signed out, nothing but the panel itself is loaded, and no page for MSAL is opened', async () => {
  const panel = await open();
  await panel.signInButton.waitFor();
  expect(scripts()).toContain('panel');
  expect(heavyOnes()).toEqual([]);
  expect(scripts()).not.toContain('msalHost');
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
  expect(heavyOnes()).toEqual([]);

  // Both lists of the world's time zones come once the form is there.
  for (const name of ['timeZone', 'customerTimeZone']) {
    const zones = panel.page.locator(`[name="${name}"] option`);
    await waitUntil(`the list of ${name}`, async () => (await zones.count()) > 400);
    expect(new Set(await zones.allTextContents()).size).toBe(await zones.count());
  }

  // What reads a line, and then numbering plans, come with what needs them.
  const entry = panel.page.locator('[name="quickEntry"]');
  await entry.fill('tomorrow 10:00');
  await waitUntil('the reader of lines', () => heavyOnes().includes('Reading'));
  expect(heavyOnes()).toEqual(['Reading']);
  await entry.fill('tomorrow 10:00 +1 206 555 0142');
  await waitUntil('the numbering plans', () => heavyOnes().includes('min'));
  await panel.tab('Flows').click();
  await waitUntil('the flows', () => heavyOnes().includes('Flows'));
});

/** Forgets what was read of businesses, and stays signed in. */
const forgetReadings = () =>
  session.browser.inExtension(async () => {
    const kept = /token|account/;
    const stored = Object.keys(await chrome.storage.session.get(null));
    await chrome.storage.session.remove(stored.filter((key) => !kept.test(key)));
  }, undefined);

it('several panels at once have at most three requests in flight for their mailbox', async () => {
  await forgetReadings();
  session.simulator.reset();
  session.simulator.switches.slowMailbox = true;
  const panels = await Promise.all([open(), open(), open()]);
  await Promise.all(
    panels.map(async (panel) => {
      await panel.tab('Appointments').click();
      await new AppointmentsPage(panel.page).appointmentList.waitFor();
    }),
  );
  expect(asked().length).toBeGreaterThan(6);
  expect(mostInFlight(asked())).toBe(3);
  await Promise.all(panels.map(({ page }) => page.close()));
  session.simulator.reset();
});

it('a token that still holds is used without MSAL, whose page stays closed', async () => {
  await forgetReadings();
  await session.browser.inExtension(() => chrome.offscreen.closeDocument(), undefined);
  await session.browser.stopWorker();
  const panel = await open();
  await servicesOf(panel);
  expect(asked().length).toBeGreaterThan(0);
  expect(await panel.page.evaluate(() => chrome.offscreen.hasDocument())).toBe(false);
  await panel.page.close();
});

it('copying needs that page, and does not load MSAL into it', async () => {
  await session.browser.inExtension(
    () =>
      chrome.offscreen.createDocument({
        url: 'offscreen.html',
        reasons: ['CLIPBOARD' as chrome.offscreen.Reason],
        justification: 'test',
      }),
    undefined,
  );
  const worker = await session.browser.worker();
  const copied = await worker.evaluate(
    (link) => chrome.runtime.sendMessage({ to: 'offscreen', name: 'copyAddressIn', request: { link } }),
    bookingPageUrl,
  );
  expect(copied).toEqual({ smtpAddress });
  const loaded = (await session.browser.offscreenScripts()).join(' ');
  expect(loaded).toContain('offscreen');
  expect(loaded).not.toContain('msalHost');
});
