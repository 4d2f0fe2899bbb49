import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FaultAction, LoggedRequest } from '../simulator';
import { expectPlainWords } from './harness/expectPlainWords';
import { freshStart } from './harness/freshStart';
import { isAtRest } from './harness/outbox';
import { type AppointmentForm, PanelPage } from './harness/pages/panelPage';
import { createRequests, graphHost, requestsTo } from './harness/requests';
import { type Session, smtpAddress, startSession } from './harness/session';
import { inUtc, workday } from './harness/times';
import { waitUntil } from './harness/waitUntil';

const form: AppointmentForm = {
  service: 'Catered bento',
  customerName: 'Robin Castillo',
  email: 'robin.castillo@example.com',
  phone: '+1 206 555 0142',
  notes: 'Ring twice.',
  date: workday(7),
  startTime: '11:30',
};

let session: Session;
beforeAll(async () => {
  session = await startSession();
  await session.configure();
});
afterAll(() => session?.close());
beforeEach(() => freshStart(session, 'settings'));
afterEach(async () => {
  await session.browser.context.setOffline(false);
  expect(session.browser.errors).toEqual([]);
});

const made = () =>
  (session.simulator.data.businesses[0]?.appointments ?? []).filter(
    ({ customerEmailAddress }) => customerEmailAddress === form.email,
  );
const statuses = () => createRequests(session.simulator).map(({ status }) => status);
/** How often the calendar was read since the create. */
function lookUps(): number {
  const [{ time } = { time: Number.POSITIVE_INFINITY }] = createRequests(session.simulator);
  const reads = requestsTo(session.simulator, graphHost).filter((one) => one.path.endsWith('calendarView'));
  return reads.filter((one) => one.time > time).length;
}

async function filledPanel(): Promise<PanelPage> {
  const panel = await session.signedInPanel();
  await panel.fill(form);
  return panel;
}
const failCreate = (action: FaultAction) =>
  session.simulator.fail({ host: graphHost, method: 'POST', path: /\/appointments$/, times: 1, action });
const sent = () => waitUntil('the create at Microsoft', () => createRequests(session.simulator).length === 1);

describe('over HTTP/2 there is one appointment, and it is told', () => {
  it.each<[string, FaultAction, number[]]>([
    ['an answer that is late', { delayMs: 1_500 }, [201]],
    ['a connection that is cut after it was made', 'dropAfterCommit', [0]],
    ['an error after it was made', { afterCommit: { status: 500, code: 'UnknownError', message: '' } }, [500]],
  ])('%s', async (_, action, expected) => {
    const panel = await filledPanel();
    failCreate(action);
    await panel.createButton.click();
    await panel.created.waitFor();
    expect(statuses()).toEqual(expected);
    expect(made()).toHaveLength(1);
    // The form that no browser repeats by itself.
    expect(createRequests(session.simulator).every(({ streamed }) => streamed)).toBe(true);
  });

  it('an answer that never comes, to a request that is given up in the end', async () => {
    const panel = await filledPanel();
    failCreate('neverAfterCommit');
    await panel.createButton.click();
    await panel.created.waitFor({ timeout: 60_000 });
    expect([made().length, createRequests(session.simulator).length]).toEqual([1, 1]);
  });

  it('a calendar that shows it late', async () => {
    const panel = await filledPanel();
    failCreate('dropAfterCommit');
    await panel.createButton.click();
    await sent();
    session.simulator.fail({ host: graphHost, path: /calendarView$/, times: 1, action: { body: '{"value":[]}' } });
    await panel.created.waitFor();
    expect([made().length, statuses()]).toEqual([1, [0]]);
  });

  it('two panels and a double click', async () => {
    const [one, other] = [await filledPanel(), await filledPanel()];
    // Long enough for both to have pressed: once it is created, the form is emptied in either.
    failCreate({ delayMs: 3_000 });
    await Promise.all([one.createButton.dblclick(), other.createButton.click()]);
    await Promise.all([one.created.waitFor(), other.created.waitFor()]);
    expect([made().length, statuses()]).toEqual([1, [201]]);
  });

  it('a worker that is stopped while it waits for the answer', async () => {
    const panel = await filledPanel();
    failCreate({ delayMs: 2_500 });
    await panel.createButton.click();
    await sent();
    await session.browser.stopWorker();
    await panel.created.waitFor();
    expect([made().length, createRequests(session.simulator).length]).toEqual([1, 1]);
    expect(await session.browser.workerIsNew()).toBe(true);
  });
});

describe.each([
  ['ahead', 10],
  ['behind', -10],
])("with Microsoft's clock ten minutes %s", (_, minutes) => {
  beforeEach(() => {
    session.simulator.switches.clockAheadMinutes = minutes;
  });

  /**
   * The form as it is filled, and the same appointment, that a colleague made half a minute ago: the calendar, as it was read for the
   * form, did not show it yet.
   */
  async function filledBesideAColleagues() {
    const panel = await filledPanel();
    const wasRead = async () =>
      Object.keys(await chrome.storage.session.get(null)).some((key) => key.includes('calendarAhead:'));
    await waitUntil('the calendar for the form', () => session.browser.inExtension(wasRead, undefined));
    const [business] = session.simulator.data.businesses;
    const service = business?.services.find(({ displayName }) => displayName === form.service);
    const like = business?.appointments.find(
      ({ serviceId, customers }) => serviceId === service?.id && customers.length === 1,
    );
    if (!business || !like) throw new Error('nobody has had this service');
    const { customerName: name, email: emailAddress } = form;
    const at = (plusMinutes: number) => ({
      dateTime: `${inUtc(form.date, form.startTime, 'America/Chicago', plusMinutes)}.0000000Z`,
      timeZone: 'UTC',
    });
    business.appointments.push({
      ...like,
      id: 'a-colleagues',
      customers: like.customers.map((one) => ({ ...one, name, emailAddress })),
      customerName: name,
      customerEmailAddress: emailAddress,
      startDateTime: at(0),
      endDateTime: at(30),
      createdDateTime: new Date(Date.now() + minutes * 60_000 - 30_000).toISOString(),
    });
    return panel;
  }

  it("what was made without an answer is found, and a colleague's is not taken for it", async () => {
    const panel = await filledBesideAColleagues();
    failCreate('dropAfterCommit');
    await panel.createButton.click();
    await panel.created.waitFor();
    expect([made().length, statuses()]).toEqual([2, [0]]);
    await panel.page.getByRole('button', { name: 'Cancel it' }).click();
    await panel.page.getByRole('button', { name: 'Cancel the appointment' }).click();
    await waitUntil('the cancellation', () => made().length === 1);
    expect(made().map(({ id }) => id)).toEqual(['a-colleagues']);
  });

  it("what never arrived is looked for further, although a colleague's stands in the calendar", async () => {
    const panel = await filledBesideAColleagues();
    failCreate('dropBefore');
    await panel.createButton.click();
    await panel.page.getByText('The appointment is being checked.').waitFor();
    // One that was found would not be looked for again.
    await waitUntil('two look-ups', () => lookUps() >= 2);
    expect([await panel.created.count(), statuses()]).toEqual([0, [0]]);
  });
});

it('a new customer of a group service, whose connection is cut after they were made, is made once', async () => {
  const panel = await session.signedInPanel();
  await panel.fill({ ...form, service: 'Cooking class', date: workday(9), startTime: '09:00' });
  const action = 'dropAfterCommit';
  session.simulator.fail({ host: graphHost, method: 'POST', path: /\/customers$/, times: 1, action });
  await panel.createButton.click();
  await panel.created.waitFor();
  const customers = session.simulator.data.businesses[0]?.customers ?? [];
  expect(customers.filter(({ emailAddress }) => emailAddress === form.email)).toHaveLength(1);
  expect([made().length, statuses()]).toEqual([1, [201]]);
});

it('several that it may be: the person is shown all of them, and nothing is sent again', async () => {
  const panel = await filledPanel();
  failCreate('dropAfterCommit');
  await panel.createButton.click();
  const [ours] = await waitUntil('the appointment', () => made().length > 0 && made());
  // A colleague makes the same a moment later.
  if (ours) session.simulator.data.businesses[0]?.appointments.push({ ...structuredClone(ours), id: 'a-colleagues' });
  const asked = panel.alert.filter({ hasText: 'may have been created' }).first();
  await asked.getByText('One of these may be it:').waitFor();
  await expectPlainWords(panel.page);
  expect(await asked.getByText(form.customerName).count()).toBe(2);
  expect(statuses()).toEqual([0]);
});

it('without a page and without a worker, the alarm goes on looking', async () => {
  const panel = await filledPanel();
  failCreate('dropBefore');
  await panel.createButton.click();
  await panel.page.getByText('The appointment is being checked.').waitFor();
  await panel.page.close();
  await session.browser.stopWorker();
  const before = lookUps();
  await waitUntil('a look-up by another worker', () => lookUps() > before, 75_000);
  expect(await session.browser.workerIsNew()).toBe(true);
  expect(statuses()).toEqual([0]);
});

it('a worker that is stopped before it was sent: nothing is sent, and it is said', async () => {
  const panel = await filledPanel();
  session.simulator.fail({
    host: graphHost,
    method: 'GET',
    path: /\/services\/|calendarView$/,
    action: { delayMs: 20_000 },
  });
  // What was read while the form was filled would be enough.
  await session.browser.inExtension(async () => {
    const keys = Object.keys(await chrome.storage.session.get(null));
    await chrome.storage.session.remove(keys.filter((key) => key.includes('calendarAhead:')));
  }, undefined);
  session.simulator.requests.length = 0;
  await panel.createButton.click();
  await waitUntil('a read before the create', () => requestsTo(session.simulator, graphHost).length > 0);
  await session.browser.stopWorker();
  await panel.alert.filter({ hasText: 'was not created' }).waitFor();
  expect(createRequests(session.simulator)).toEqual([]);
});

it('when the browser is gone before the end is known, it is told to who opens the panel later', async () => {
  const panel = await filledPanel();
  failCreate('dropAfterCommit');
  await panel.createButton.click();
  await sent();
  await panel.page.close();
  // What a browser keeps when it is closed: the disk, and nothing of the session.
  await session.browser.inExtension(() => chrome.storage.session.clear(), undefined);
  await session.browser.stopWorker();
  const again = await session.signedInPanel();
  const told = again.page.getByRole('alert').filter({ hasText: 'was being checked has been created' });
  await told.waitFor({ timeout: 45_000 });
  expect(await again.field('Customer name').inputValue()).toBe('');
  await told.getByRole('button', { name: 'Understood' }).click();
  await told.waitFor({ state: 'detached' });
  expect([made().length, createRequests(session.simulator).length]).toEqual([1, 1]);
});

describe('the same appointment again, within two minutes', () => {
  const createdOnce = async () => {
    const panel = await filledPanel();
    await panel.createButton.click();
    await panel.created.waitFor();
    return panel;
  };
  const again = async (panel: PanelPage) => {
    await panel.fill(form);
    await panel.createButton.click();
  };

  it('is the one that stands', async () => {
    const panel = await createdOnce();
    await again(panel);
    await panel.created.waitFor();
    expect([made().length, statuses()]).toEqual([1, [201]]);
  });

  it('is made anew after it was cancelled in the panel', async () => {
    const panel = await createdOnce();
    await panel.page.getByRole('button', { name: 'Cancel it' }).click();
    await panel.page.getByRole('button', { name: 'Cancel the appointment' }).click();
    await waitUntil('the cancellation', () => made().length === 0);
    await again(panel);
    await waitUntil('the second create', () => statuses().length === 2);
    await panel.created.waitFor();
    expect([made().length, statuses()]).toEqual([1, [201, 201]]);
  });

  it('is said to be gone after it was cancelled elsewhere, and made anew by the press after that', async () => {
    const panel = await createdOnce();
    const [business] = session.simulator.data.businesses;
    business?.appointments.splice(
      0,
      business.appointments.length,
      ...business.appointments.filter((one) => !made().includes(one)),
    );
    await again(panel);
    await panel.alert.filter({ hasText: 'was created a moment ago, and is no longer in the calendar' }).waitFor();
    await expectPlainWords(panel.page);
    expect([await panel.field('Customer name').inputValue(), statuses()]).toEqual([form.customerName, [201]]);
    await panel.createButton.click();
    await panel.created.waitFor();
    expect([made().length, statuses()]).toEqual([1, [201, 201]]);
  });
});

it('an error before it was made is looked up and never sent again', async () => {
  const panel = await filledPanel();
  failCreate({ status: 500, code: 'UnknownError', message: '' });
  await panel.createButton.click();
  await panel.page.getByText('The appointment is being checked.').waitFor();
  await waitUntil('two look-ups', () => lookUps() >= 2);
  expect([made().length, statuses()]).toEqual([0, [500]]);
});

it('when Microsoft asks for a pause, the panel says how long, and it goes on by itself', async () => {
  const panel = await filledPanel();
  failCreate({ status: 429, code: 'ApplicationThrottled', headers: { 'retry-after': '3' } });
  await panel.createButton.click();
  await panel.page.getByRole('status').filter({ hasText: 'Microsoft asks us to wait 3 seconds' }).waitFor();
  await expectPlainWords(panel.page);
  await panel.created.waitFor();
  expect([made().length, statuses()]).toEqual([1, [429, 201]]);
});

it('a claims challenge: the person is asked to sign in, and what was refused is created once', async () => {
  const panel = await filledPanel();
  session.simulator.switches.claims401 = true;
  await panel.createButton.click();
  await panel.alert.filter({ hasText: 'was not created' }).waitFor();
  expect(createRequests(session.simulator).filter(({ status }) => status === 201)).toEqual([]);
  await panel.signInButton.click();
  await panel.created.waitFor();
  expect(made()).toHaveLength(1);
  const claims = requestsTo(session.simulator, 'login.microsoftonline.com').map(({ query }) => query.claims ?? '');
  expect(claims.filter((one) => one.includes('acrs') && one.includes('xms_cc')).length).toBeGreaterThan(0);
});

it('a claims challenge by the parts of a batch alone: the business is read once the person has signed in', async () => {
  const panel = await session.signedInPanel();
  await panel.page.close();
  // What was read of the business before is forgotten, as after five minutes.
  await session.browser.inExtension(async () => {
    const keys = Object.keys(await chrome.storage.session.get(null));
    await chrome.storage.session.remove(keys.filter((key) => key.includes('business:')));
  }, undefined);
  session.simulator.switches.claims401InParts = true;
  const again = new PanelPage(await session.browser.openPanel(smtpAddress));
  await again.signInButton.click();
  await again.fill(form);
  expect(await again.signInButton.count()).toBe(0);
});

/** Everything that could send something comes, and after it a read by the same background, which Microsoft gets. */
async function nothingIsSentByItself(panel: PanelPage): Promise<void> {
  await session.browser.wakeByItself();
  await waitUntil('rest', () => isAtRest(session.browser));
  const before = session.simulator.requests.length;
  await panel.tab('Appointments').click();
  const isList = ({ path, status }: LoggedRequest) => path.endsWith('calendarView') && status === 200;
  await waitUntil('the list of appointments', () => session.simulator.requests.slice(before).some(isList));
  await waitUntil('rest', () => isAtRest(session.browser));
  expect(createRequests(session.simulator)).toEqual([]);
  await panel.tab('New appointment').click();
  expect(await panel.field('Customer name').inputValue()).toBe(form.customerName);
}

it('with a network that fails while the browser believes in it: nothing is sent when it is there again', async () => {
  const panel = await filledPanel();
  await session.browser.inExtension(async () => {
    const keys = Object.keys(await chrome.storage.session.get(null));
    await chrome.storage.session.remove(keys.filter((key) => key.includes('calendarAhead:')));
  }, undefined);
  const repair = session.simulator.fail({ host: graphHost, path: /./, action: 'dropBefore' });
  await panel.createButton.click();
  await panel.alert.filter({ hasText: 'was not created' }).waitFor();
  expect(createRequests(session.simulator)).toEqual([]);
  repair();
  await nothingIsSentByItself(panel);
  await panel.createButton.click();
  await panel.created.waitFor();
  expect([made().length, statuses()]).toEqual([1, [201]]);
});

it('without a network: what still works is said, Create explains, and nothing is sent when it returns', async () => {
  const panel = await filledPanel();
  await session.browser.context.setOffline(true);
  await panel.page.getByRole('status').filter({ hasText: 'No network connection' }).waitFor();
  await panel.createButton.click();
  await panel.alert.filter({ hasText: 'was not created' }).waitFor();
  await expectPlainWords(panel.page);
  await panel.copyButton.click();
  await panel.page.getByRole('status').filter({ hasText: 'Copied' }).first().waitFor();
  await session.browser.context.setOffline(false);
  await panel.page.getByText('No network connection').waitFor({ state: 'detached' });
  await nothingIsSentByItself(panel);
  await panel.createButton.click();
  await panel.created.waitFor();
  expect([made().length, statuses()]).toEqual([1, [201]]);
});

it('no personal data is on the disk after a create, refused or made', async () => {
  const panel = await filledPanel();
  failCreate({ status: 400, code: 'ErrorInvalidRequest', message: `${form.customerName} is busy` });
  await panel.createButton.click();
  await panel.alert.filter({ hasText: 'was not created' }).waitFor();
  await panel.createButton.click();
  await panel.created.waitFor();
  const onDisk = await session.browser.inExtension(async () => {
    const wait = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const stored: unknown[] = [await chrome.storage.local.get(null), await chrome.storage.sync.get(null)];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await wait(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        stored.push(await wait(database.transaction(store).objectStore(store).getAll()));
      }
      database.close();
    }
    return JSON.stringify([stored, localStorage]);
  }, undefined);
  expect(onDisk).toContain('"state":"created"');
  expect(onDisk).toContain('"state":"refused"');
  for (const secret of ['Robin', 'Castillo', 'robin', 'example.com', '555', 'Ring twice']) {
    expect(onDisk).not.toContain(secret);
  }
});
