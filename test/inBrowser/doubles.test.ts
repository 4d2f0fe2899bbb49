import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expectPlainWords } from './harness/expectPlainWords';
import { freshStart } from './harness/freshStart';
import type { AppointmentForm, PanelPage } from './harness/pages/panelPage';
import { createRequests, graphHost } from './harness/requests';
import { type Session, startSession } from './harness/session';
import { workday } from './harness/times';
import { waitUntil } from './harness/waitUntil';

// Over HTTP/1.1 no browser sends a stream, and Chromium sends a text again when the connection dies after it was processed.

const form: AppointmentForm = {
  service: 'Catered bento',
  customerName: 'Robin Castillo',
  email: 'robin.castillo@example.com',
  phone: '',
  notes: '',
  date: workday(7),
  startTime: '11:30',
};

let session: Session;
beforeAll(async () => {
  session = await startSession({ protocol: 'http/1.1' });
  await session.configure();
});
afterAll(() => session?.close());
beforeEach(() => freshStart(session, 'settings'));
afterEach(() => expect(session.browser.errors).toEqual([]));

const made = () =>
  (session.simulator.data.businesses[0]?.appointments ?? []).filter(({ customers }) =>
    customers.some(({ emailAddress }) => emailAddress === form.email),
  );

/** The connection is cut once the appointment stands, before a byte of the answer. */
async function createWithCutConnection(): Promise<PanelPage> {
  const panel = await session.signedInPanel();
  await panel.fill(form);
  const action = 'dropAfterCommit';
  session.simulator.fail({ host: graphHost, method: 'POST', path: /\/appointments$/, times: 1, action });
  await panel.createButton.click();
  await panel.created.waitFor();
  return panel;
}

const doubled = (panel: PanelPage) => panel.page.getByRole('alert').filter({ hasText: /sent this twice/ });

it('a connection that is cut before it was made: the browser sends it again, and there is one', async () => {
  const panel = await session.signedInPanel();
  await panel.fill(form);
  const action = 'dropBefore';
  session.simulator.fail({ host: graphHost, method: 'POST', path: /\/appointments$/, times: 1, action });
  await panel.createButton.click();
  await panel.created.waitFor();
  expect(createRequests(session.simulator).map(({ status }) => status)).toEqual([0, 201]);
  expect(made()).toHaveLength(1);
});

it('a new customer of a group whom Chromium sends twice is named; the appointment stands once, and nobody was mailed for it', async () => {
  const panel = await session.signedInPanel();
  await panel.fill({ ...form, service: 'Cooking class', date: workday(9), startTime: '09:00' });
  const action = 'dropAfterCommit';
  session.simulator.fail({ host: graphHost, method: 'POST', path: /\/customers$/, times: 1, action });
  await panel.createButton.click();
  await panel.created.waitFor();
  const customers = session.simulator.data.businesses[0]?.customers ?? [];
  expect(customers.filter(({ emailAddress }) => emailAddress === form.email)).toHaveLength(2);
  await panel.page
    .getByRole('status')
    .filter({ hasText: 'Robin Castillo stands more than once among the customers' })
    .waitFor();
  await expectPlainWords(panel.page);
  expect(made()).toHaveLength(1);
});

describe('a create that Chromium sends twice over HTTP/1.1', () => {
  it('is said, and the later appointment is cancelled with words for the customer that can be changed', async () => {
    const panel = await createWithCutConnection();
    expect(createRequests(session.simulator).map(({ status }) => status)).toEqual([0, 201]);
    expect(made()).toHaveLength(2);
    await doubled(panel).waitFor();
    await expectPlainWords(panel.page);
    const [first, second] = made();
    await doubled(panel).getByRole('button', { name: 'Cancel the later one' }).click();
    const message = doubled(panel).getByLabel(/message/i);
    expect(await message.inputValue()).toBe('A duplicate was removed; your appointment stands.');
    await message.fill('Twice by mistake; see you on Monday.');
    await doubled(panel).getByRole('button', { name: 'Cancel the appointment' }).click();
    await panel.page.getByRole('status').filter({ hasText: 'The duplicate was cancelled' }).waitFor();
    expect(made().map(({ id }) => id)).toEqual([first?.id]);
    expect(session.simulator.data.outbox).toContainEqual(
      expect.objectContaining({
        kind: 'cancellation',
        to: form.email,
        appointmentId: second?.id,
        text: 'Twice by mistake; see you on Monday.',
      }),
    );
    await doubled(panel).waitFor({ state: 'detached' });
    expect(await panel.created.count()).toBe(1);
  });

  it('is said when the first one was cancelled before the second was seen', async () => {
    const panel = await createWithCutConnection();
    const repair = session.simulator.fail({ host: graphHost, path: /calendarView$/, action: { body: '{"value":[]}' } });
    await panel.page.getByRole('button', { name: 'Cancel it' }).click();
    await panel.page.getByRole('button', { name: 'Cancel the appointment' }).click();
    await waitUntil('the cancellation', () => made().length === 1);
    repair();
    await doubled(panel).waitFor({ timeout: 45_000 });
    await doubled(panel).getByRole('button', { name: 'Cancel this one' }).click();
    // Not that their appointment stands: none would.
    expect(
      await doubled(panel)
        .getByLabel(/message/i)
        .inputValue(),
    ).toBe('');
    await doubled(panel).getByRole('button', { name: 'Cancel the appointment' }).click();
    await waitUntil('the second cancellation', () => made().length === 0);
    await doubled(panel).waitFor({ state: 'detached' });
  });

  it('is said when the panel is opened again, also by another worker, until it is settled', async () => {
    const panel = await createWithCutConnection();
    await panel.page.close();
    await session.browser.stopWorker();
    const again = await session.signedInPanel();
    await doubled(again).waitFor();
    await doubled(again).getByRole('button', { name: 'Understood' }).click();
    await doubled(again).waitFor({ state: 'detached' });
    expect(made()).toHaveLength(2);
  });

  it('is said as what it may be where the calendar does not tell whose it is', async () => {
    const panel = await createWithCutConnection();
    const [first] = await waitUntil('two appointments', () => made().length === 2 && made());
    Object.assign(first ?? {}, { customers: [], customerName: null, customerEmailAddress: null, customerPhone: null });
    await panel.page.getByRole('alert').filter({ hasText: 'does not say whose it is' }).waitFor();
    await panel.page.getByRole('button', { name: 'Cancel this one' }).waitFor();
  });
});
