import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FaultAction } from '../simulator';
import { expectPlainWords } from './harness/expectPlainWords';
import { freshStart } from './harness/freshStart';
import { type AppointmentForm, PanelPage } from './harness/pages/panelPage';
import { createRequests, graphHost, requestsToServices } from './harness/requests';
import { type Session, smtpAddress, startSession } from './harness/session';
import { workday } from './harness/times';
import { waitUntil } from './harness/waitUntil';

// The browser's process really ends, and another one starts on the same profile.

const form: AppointmentForm = {
  service: 'Catered bento',
  customerName: 'Zerlina Quackenbush',
  email: 'zerlina.quackenbush@example.com',
  phone: '+1 206 555 0187',
  notes: 'Gluten-free buckwheat.',
  date: workday(7),
  startTime: '11:30',
};
const secrets = ['Zerlina', 'Quackenbush', 'zerlina', 'quackenbush', '555 0187', '2065550187', 'buckwheat'];

let session: Session;
beforeAll(async () => {
  session = await startSession();
  await session.configure();
});
afterAll(() => session?.close());
beforeEach(() => freshStart(session, 'settings'));
afterEach(() => expect(session.browser.errors).toEqual([]));

const made = () =>
  (session.simulator.data.businesses[0]?.appointments ?? []).filter(
    ({ customerEmailAddress }) => customerEmailAddress === form.email,
  );

/** Files of the profile in which a text stands, as the disk has it. */
function filesWith(text: string): string[] {
  const { profile } = session.browser;
  const spellings = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  return readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => {
      const content = readFileSync(file);
      return spellings.some((spelling) => content.includes(spelling));
    })
    .map((file) => relative(profile, file));
}

const inOutbox = (text: string) => filesWith(text).filter((file) => file.startsWith('Default/IndexedDB/'));

async function killedWhileSending(action: FaultAction): Promise<PanelPage> {
  const panel = await session.signedInPanel();
  await panel.fill(form);
  session.simulator.fail({ host: graphHost, method: 'POST', path: /\/appointments$/, times: 1, action });
  await panel.createButton.click();
  await waitUntil('the create at Microsoft', () => createRequests(session.simulator).length === 1);
  // Before it left, the disk had it.
  await session.restart('killed', () => expect(inOutbox('sending')).not.toEqual([]));
  return session.signedInPanel();
}

const told = (panel: PanelPage, words: string) => panel.page.getByRole('alert').filter({ hasText: words });

describe('killed in the middle of sending', () => {
  it('what Microsoft makes all the same is found after the restart, and nothing on the disk says whose it is', async () => {
    const panel = await killedWhileSending({ delayMs: 1_000 });
    await told(panel, 'An appointment that was being checked has been created.').waitFor({ timeout: 60_000 });
    await expectPlainWords(panel.page);
    expect(await panel.field('Customer name').inputValue()).toBe('');
    expect([made().length, createRequests(session.simulator).length]).toEqual([1, 1]);
    const [appointmentId = ''] = made().map(({ id }) => id);
    await session.restart('killed', () => {
      // What the record does hold is found: the search sees it.
      expect(inOutbox(appointmentId)).not.toEqual([]);
      for (const secret of secrets) expect({ [secret]: filesWith(secret) }).toEqual({ [secret]: [] });
    });
  });

  it('of what never arrived, the person is asked, and nothing is sent again', { timeout: 240_000 }, async () => {
    const panel = await killedWhileSending('never');
    const notice = told(panel, 'An earlier appointment may have been created.');
    await notice.waitFor({ timeout: 180_000 });
    await notice.getByRole('button', { name: 'Understood' }).click();
    await notice.waitFor({ state: 'detached' });
    expect([made().length, createRequests(session.simulator).length]).toEqual([0, 1]);
  });
});

describe('who is signed in after the browser was closed and started again', () => {
  const opened = async () => new PanelPage(await session.browser.openPanel(smtpAddress));
  const inSession = () => session.browser.inExtension(() => chrome.storage.session.get(null), undefined);
  const prompts = () =>
    session.simulator.requests.filter(({ path }) => path.endsWith('/authorize')).map(({ query }) => query.prompt);

  it('is who Microsoft still knows, without a press and without a token on the disk', async () => {
    await session.signedInPanel();
    const token = /"accessToken":"([^"]{40,})"/.exec(JSON.stringify(await inSession()))?.[1] ?? '';
    expect(token).toMatch(/^eyJ/);
    await session.restart('closed', () => {
      // Its signature, and what MSAL writes beside a refresh token.
      for (const secret of [token.slice(-40), '"credentialType":"RefreshToken"']) expect(filesWith(secret)).toEqual([]);
    });
    session.simulator.requests.length = 0;
    expect(await inSession()).toEqual({});
    await (await opened()).signOutButton.waitFor();
    expect(prompts()).toEqual(['none']);
  });

  it('is nobody where Microsoft forgot them, until "Sign in" is pressed', async () => {
    await session.signedInPanel();
    await session.browser.context.clearCookies();
    await session.restart('closed');
    const panel = await opened();
    await panel.signInButton.click();
    await panel.signOutButton.waitFor();
  });

  it('is nobody after "Sign out", and nobody is asked', async () => {
    const before = await session.signedInPanel();
    await before.signOutButton.click();
    await before.signInButton.waitFor();
    await session.restart('closed');
    session.simulator.requests.length = 0;
    const panel = await opened();
    await panel.signInButton.waitFor();
    expect(requestsToServices(session.simulator)).toEqual([]);
    await panel.signInButton.click();
    await panel.signOutButton.waitFor();
  });
});
