import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { reportOf, writeReport } from '../../src/core/flowReport';
import type { FlowOnMailbox } from '../../src/core/flows';
import { manyFlows } from '../simulator/powerAutomate/manyFlows';
import type { Flow } from '../simulator/powerAutomate/types';
import { expectPlainWords } from './harness/expectPlainWords';
import { freshStart } from './harness/freshStart';
import { FlowsPage } from './harness/pages/flowsPage';
import { SignInWindow } from './harness/pages/signInWindow';
import { requestsTo } from './harness/requests';
import { type Session, smtpAddress, startSession } from './harness/session';
import { waitUntil } from './harness/waitUntil';

const flowHost = 'api.flow.microsoft.com';

let session: Session;
beforeAll(async () => {
  session = await startSession();
  await session.configure();
});
afterAll(() => session?.close());
beforeEach(() => freshStart(session, 'settings'));
afterEach(() => expect(session.browser.errors).toEqual([]));

async function openFlows(): Promise<FlowsPage> {
  const panel = await session.signedInPanel();
  const flows = new FlowsPage(panel.page);
  await panel.tab('Flows').click();
  return flows;
}
async function readFlows(): Promise<FlowsPage> {
  const flows = await openFlows();
  await flows.complete();
  return flows;
}
/** The demo's flow of this name, for a test to change. */
function flowNamed(displayName: string): Flow {
  const flow = session.simulator.data.environments
    .flatMap(({ flows }) => flows)
    .find((one) => one.displayName === displayName);
  if (!flow) throw new Error(displayName);
  return flow;
}
const bodyText = ({ page }: FlowsPage) => page.locator('body').innerText();

describe('permission for Power Automate', () => {
  it('is asked for by the first click on the tab, in a window where Microsoft needs the person, and only then', async () => {
    const { simulator, browser } = session;
    const panel = await session.signedInPanel();
    Object.assign(simulator.entra, { consent: 'ask', autoSignIn: false });
    const flows = new FlowsPage(panel.page);
    await panel.tab('Flows').click();
    const window = await SignInWindow.opened(browser.context);
    await window.page.getByRole('button', { name: 'Accept' }).click();
    await flows.complete();
    expect(await flows.seen()).toMatchObject({ value: '3' });
  });

  it('is asked for with a button where the person said no, and no window opens by itself again', async () => {
    const { simulator, browser } = session;
    const panel = await session.signedInPanel();
    Object.assign(simulator.entra, { consent: 'ask', autoSignIn: false });
    const flows = new FlowsPage(panel.page);
    await panel.tab('Flows').click();
    const window = await SignInWindow.opened(browser.context);
    await window.page.getByRole('button', { name: 'Cancel' }).click();
    await flows.showButton.waitFor();
    await expectPlainWords(panel.page);
    await panel.tab('Appointments').click();
    await panel.tab('Flows').click();
    await flows.showButton.waitFor();
    const pages = browser.context.pages().map((page) => page.url());
    expect(pages.filter((url) => url.startsWith('https://login.'))).toEqual([]);
    await flows.showButton.click();
    const again = await SignInWindow.opened(browser.context);
    await again.page.getByRole('button', { name: 'Accept' }).click();
    await flows.complete();
  });

  it('is not asked for in a window when the arrow keys pass over the tab', async () => {
    const { simulator, browser } = session;
    const panel = await session.signedInPanel();
    Object.assign(simulator.entra, { consent: 'ask', autoSignIn: false });
    await panel.tab('New appointment').focus();
    await panel.page.keyboard.press('ArrowLeft');
    await new FlowsPage(panel.page).showButton.waitFor();
    expect(browser.context.pages().some((page) => page.url().startsWith('https://login.'))).toBe(false);
  });
});

describe('the flows that can be seen', () => {
  it('say state, trigger, environment, owner and last change, with links to open and to edit', async () => {
    Object.assign(flowNamed('Suspended: clinic reminders'), {
      triggers: flowNamed('Tell the kitchen about a new order').triggers,
    });
    const flows = await readFlows();
    const row = (name: string) => flows.rows.filter({ hasText: name });
    expect(await row('Archive cancelled orders').innerText()).toMatch(
      /Off[\s\S]*when cancelled · Contoso \(default\) · yours · changed Jun 12, 2026/,
    );
    expect(await row('Update the delivery board').innerText()).toMatch(
      /On[\s\S]*when updated · Operations · shared with you/,
    );
    expect(await row('Suspended: clinic reminders').innerText()).toMatch(
      /Suspended[\s\S]*data policy \(CompanyDlpViolation\)/,
    );
    expect(await row('Bookings to the warehouse').innerText()).toMatch(/cannot tell/);
    const { name } = flowNamed('Archive cancelled orders');
    const portal = 'https://make.powerautomate.com/environments/Default-11111111-1111-4111-8111-111111111111/flows';
    const links = await row('Archive cancelled orders')
      .getByRole('link')
      .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
    expect(links).toEqual([`${portal}/${name}/details`, `${portal}/shared/${name}?v3=true`]);
    expect(await flows.seen()).toEqual({ value: '4', text: '4 flows that you can see. 2 on, 2 off or suspended' });
    await expectPlainWords(flows.page);
  });

  it('more than five are shown as what they are, and never as places', async () => {
    const kitchen = flowNamed('Tell the kitchen about a new order');
    const extra = [1, 2, 3].map((index) => ({
      ...kitchen,
      name: `${kitchen.name.slice(0, -1)}${index}`,
      displayName: `Extra ${index}`,
    }));
    session.simulator.data.environments[0]?.flows.push(...extra);
    const flows = await readFlows();
    const { value, text } = await flows.seen();
    expect(value).toBe('5');
    expect(text).toContain('6 flows that you can see');
    expect(await bodyText(flows)).toContain('6 flows that you can see');
    const full = await flows.part('When it is full');
    expect(await full.innerText()).toMatch(/Extra 1[\s\S]*Extra 2[\s\S]*Extra 3[\s\S]*Archive cancelled orders/);
    const failing = full.getByRole('listitem').filter({ hasText: 'Failed on Jun 12, 2026' });
    await failing.first().waitFor();
    expect(await failing.locator('a').first().innerText()).toBe('Extra 1');
    expect(await failing.count()).toBe(4);
    expect(await bodyText(flows)).not.toMatch(/\d+ (places? )?(left|remaining|used)|of (5|five) (are )?used/i);
  });

  it('are kept for the session, and read again with Refresh', async () => {
    const flows = await readFlows();
    const asked = () => requestsTo(session.simulator, flowHost).length;
    const before = asked();
    await flows.panel.tab('Appointments').click();
    await flows.panel.tab('Flows').click();
    await flows.complete();
    expect(asked()).toBe(before);
    flowNamed('Archive cancelled orders').state = 'Started';
    await flows.page.getByRole('button', { name: 'Refresh' }).click();
    await expect.poll(async () => (await flows.seen()).text).toContain('3 on');
    expect(asked()).toBeGreaterThan(before);
  });

  it("are everybody's in the administrator's list", async () => {
    const flows = await readFlows();
    await flows.page.getByLabel('All flows of the environments that I administer').click();
    await flows.rows.filter({ hasText: 'Private to Mert' }).waitFor({ timeout: 15_000 });
    await flows.complete();
    expect((await flows.seen()).value).toBe('4');
    await flows.page.getByLabel('All flows of the environments that I administer').click();
    await expect.poll(async () => (await flows.seen()).value).toBe('3');
  });

  it('stay on show for who is no administrator of environments and tries to read as one', async () => {
    session.simulator.entra.signedInAs = 'mert@contoso.com';
    const flows = await readFlows();
    const before = await flows.seen();
    const box = flows.page.getByLabel('All flows of the environments that I administer');
    await box.click();
    await flows.page.getByText('The flows could not be read.').waitFor();
    expect(await box.isChecked()).toBe(false);
    expect(await flows.seen()).toEqual(before);
  });

  it('that were seen stay true when reading is cut short, and it says so', async () => {
    const { simulator } = session;
    simulator.fail({
      host: flowHost,
      path: /environments\/7d1a2b3c-.*\/flows/,
      action: { status: 429, headers: { 'Retry-After': '600' } },
    });
    const flows = await openFlows();
    await flows.page.getByText('Reading was cut short: there may be more.').waitFor();
    await flows.rows.filter({ hasText: 'Tell the kitchen' }).waitFor();
    await expectPlainWords(flows.page);
  });

  it('250 in five environments, at 30 ms per request: in time, and the first match before the last page is read', async () => {
    const { simulator, browser } = session;
    simulator.data.environments = manyFlows(smtpAddress);
    const panel = await session.signedInPanel();
    simulator.fail({ host: flowHost, path: /./, action: { delayMs: 30 } });
    const flows = new FlowsPage(panel.page);
    const ratios: number[] = [];
    // The machine may be busy with other things for a while: one good run out of five shows that it can be.
    for (let run = 0; run < 5 && !ratios.some((ratio) => ratio < 1.5); run += 1) {
      simulator.requests.length = 0;
      await panel.page.evaluate(noteTimes);
      await (run === 0 ? panel.tab('Flows') : flows.page.getByRole('button', { name: 'Refresh' })).click();
      const { match = 0, complete = 0 } = await waitUntil('all flows', async () => {
        const times = await panel.page.evaluate(() => (window as unknown as { times: Times }).times);
        return times.complete !== undefined && times;
      });
      expect((await flows.seen()).value).toBe('5');
      const requests = requestsTo(simulator, flowHost);
      const [first = 0, lastPage = 0] = [
        requests[0]?.time,
        requests.filter(({ path }) => path.endsWith('/flows')).at(-1)?.time,
      ];
      expect(match).toBeLessThan(lastPage);
      const urls = requests.map(({ url }) => `https://${flowHost}${url}`);
      // What the same requests take on this machine at this moment, three at a time and with nothing else done.
      const bare = await (await browser.worker()).evaluate(askAll, urls);
      const atLeast = Math.max(bare, (requests.length / 3) * 30);
      ratios.push((complete - first) / atLeast);
    }
    console.log(`times what three at a time need: ${ratios.map((ratio) => ratio.toFixed(2)).join(', ')}`);
    expect(Math.min(...ratios)).toBeLessThan(1.5);
  });
});

interface Times {
  /** Milliseconds since 1970. */
  match?: number;
  complete?: number;
}

/** Notes in the page when the first flow shows and when everything is read. */
function noteTimes(): void {
  const times: Times = {};
  let reading = false;
  const look = () => {
    const footer = document.querySelector('footer')?.textContent ?? '';
    if (!footer.includes('Read at')) reading = true;
    if (!reading) return;
    if (document.querySelector('[aria-labelledby=flows]')?.childElementCount) times.match ??= Date.now();
    if (footer.includes('Read at')) times.complete ??= Date.now();
  };
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
  Object.assign(window, { times });
}

/** Runs in the extension's worker: the milliseconds that these requests take, three at a time. */
async function askAll(urls: string[]): Promise<number> {
  const stored = Object.entries(await chrome.storage.session.get(null));
  const token = stored.find(([key]) => key.endsWith('token:flows'))?.[1] as { accessToken: string } | undefined;
  const waiting = [...urls];
  const begun = performance.now();
  const askOne = async () => {
    for (let url = waiting.shift(); url; url = waiting.shift()) {
      await (
        await fetch(url, { headers: { Authorization: `Bearer ${token?.accessToken}` }, cache: 'no-store' })
      ).json();
    }
  };
  await Promise.all([askOne(), askOne(), askOne()]);
  return performance.now() - begun;
}

describe('when Power Automate refuses', () => {
  it('says so, and readiness, decoder and recipes go on working', async () => {
    session.simulator.fail({ host: flowHost, path: /./, action: { status: 403, code: 'Forbidden', message: 'No.' } });
    const flows = await openFlows();
    await flows.page.getByText('The flows could not be read.').waitFor();
    const ready = await flows.part('Are you ready to build one?');
    expect(await ready.innerText()).toMatch(/no\s+Your flows can be read/);
    expect(await ready.innerText()).toMatch(/yes\s+You are one of its administrators/);
    const errors = await flows.part('Explain an error');
    await errors.getByLabel('Status or answer').fill('429');
    await errors.getByText('429: the mailbox has its five flows').waitFor();
    const build = await flows.part('Build a flow');
    expect(await build.innerText()).toContain("triggerOutputs()?['body/CustomerEmail']");
    await expectPlainWords(flows.page);
  });
});

describe('readiness', () => {
  it('asks for User.Read when the line about the licence is opened, and not before', async () => {
    const flows = await readFlows();
    const ready = await flows.part('Are you ready to build one?');
    const scopes = () =>
      requestsTo(session.simulator, 'login.microsoftonline.com').map(
        ({ query, body }) => `${query.scope} ${JSON.stringify(body)}`,
      );
    expect(await ready.innerText()).toMatch(/cannot tell\s+Your license includes Bookings/);
    expect(scopes().join()).not.toContain('User.Read');
    await ready.locator('summary', { hasText: 'Your license includes Bookings' }).click();
    await ready.getByText('One of your licenses holds the plan MICROSOFTBOOKINGS.').waitFor();
    expect(scopes().join()).toContain('User.Read');
  });

  it('of a scheduler is a no with a remedy', async () => {
    session.simulator.entra.signedInAs = 'grace@contoso.com';
    const flows = await readFlows();
    const ready = await flows.part('Are you ready to build one?');
    expect(await ready.innerText()).toMatch(/no\s+You are one of its administrators/);
    await ready.locator('summary', { hasText: 'You are one of its administrators' }).click();
    expect(await ready.innerText()).toContain('Administrators to ask: Ada Lovelace, Mert Demir, Li Na');
  });
});

const hostile = {
  businessId: smtpAddress,
  by: '<img src=x onerror=alert(1)>',
  madeAt: '2026-01-01T00:00:00Z',
  flows: [{ id: '../../x' }],
};
const refused: [text: string, reason: RegExp][] = [
  ['See you at lunch', /This is no report/],
  ['[BookingsOverlayFlows:1:abc', /cut off or changed/],
  [writeReport(reportOf('Other@contoso.com', 'Mert', 0, []), ''), /another Bookings page/],
  [`[BookingsOverlayFlows:1:${btoa(JSON.stringify(hostile))}]`, /no report may hold/],
];

describe('reports', () => {
  const seenByMert = (id: string): FlowOnMailbox => ({
    id,
    displayName: `Mert’s ${id.slice(0, 4)}`,
    environmentName: 'Default-1',
    environmentDisplayName: 'Contoso (default)',
    state: 'on',
    trigger: 'created',
    owner: 'you',
    onThisMailbox: 'yes',
  });

  it('let two see more than one, each flow once', async () => {
    const known = flowNamed('Update the delivery board').name;
    const report = reportOf(smtpAddress, 'Mert Demir', Date.now(), [
      seenByMert(known),
      seenByMert('aaaa-1'),
      seenByMert('bbbb-2'),
    ]);
    const flows = await readFlows();
    const reports = await flows.part('Reports between administrators');
    await reports.getByLabel('A colleague’s report').fill(writeReport(report, 'Hi Ada'));
    await reports.getByRole('button', { name: 'Add report' }).click();
    await reports.getByText('The report of Mert Demir was added.').waitFor();
    expect(await flows.seen()).toMatchObject({
      value: '5',
      text: expect.stringContaining('Seen together with the reports of: Mert Demir'),
    });
    expect(await flows.rows.filter({ hasText: 'Mert’s aaaa' }).innerText()).toMatch(/owner: Mert Demir/);
    expect(await flows.rows.filter({ hasText: 'Update the delivery board' }).innerText()).toMatch(/owner: Mert Demir/);
    await reports.getByRole('button', { name: 'Remove Mert Demir' }).click();
    await expect.poll(async () => (await flows.seen()).value).toBe('3');
  });

  it('go to no server, and come through the clipboard as they were', async () => {
    const flows = await readFlows();
    await session.browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const before = session.simulator.requests.length;
    const reports = await flows.part('Reports between administrators');
    await reports.getByRole('button', { name: 'Copy my report' }).click();
    await reports.getByText('Copied').waitFor();
    const copied = await flows.page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(
      /^Flows on LunchDelivery@contoso\.com that Ada Lovelace can see[\s\S]*\[BookingsOverlayFlows:1:[\w+/=]+\]$/,
    );
    await reports.getByLabel('A colleague’s report').fill(copied);
    await reports.getByRole('button', { name: 'Add report' }).click();
    await reports.getByText('The report of Ada Lovelace was added.').waitFor();
    expect((await flows.seen()).value).toBe('3');
    expect(session.simulator.requests.length).toBe(before);
  });

  it('that are none are refused with the reason, and what was pasted stays', async () => {
    const flows = await readFlows();
    const reports = await flows.part('Reports between administrators');
    const box = reports.getByLabel('A colleague’s report');
    for (const [text, reason] of refused) {
      await box.fill(text);
      await reports.getByRole('button', { name: 'Add report' }).click();
      await reports.locator('.problem').filter({ hasText: reason }).waitFor();
      expect(await box.inputValue()).toBe(text);
    }
    expect((await flows.seen()).value).toBe('3');
  });

  it('shows a name that is markup as text', async () => {
    const name = '<img src=x onerror=alert(1)>';
    const flows = await readFlows();
    const reports = await flows.part('Reports between administrators');
    const report = reportOf(smtpAddress, name, Date.now(), [{ ...seenByMert('aaaa-1'), displayName: name }]);
    await reports.getByLabel('A colleague’s report').fill(writeReport(report, ''));
    await reports.getByRole('button', { name: 'Add report' }).click();
    await flows.rows.filter({ hasText: name }).first().waitFor();
    expect(await flows.page.locator('img[src="x"]').count()).toBe(0);
  });
});

const onlyAdministrators = 'Access forbidden. Only Bookings Administrators can create webhooks/flows.';
const documented = [
  ['401', '401: the connection is not signed in'],
  [JSON.stringify({ statusCode: 403, message: onlyAdministrators }), '403: you are not an administrator of this page'],
  ["403 Notification URL domain isn't part of the allowed list", '403: the notification address is not allowed'],
  ['More than expected number of webhooks created for a calendar', '429: the mailbox has its five flows'],
  ['HTTP/1.1 500 Internal Server Error', '500: an error inside Microsoft’s service'],
] as const;

describe('explaining an error', () => {
  it('tells each documented case from its status or its words', async () => {
    const flows = await readFlows();
    const errors = await flows.part('Explain an error');
    for (const [text, title] of documented) {
      await errors.getByLabel('Status or answer').fill(text);
      await errors.getByRole('status').getByText(title, { exact: true }).waitFor();
      await expectPlainWords(flows.page);
    }
  });

  it('says what is known of this business, and keeps what Microsoft said for support', async () => {
    const flows = await readFlows();
    await session.browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const errors = await flows.part('Explain an error');
    await errors
      .getByLabel('Status or answer')
      .fill(
        'HTTP/1.1 429\nx-ms-request-id: r-77\nauthorization: Bearer eyJhbGciOi.eyJzdWIiOi.c2ln\n\n{"message":"Resource Exhausted."}',
      );
    await errors.getByText('You can see 3 flows on this mailbox.').waitFor();
    expect(await errors.innerText()).toContain('Administrators to ask: Ada Lovelace, Mert Demir, Li Na');
    await errors.getByRole('button', { name: 'Copy for support' }).click();
    await errors.getByText('Copied').waitFor();
    const copied = await flows.page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(
      /LunchDelivery@contoso\.com[\s\S]*429[\s\S]*Resource Exhausted\.[\s\S]*x-ms-request-id: r-77/,
    );
    expect(copied).not.toContain('eyJ');
  });

  it('that was not shown begins with what readiness knows, and tells how to read the answer', async () => {
    session.simulator.entra.signedInAs = 'grace@contoso.com';
    const flows = await readFlows();
    const errors = await flows.part('Explain an error');
    await errors.getByRole('button', { name: 'Nothing was shown' }).click();
    await errors.getByText('Most likely: 403: you are not an administrator of this page').waitFor();
    expect(await errors.innerText()).toMatch(/press F12[\s\S]*Response/);
  });
});

describe('building a flow', () => {
  it('gives the address, the kind of service, and the exact expression of each field to copy', async () => {
    const flows = await readFlows();
    await session.browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await flows.page.getByRole('button', { name: 'Build a flow' }).click();
    const build = await flows.part('Build a flow');
    await build.locator('summary', { hasText: /^Customer$/ }).click();
    await build.getByRole('button', { name: 'Copy: CustomerName' }).click();
    await build.getByText('Copied').first().waitFor();
    expect(await flows.page.evaluate(() => navigator.clipboard.readText())).toBe(
      "triggerOutputs()?['body/CustomerName']",
    );
    const group = session.simulator.data.businesses[0]?.services.find(
      ({ maximumAttendeesCount }) => (maximumAttendeesCount ?? 1) > 1,
    );
    await build.getByLabel('Service of the flow').selectOption({ label: group?.displayName ?? '' });
    expect(await build.innerText()).toContain('This is a group service');
    expect(await build.innerText()).toContain("triggerOutputs()?['body/Customers']");
    await build.getByLabel('Recipe').selectOption({ label: 'Customer in Stripe' });
    expect(await build.innerText()).toMatch(/items\('Apply_to_each'\)\?\['Email'\]/);
    expect(await build.getByRole('link', { name: 'Stripe' }).getAttribute('href')).toBe(
      'https://learn.microsoft.com/connectors/stripe/',
    );
  });
});

describe('all businesses', () => {
  it('are listed worst first, and saved as CSV', async () => {
    const flows = await readFlows();
    const overview = await flows.part('All my businesses');
    await overview.getByRole('row', { name: /Contoso Lunch Delivery/ }).waitFor();
    const rows = await overview.getByRole('row').allInnerTexts();
    expect(rows.map((text) => text.split('\n')[0])).toEqual([
      expect.stringContaining('Page'),
      'Contoso Lunch Delivery',
      'Contoso Bike Workshop',
    ]);
    expect(await overview.innerText()).toContain('Pages that you may not open, and that are not shown: 1');
    const [download] = await Promise.all([
      flows.page.waitForEvent('download'),
      overview.getByRole('button', { name: 'Save as CSV' }).click(),
    ]);
    const csv = readFileSync(await download.path(), 'utf8');
    expect(csv.startsWith('\ufeff"Page","Address","Flows seen","On","Off","Suspended","Read at"\r\n')).toBe(true);
    expect(csv).toContain('"Contoso Lunch Delivery","LunchDelivery@contoso.com",3,2,1,0,"');
  });
});

it('signing out forgets flows and reports', async () => {
  const flows = await readFlows();
  await flows.panel.signOutButton.click();
  await flows.panel.signInButton.waitFor();
  const stored = async () =>
    Object.keys(await (await session.browser.worker()).evaluate(() => chrome.storage.session.get(null)));
  await waitUntil('empty storage', async () => !(await stored()).some((key) => /flow/i.test(key)));
});

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  it('with every part open, axe finds nothing', async () => {
    const flows = await readFlows();
    await flows.page.emulateMedia({ colorScheme });
    for (const title of [
      'When it is full',
      'Reports between administrators',
      'Are you ready to build one?',
      'Explain an error',
      'Build a flow',
      'All my businesses',
    ]) {
      const part = await flows.part(title);
      for (const inner of await part.locator('.inside details > summary').all()) await inner.click();
    }
    await flows.page.getByLabel('Status or answer').fill('429');
    await flows.page.getByRole('row', { name: /Contoso Lunch Delivery/ }).waitFor();
    await flows.page.evaluate(axe.source);
    const { violations } = await flows.page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))])).toEqual([]);
  });
});
