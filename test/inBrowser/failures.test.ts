import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { expectPlainWords } from './harness/expectPlainWords';
import { OptionsPage } from './harness/pages/optionsPage';
import { type AppointmentForm, descriptionOf, PanelPage } from './harness/pages/panelPage';
import { createRequests, graphHost } from './harness/requests';
import { type Session, smtpAddress, startSession } from './harness/session';
import { workday } from './harness/times';

const good: AppointmentForm = {
  service: 'Catered bento',
  customerName: 'Jordan Miller',
  email: 'jordan.miller@example.com',
  phone: '+1 206 555 0142',
  notes: 'Window table, please.',
  date: workday(7),
  startTime: '11:30',
};

let session: Session;
beforeEach(async () => {
  session = await startSession();
});
afterEach(async () => {
  const { errors } = session.browser;
  await session.close();
  expect(errors).toEqual([]);
});

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
  const clientId = '33333333-3333-4333-8333-333333333333';

  it.each([
    [
      'a client id that is not a GUID',
      'my-application',
      'contoso.com',
      'Application (client) ID',
      /GUID|8-4-4-4-12|letters and digits/i,
    ],
    ['a tenant that is neither GUID nor domain', clientId, 'contoso', 'Directory (tenant) ID', /domain/i],
    ['a tenant for personal accounts', clientId, 'consumers', 'Directory (tenant) ID', /personal|work or school/i],
  ] as const)('%s is said at its field, kept as typed and not saved', async (_what, client, tenant, label, problem) => {
    const options = new OptionsPage(await session.browser.openOptions());
    await options.clientId.fill(client);
    await options.tenantId.fill(tenant);
    await options.saveButton.click();
    const field = options.page.getByLabel(label, { exact: true });
    await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true');
    expect(await descriptionOf(field)).toMatch(problem);
    expect(await options.clientId.inputValue()).toBe(client);
    expect(await options.tenantId.inputValue()).toBe(tenant);
    expect(await options.saved.count()).toBe(0);
    await expectPlainWords(options.page);
    const stored = await (await session.browser.worker()).evaluate(() => chrome.storage.local.get('settings'));
    expect(stored).toEqual({});
  });
});

describe('the form', () => {
  let panel: PanelPage;
  beforeEach(async () => {
    await session.configure();
    panel = await session.signedInPanel();
  });

  it.each([
    ['an e-mail address that cannot be one', { email: 'jordan at example.com' }, 'Email', /e-?mail/i],
    ['a phone number that cannot be one', { phone: 'call me' }, 'Phone', /phone/i],
    ['a date that does not exist', { date: '2027-02-30' }, 'Date', /date/i],
    ['a time that does not exist', { startTime: '25:00' }, 'Start time', /time/i],
    ['no name', { customerName: '' }, 'Customer name', /name/i],
  ] as const)('%s is said at its field, and nothing is sent', async (_what, wrong, label, problem) => {
    const form = { ...good, ...wrong };
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
    await panel.fill(good);
    const duration = panel.page.getByLabel(/^Duration/);
    await duration.fill('-30');
    await panel.createButton.click();
    await expect.poll(() => duration.getAttribute('aria-invalid')).toBe('true');
    expect(await descriptionOf(duration)).toMatch(/end|after|before/i);
    expect(await duration.inputValue()).toBe('-30');
    await expectTyped(panel, good);
    expect(createRequests(session.simulator)).toEqual([]);
  });

  it('a time in the past is asked about, and created when confirmed', async () => {
    const form = { ...good, date: workday(-14) };
    await panel.fill(form);
    await panel.createButton.click();
    await panel.alert.filter({ hasText: /past/i }).waitFor();
    expect(createRequests(session.simulator)).toEqual([]);
    await expectTyped(panel, form);
    await panel.alert.getByRole('button', { name: /create/i }).click();
    await panel.created.waitFor();
    expect(createRequests(session.simulator)).toHaveLength(1);
  });
});

describe('Microsoft says no', () => {
  beforeEach(() => session.configure());

  it('a business that Graph does not know', async () => {
    const panel = await session.signedInPanel('NoSuchPage@contoso.com');
    await panel.alert
      .filter({ hasText: /find|found|know/i })
      .first()
      .waitFor();
    await panel.copyButton.waitFor();
    await expectPlainWords(panel.page);
  });

  it.each([
    ['a viewer', 'tomas@contoso.com'],
    ['a guest', 'ingrid@contoso.com'],
  ])('%s who creates is told that it was not created and whom to ask', async (_who, userPrincipalName) => {
    session.simulator.entra.signedInAs = userPrincipalName;
    const panel = await session.signedInPanel();
    await panel.alert.or(panel.service).first().waitFor();
    if (userPrincipalName === 'tomas@contoso.com') {
      await panel.fill(good);
      await panel.createButton.click();
      await panel.alert.filter({ hasText: /not created/i }).waitFor();
      await expectTyped(panel, good);
    }
    await panel.alert
      .filter({ hasText: /administrator/i })
      .first()
      .waitFor();
    await expectPlainWords(panel.page);
    expect(createRequests(session.simulator).filter(({ status }) => status === 201)).toEqual([]);
  });

  it('a personal Microsoft account', async () => {
    session.simulator.entra.signedInAs = 'pat.doe@outlook.com';
    const panel = new PanelPage(await session.browser.openPanel(smtpAddress));
    await panel.signInButton.click();
    await panel.page
      .getByText(/personal/i)
      .first()
      .waitFor();
    await panel.copyButton.waitFor();
    await expectPlainWords(panel.page);
  });

  it('a reply that is not what the schema says', async () => {
    session.simulator.fail({
      host: graphHost,
      path: /bookingBusinesses/,
      action: { body: '{"value":{"surprise":1}}' },
    });
    const panel = await session.signedInPanel();
    await panel.alert.first().waitFor();
    await expectPlainWords(panel.page);
  });

  it('a reply to the creation that is not what the schema says: it may have been created', async () => {
    const panel = await session.signedInPanel();
    await panel.fill(good);
    session.simulator.fail({
      host: graphHost,
      method: 'POST',
      path: /\/appointments$/,
      action: { body: '<html>proxy</html>' },
    });
    await panel.createButton.click();
    await panel.page
      .getByText(/checking|may have been created|not created/i)
      .first()
      .waitFor();
    await expectTyped(panel, good);
    await expectPlainWords(panel.page);
    expect(createRequests(session.simulator)).toHaveLength(1);
  });
});

describe('no network', () => {
  beforeEach(() => session.configure());

  it('while the business is read', async () => {
    session.simulator.fail({ host: graphHost, path: /./, action: 'dropBefore' });
    const panel = await session.signedInPanel();
    await panel.alert
      .filter({ hasText: /internet|network|connection|reach/i })
      .first()
      .waitFor();
    await panel.copyButton.waitFor();
    await expectPlainWords(panel.page);
  });

  it('when Create is pressed: what was typed stays, and the truth is told within a minute', async () => {
    const panel = await session.signedInPanel();
    await panel.fill(good);
    session.simulator.fail({ host: graphHost, path: /./, action: 'dropBefore' });
    await panel.createButton.click();
    await panel.page
      .getByText(/checking|may have been created|not created/i)
      .first()
      .waitFor({ timeout: 60_000 });
    await expectTyped(panel, good);
    await expectPlainWords(panel.page);
  });

  it('what was typed is still there when the panel is closed and opened again', async () => {
    const panel = await session.signedInPanel();
    await panel.fill(good);
    await panel.page.close();
    await session.browser.stopWorker();
    const again = await session.signedInPanel();
    await again.service.locator('option:checked').filter({ hasText: good.service }).waitFor({ state: 'attached' });
    await expectTyped(again, good);
  });
});

describe('an answer that never comes', () => {
  it('is looked up and found, and the appointment is sent once', async () => {
    await session.configure();
    const panel = await session.signedInPanel();
    await panel.fill(good);
    session.simulator.fail({
      host: graphHost,
      method: 'POST',
      path: /\/appointments$/,
      times: 1,
      action: 'dropAfterCommit',
    });
    await panel.createButton.click();
    await panel.created.waitFor({ timeout: 60_000 });
    expect(createRequests(session.simulator).length).toBeLessThanOrEqual(2);
    const [business] = session.simulator.data.businesses;
    expect(
      business?.appointments.filter(({ customerName }) => customerName === good.customerName).length,
    ).toBeGreaterThan(0);
  });
});
