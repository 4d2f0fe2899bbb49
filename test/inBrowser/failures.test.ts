import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expectPlainWords } from './harness/expectPlainWords';
import { freshStart } from './harness/freshStart';
import { OptionsPage } from './harness/pages/optionsPage';
import { type AppointmentForm, descriptionOf, PanelPage } from './harness/pages/panelPage';
import { SignInWindow } from './harness/pages/signInWindow';
import { createRequests, graphHost, requestsTo } from './harness/requests';
import { type Session, smtpAddress, startSession } from './harness/session';
import { workday } from './harness/times';

const good: AppointmentForm = {
  service: 'Catered bento',
  customerName: 'Robin Castillo',
  email: 'robin.castillo@example.com',
  phone: '+1 206 555 0142',
  notes: 'Window table, please.',
  date: workday(7),
  startTime: '11:30',
};

let session: Session;
beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session?.close());

async function panelOf(userPrincipalName: string, address = smtpAddress): Promise<PanelPage> {
  session.simulator.entra.signedInAs = userPrincipalName;
  return session.signedInPanel(address);
}

/** Everything that was typed still stands in the form. */
async function expectTyped(panel: PanelPage, form: AppointmentForm): Promise<void> {
  expect(await panel.service.locator('option:checked').innerText()).toContain(form.service);
  expect(await panel.field('Customer name').inputValue()).toBe(form.customerName);
  expect(await panel.field('Email').inputValue()).toBe(form.email);
  expect(await panel.field('Phone').inputValue()).toBe(form.phone);
  expect(await panel.field('Notes').inputValue()).toBe(form.notes);
  expect(await panel.field('Date').inputValue()).toBe(form.date);
  expect(await panel.field('Start time').inputValue()).toBe(form.startTime);
}

describe('the options', () => {
  beforeEach(() => freshStart(session, 'nothing'));
  afterEach(() => expect(session.browser.errors).toEqual([]));

  const clientId = '33333333-3333-4333-8333-333333333333';
  const client = 'Application (client) ID';
  const tenant = 'Directory (tenant) ID';

  it.each([
    ['a client id that is not a GUID', 'my-application', 'contoso.com', client, /not an application ID/],
    ['a client id of only zeros', '0000', 'contoso.com', client, /not an application ID/],
    ['no client id', '', 'contoso.com', client, /Paste the application \(client\) ID/],
    ['a tenant that is neither GUID nor domain', clientId, 'contoso', tenant, /domain/],
    ['a tenant for personal accounts', clientId, 'consumers', tenant, /personal/],
  ] as const)(
    '%s is said at its field, kept as typed and not saved',
    async (_what, typedClient, typedTenant, label, problem) => {
      const options = new OptionsPage(await session.browser.openOptions());
      await options.clientId.fill(typedClient);
      await options.tenantId.fill(typedTenant);
      await options.saveButton.click();
      const field = options.page.getByLabel(label, { exact: true });
      await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true');
      expect(await descriptionOf(field)).toMatch(problem);
      expect(await options.clientId.inputValue()).toBe(typedClient);
      expect(await options.tenantId.inputValue()).toBe(typedTenant);
      expect(await options.saved.count()).toBe(0);
      await expectPlainWords(options.page);
      const stored = await session.browser.inExtension(() => chrome.storage.local.get('settings'), undefined);
      expect(stored).toEqual({});
    },
  );
});

describe('somebody who is set up', () => {
  beforeAll(async () => {
    await freshStart(session, 'nothing');
    await session.configure();
  });
  beforeEach(() => freshStart(session, 'settings'));
  afterEach(() => expect(session.browser.errors).toEqual([]));

  it.each([
    ['an e-mail address that cannot be one', { email: 'robin at example.com' }, 'Email', /e-?mail/i],
    ['a phone number that cannot be one', { phone: 'call me' }, 'Phone', /phone/i],
    ['a date that does not exist', { date: '2027-02-30' }, 'Date', /date/i],
    ['a time that does not exist', { startTime: '25:00' }, 'Start time', /time/i],
    ['no name', { customerName: '' }, 'Customer name', /name/i],
  ] as const)('%s is said at its field, and nothing is sent', async (_what, wrong, label, problem) => {
    const form = { ...good, ...wrong };
    const panel = await panelOf('ada@contoso.com');
    await panel.fill(form);
    await panel.createButton.click();
    await expect.poll(() => panel.field(label).getAttribute('aria-invalid')).toBe('true');
    expect(await descriptionOf(panel.field(label))).toMatch(problem);
    expect(await panel.field(label).evaluate((field) => field === document.activeElement)).toBe(true);
    await expectTyped(panel, form);
    await expectPlainWords(panel.page);
    expect(createRequests(session.simulator)).toEqual([]);
  });

  it('an end before the start is said at the duration', async () => {
    const panel = await panelOf('ada@contoso.com');
    await panel.fill(good);
    await panel.duration.fill('-30');
    await panel.createButton.click();
    await expect.poll(() => panel.duration.getAttribute('aria-invalid')).toBe('true');
    expect(await descriptionOf(panel.duration)).toMatch(/end/i);
    expect(await panel.duration.inputValue()).toBe('-30');
    await expectTyped(panel, good);
    expect(createRequests(session.simulator)).toEqual([]);
  });

  it('a time in the past is asked about, and created when confirmed', async () => {
    const form = { ...good, date: workday(-14) };
    const panel = await panelOf('ada@contoso.com');
    await panel.fill(form);
    await panel.createButton.click();
    const question = panel.alert.filter({ hasText: /past/i });
    await question.waitFor();
    expect(createRequests(session.simulator)).toEqual([]);
    await expectTyped(panel, form);
    await question.getByRole('button', { name: /create/i }).click();
    await panel.created.waitFor();
    expect(createRequests(session.simulator)).toHaveLength(1);
  });

  it('a business that Graph does not know', async () => {
    const panel = await panelOf('ada@contoso.com', 'NoSuchPage@contoso.com');
    await panel.page.getByText('Microsoft knows no Bookings business with this address.').waitFor();
    await panel.copyButton.waitFor();
    await expectPlainWords(panel.page);
  });

  it('a viewer who creates is told that it was not created, and whom to ask', async () => {
    const panel = await panelOf('tomas@contoso.com');
    await panel.fill(good);
    await panel.createButton.click();
    const alert = panel.alert.filter({ hasText: 'not created' });
    await alert.waitFor();
    expect(await alert.innerText()).toMatch(/ask an administrator/i);
    await expectTyped(panel, good);
    await expectPlainWords(panel.page);
    expect(createRequests(session.simulator).map(({ status }) => status)).toEqual([403]);
  });

  it.each([
    ['a guest', 'ingrid@contoso.com'],
    ['somebody without a role', 'omar@contoso.com'],
  ])('%s is told whom to ask before anything is typed', async (_who, userPrincipalName) => {
    const panel = await panelOf(userPrincipalName);
    await panel.page
      .getByText(/ask an administrator of the business/i)
      .first()
      .waitFor();
    await expectPlainWords(panel.page);
  });

  it('a personal Microsoft account: after its window once, then before any window', async () => {
    const { simulator, browser } = session;
    simulator.entra.autoSignIn = false;
    const panel = new PanelPage(await browser.openPanel(smtpAddress));
    const explained = panel.alert.filter({ hasText: 'personal Microsoft account' });
    await panel.page.getByText('Sign in with your work or school account').waitFor();
    await panel.signInButton.click();
    const first = await SignInWindow.opened(browser.context);
    await first.page.getByRole('button', { name: 'Sign in as Pat Doe' }).click();
    // Entra's own last page: it leads nowhere, and only the person can close it.
    await first.page.getByText('AADSTS50020').waitFor();
    await first.page.close();
    await explained.waitFor();
    await panel.copyButton.waitFor();
    await expectPlainWords(panel.page);

    // Whoever opens the panel with such an account is told before they press anything.
    await panel.page.reload();
    await explained.waitFor();
    expect(browser.context.pages().filter((page) => page.url().includes('login.'))).toEqual([]);

    // "Sign in" then asks for another account, and not for that one again.
    await panel.signInButton.click();
    const second = await SignInWindow.opened(browser.context);
    await second.page.getByText('Pick an account').first().waitFor();
    await second.signInAs('Ada Lovelace');
    await panel.signOutButton.waitFor();
    expect(await explained.count()).toBe(0);

    const asked = requestsTo(simulator, 'login.microsoftonline.com').filter(({ path }) => path.includes('/authorize'));
    const windows = asked.filter(({ query }) => query.prompt !== 'none');
    expect(windows.map(({ query }) => [query.domain_hint, query.prompt])).toEqual([
      ['organizations', undefined],
      ['organizations', 'select_account'],
    ]);
  });

  it('a personal Microsoft account, where Chromium closes the window because of the status of its last page', async () => {
    const { entra } = session.simulator;
    const refusal = "User account 'pat.doe@outlook.com' from identity provider 'live.com' does not exist in tenant.";
    const error = { at: 'authorize', error: 'interaction_required' } as const;
    entra.autoSignIn = false;
    const panel = new PanelPage(await session.browser.openPanel(smtpAddress));
    await panel.signInButton.click();
    const { page } = await SignInWindow.opened(session.browser.context);
    entra.failNext({ ...error, asPage: true, interactiveOnly: true, error_description: `AADSTS50020: ${refusal}` });
    entra.failNext({ ...error, error_description: `AADSTS16000: ${refusal}` });
    await page.getByRole('button', { name: 'Sign in as Pat Doe' }).click();
    await panel.alert.filter({ hasText: 'personal Microsoft account' }).waitFor();
    expect(page.isClosed()).toBe(true);
  });

  it('an account of another organisation is not called a personal one', async () => {
    const { entra } = session.simulator;
    entra.autoSignIn = false;
    const panel = new PanelPage(await session.browser.openPanel(smtpAddress));
    entra.failNext({
      at: 'authorize',
      interactiveOnly: true,
      error: 'invalid_request',
      error_description:
        "AADSTS50020: User account 'kim@fabrikam.com' from identity provider 'https://sts.windows.net/1/' does not exist in tenant.",
    });
    await panel.signInButton.click();
    await panel.alert.filter({ hasText: 'does not know this account in the directory' }).waitFor();
    await expectPlainWords(panel.page);
  });

  it('a sign-in window that is closed', async () => {
    session.simulator.entra.autoSignIn = false;
    const panel = new PanelPage(await session.browser.openPanel(smtpAddress));
    await panel.signInButton.click();
    const { page } = await SignInWindow.opened(session.browser.context);
    await page.close();
    await panel.page
      .getByText(/window was closed|cancel|not finished/i)
      .first()
      .waitFor();
    await panel.signInButton.waitFor();
    await expectPlainWords(panel.page);
  });

  it('a reply that is not what the schema says', async () => {
    session.simulator.fail({
      host: graphHost,
      path: /bookingBusinesses/,
      action: { body: '{"value":{"surprise":1}}' },
    });
    const panel = await panelOf('ada@contoso.com');
    await panel.page.getByText('Microsoft answered with something that this version does not understand.').waitFor();
    await expectPlainWords(panel.page);
  });

  it('a reply to the creation that is not what the schema says: it may have been created, and is not sent again', async () => {
    const panel = await panelOf('ada@contoso.com');
    await panel.fill(good);
    const action = { body: '<html>proxy</html>' };
    session.simulator.fail({ host: graphHost, method: 'POST', path: /\/appointments$/, action });
    await panel.createButton.click();
    await panel.page
      .getByText(/is being checked|may have been created/)
      .first()
      .waitFor();
    await expectTyped(panel, good);
    await expectPlainWords(panel.page);
    expect(createRequests(session.simulator)).toHaveLength(1);
  });

  it('no network while the business is read', async () => {
    session.simulator.fail({ host: graphHost, path: /./, action: 'dropBefore' });
    const panel = await panelOf('ada@contoso.com');
    await panel.page.getByText('Microsoft could not be reached.').waitFor();
    await panel.copyButton.waitFor();
    await expectPlainWords(panel.page);
  });

  it('no network when Create is pressed: what was typed stays, and the truth is told within a minute', async () => {
    const panel = await panelOf('ada@contoso.com');
    await panel.fill(good);
    session.simulator.fail({ host: graphHost, path: /./, action: 'dropBefore' });
    await panel.createButton.click();
    const told = panel.page.getByText(/is being checked|may have been created|was not created/).first();
    await told.waitFor({ timeout: 60_000 });
    await expectTyped(panel, good);
    await expectPlainWords(panel.page);
  });

  it('what was typed is still there when the panel is closed, the worker stopped and the panel opened again', async () => {
    const panel = await panelOf('ada@contoso.com');
    await panel.fill(good);
    await panel.page.close();
    await session.browser.stopWorker();
    const again = await panelOf('ada@contoso.com');
    await again.service.locator('option:checked', { hasText: good.service }).waitFor({ state: 'attached' });
    await expectTyped(again, good);
  });

  it('an answer that never comes is looked up, and the appointment exists once', async () => {
    const panel = await panelOf('ada@contoso.com');
    await panel.fill(good);
    const action = 'dropAfterCommit';
    session.simulator.fail({ host: graphHost, method: 'POST', path: /\/appointments$/, times: 1, action });
    await panel.createButton.click();
    await panel.created.waitFor({ timeout: 60_000 });
    const [business] = session.simulator.data.businesses;
    const ours = business?.appointments.filter(({ customerName }) => customerName === good.customerName);
    expect(ours).toHaveLength(1);
    expect(createRequests(session.simulator)).toHaveLength(1);
  });
});
