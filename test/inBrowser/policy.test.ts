import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppointmentsPage } from './harness/pages/appointmentsPage';
import { OptionsPage } from './harness/pages/optionsPage';
import { descriptionOf, type PanelPage } from './harness/pages/panelPage';
import { whyNoPolicy } from './harness/policy';
import { requestsTo } from './harness/requests';
import { bookingPageUrl, type Session, smtpAddress, startSession } from './harness/session';

const reason = whyNoPolicy();

describe.skipIf(reason !== '')(`a policy of the organisation${reason && ` (skipped: ${reason})`}`, () => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession({
      policyOf: ({ clientId, tenantId }) => ({
        clientId,
        tenant: tenantId,
        cloud: 'global',
        graphVersion: 'beta',
        hideChip: true,
        disabledFeatures: ['flows'],
      }),
    });
  });
  afterAll(() => session?.close());

  it('is shown in the options, locked and with its values', async () => {
    const options = new OptionsPage(await session.browser.openOptions());
    const { page } = options;
    await page.getByText("Switched off by your organisation's policy: flows.").waitFor();
    for (const [field, value] of [
      [options.clientId, session.simulator.clientId],
      [options.tenantId, session.simulator.tenantId],
      [options.cloud, 'global'],
      [page.getByLabel('Use Graph beta'), undefined],
    ] as const) {
      if (value === undefined) expect(await field.isChecked()).toBe(true);
      else await expect.poll(() => field.inputValue()).toBe(value);
      expect(await field.isDisabled()).toBe(true);
      expect(await descriptionOf(field)).toContain('Your organisation sets this by policy.');
    }
    const chip = page.getByLabel('Show the overlay on Bookings pages');
    expect([await chip.isDisabled(), await chip.isChecked()]).toEqual([true, false]);
    await page.close();
  });

  it('holds without anything saved: its application signs in and its Graph version is asked', async () => {
    const panel = await session.signedInPanel();
    await panel.service.waitFor();
    const graph = requestsTo(session.simulator, 'graph.microsoft.com').map(({ path }) => path.split('/')[1]);
    expect([...new Set(graph)]).toEqual(['beta']);
  });

  it('keeps the chip from a booking page', async () => {
    const page = await session.browser.context.newPage();
    await page.goto(bookingPageUrl);
    await page.getByRole('heading').first().waitFor();
    await expect.poll(() => page.locator('bookings-overlay').count(), { timeout: 10_000 }).toBe(0);
    await page.close();
  });
});

const features = ['createAppointment', 'changeAppointment', 'flows'] as const;

const start = '2030-03-04T10:00:00Z';
const end = '2030-03-04T11:00:00Z';
const ofNone = { businessId: 'NoSuchPage@contoso.com', appointmentId: 'none' };
const customers = [{ name: 'Robin', emailAddress: '', phone: '', notes: '', timeZone: 'UTC' }];
const times = { startDateTime: start, endDateTime: end, staffMemberIds: [] };
/** Every message of each feature, of a business that there is not: what is not switched off changes nothing either. */
const messagesOf: Record<(typeof features)[number], [name: string, request: object][]> = {
  createAppointment: [
    [
      'createAppointment',
      {
        operationId: '11111111-2222-3333-4444-555555555555',
        draft: { businessId: ofNone.businessId, serviceId: 'none', customers, ...times },
      },
    ],
    ['addToSession', { ...ofNone, customers: [] }],
  ],
  changeAppointment: [
    ['updateAppointment', { ...ofNone, patch: { staffMemberIds: [] } }],
    ['cancelAppointment', { ...ofNone, cancellationMessage: '' }],
  ],
  flows: [
    ['listFlows', { asAdministrator: false, refresh: true, interactive: false }],
    ['readLatestRuns', { flows: [] }],
    ['readLicences', { interactive: false }],
  ],
};

describe.skipIf(reason !== '').each(features)('a policy that switches off %s', (off) => {
  let session: Session;
  let panel: PanelPage;
  beforeAll(async () => {
    session = await startSession({
      policyOf: ({ clientId, tenantId }) => ({ clientId, tenant: tenantId, disabledFeatures: [off] }),
    });
    panel = await session.signedInPanel();
  });
  afterAll(() => session?.close());

  const saysOff = () => panel.page.getByText('Your organisation has switched this off by policy.').waitFor();

  it('is refused in the background too, whatever a page asks, and nothing else is', async () => {
    for (const feature of features) {
      for (const [name, request] of messagesOf[feature]) {
        const answer = await panel.page.evaluate(
          (message) => chrome.runtime.sendMessage({ to: 'background', ...message }),
          { name, request },
        );
        const refused = { ok: false, failure: { kind: 'disabledByPolicy' } };
        if (feature === off) expect([name, answer]).toEqual([name, refused]);
        else expect([name, answer]).not.toEqual([name, refused]);
      }
    }
    const asked = session.simulator.requests.filter(({ path }) => /\/appointments/.test(path));
    const written = asked.map(({ method, path }) => (path.endsWith('/cancel') ? 'CANCEL' : method));
    const writesOf = { createAppointment: /POST/, changeAppointment: /PATCH|CANCEL/, flows: /^$/ };
    expect(written.filter((method) => writesOf[off].test(method))).toEqual([]);
    if (off === 'flows') expect(requestsTo(session.simulator, 'api.flow.microsoft.com')).toEqual([]);
  });

  it('is shown as off, with the reason, where a person would use it, and the rest is there', async () => {
    const { page } = panel;
    await panel.tab('New appointment').click();
    if (off === 'createAppointment') await saysOff();
    else await panel.createButton.waitFor();
    await panel.tab('Flows').click();
    if (off === 'flows') await saysOff();
    else await panel.flowMeter.waitFor();

    const appointments = new AppointmentsPage(page);
    await appointments.openTab();
    await appointments.open(/./);
    const isOff: Record<string, boolean> = {
      Reschedule: off === 'changeAppointment',
      Edit: off === 'changeAppointment',
      'Cancel it': off === 'changeAppointment',
      Duplicate: off === 'createAppointment',
    };
    for (const [name, disabled] of Object.entries(isOff)) {
      const button = appointments.button(name);
      // Read by id, it may be changed: before that, everything is off.
      await expect.poll(() => button.getAttribute('aria-disabled')).toBe(String(disabled));
      if (!disabled) continue;
      expect(await descriptionOf(button)).toContain("Switched off by your organisation's policy:");
      await button.click({ force: true });
      expect(await button.getAttribute('aria-expanded')).toBe('false');
    }
    await page.goto(`${page.url().split('?')[0]}?smtp=${encodeURIComponent(smtpAddress)}#many`);
    if (off === 'createAppointment') await saysOff();
    else await page.getByRole('textbox').first().waitFor();
  });
});

describe.skipIf(reason !== '')('a policy whose values are wrong', () => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession({
      policyOf: ({ tenantId }) => ({
        clientId: 'Bookings',
        tenantId: 'common',
        tenant: tenantId,
        cloud: 'moon',
        graphVersion: 2,
        hideChip: 'yes',
        disabledFeatures: ['flows', 'everything'],
        surprise: { __proto__: 1 },
      }),
    });
  });
  afterAll(() => session?.close());

  it('locks nobody out: what is not valid counts as not set, and the options name it', async () => {
    const options = new OptionsPage(await session.browser.openOptions());
    const { page } = options;
    // What the schema forbids, Chromium leaves out by itself.
    await page
      .getByText(/policy has entries that do not count.*: clientId, disabledFeatures, and tenantId\./)
      .waitFor();
    // One misspelled feature does not switch on the others.
    await page.getByText("Switched off by your organisation's policy: flows.").waitFor();
    for (const field of [options.clientId, options.cloud]) expect(await field.isDisabled()).toBe(false);
    expect(await page.getByLabel('Show the overlay on Bookings pages').isDisabled()).toBe(false);
    await options.configure(session.simulator);
    const panel = await session.signedInPanel();
    await panel.createButton.waitFor();
  });
});
