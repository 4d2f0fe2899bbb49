import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { addToSession } from '../../src/background/session';
import { storedAccessToken, storedSettings } from '../../src/browser/storage';
import { FailureError } from '../../src/core/failure';
import type { BookingCustomerInformation } from '../../src/core/graphTypes';
import { replies } from '../../src/core/messages';
import { emptySettings } from '../../src/core/settings';
import { fakeLocks, resetBrowser } from '../browser/fakeBrowser';
import { json } from '../microsoft/fakeFetch';
import { businessId, fakeMicrosoft, noAnswer } from './fakeMicrosoft';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../browser/fakeBrowser')).browser }));

let microsoft: ReturnType<typeof fakeMicrosoft>;

const ana = {
  '@odata.type': '#microsoft.graph.bookingCustomerInformation',
  customerId: 'guid-of-ana',
  name: 'Ana Lima',
  emailAddress: 'ana@contoso.com',
  phone: null,
  notes: 'Left-handed.',
  timeZone: 'Europe/Lisbon',
  location: { displayName: 'Home', address: { street: '1 Road' } },
  customQuestionAnswers: [{ questionId: 'q', answer: 'None' }],
  somethingNew: 7,
};
const ben = { name: 'Ben Ode', emailAddress: 'ben@contoso.com' };
const zoe = { name: 'Zoe Park', emailAddress: 'zoe@contoso.com' };

const session = () => microsoft.appointments[0] as { customers: BookingCustomerInformation[] };
const names = (customers: BookingCustomerInformation[] | null | undefined) => customers?.map(({ name }) => name);
const add = async (...customers: BookingCustomerInformation[]) =>
  replies.addToSession.parse(await addToSession({ businessId, appointmentId: 'a0', customers }));
const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error) => (error instanceof FailureError ? error.failure : error),
  );
const posted = () => microsoft.kinds().filter((kind) => kind === 'POST customers').length;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  microsoft = fakeMicrosoft();
  microsoft.appointments.push({ id: 'a0', customers: [ana], filledAttendeesCount: 1, maximumAttendeesCount: 3 });
  microsoft.customers.push({ id: 'ben', displayName: 'B. Ode', emailAddress: 'BEN@contoso.com' });
  vi.stubGlobal('navigator', { onLine: true, locks: fakeLocks() });
  vi.stubGlobal('fetch', microsoft.fetch);
  resetBrowser();
  await storedSettings.set({ ...emptySettings, clientId: '11111111-2222-3333-4444-555555555555', tenantId: 'x.com' });
  await storedAccessToken('graph').set({ accessToken: 'token', expiresOn: Date.now() + 3_600_000 });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('adding to a session', () => {
  test('sends everybody whole, and gives who was in it and who is', async () => {
    const { before, appointment, failure } = await add(ben);
    expect([names(before), names(appointment?.customers), failure]).toEqual([
      ['Ana Lima'],
      ['Ana Lima', 'Ben Ode'],
      undefined,
    ]);
    expect(session().customers).toEqual([ana, { '@odata.type': ana['@odata.type'], customerId: 'ben', ...ben }]);
    expect(microsoft.kinds()).toEqual(['GET customers', '$batch', '$batch']);
  });

  test('makes those first whom the business does not have', async () => {
    await add(ben, zoe);
    expect(session().customers.map(({ customerId }) => customerId)).toEqual(['guid-of-ana', 'ben', 'c1']);
  });

  test('with nobody reads it, in one request', async () => {
    expect(names((await add()).appointment?.customers)).toEqual(['Ana Lima']);
    expect(microsoft.kinds()).toEqual(['$batch']);
  });

  test('adds nobody who is in it, and nobody twice', async () => {
    await add({ name: 'ana lima', emailAddress: 'Ana@Contoso.com' });
    expect(names(session().customers)).toEqual(['Ana Lima']);
    await add(ben, { ...ben, name: 'BEN ODE' });
    expect(names(session().customers)).toEqual(['Ana Lima', 'Ben Ode']);
  });

  test('at the same time as another loses nobody', async () => {
    await Promise.all([add(ben), add(zoe), add(ben)]);
    expect(names(session().customers)).toEqual(['Ana Lima', 'Ben Ode', 'Zoe Park']);
  });

  test('sends nothing when there are not enough seats', async () => {
    const more = { ...zoe, name: 'Zoe II' };
    expect(await failureOf(add(ben, zoe, more))).toEqual({ kind: 'sessionFull' });
    expect(names(session().customers)).toEqual(['Ana Lima']);
  });

  test('sends nothing when Graph does not show everybody who would be wiped', async () => {
    Object.assign(session(), { filledAttendeesCount: 2 });
    expect(await failureOf(add(ben))).toEqual({ kind: 'customersHidden' });
    expect(names(session().customers)).toEqual(['Ana Lima']);
  });

  test('that is gone says so', async () => {
    microsoft.appointments.pop();
    expect(await failureOf(add(ben))).toEqual({ kind: 'appointmentNotFound' });
  });
});

test('put back are those whom Graph does not know by the id that it gave: all are named by the ids of the list', async () => {
  const listed = { id: 'listed-ana', displayName: 'Ana', emailAddress: 'ANA@contoso.com' };
  microsoft.customers.push(listed);
  session().customers = [{ ...ana, name: 'Kept', emailAddress: 'kept@contoso.com' }, ana];
  await addToSession({ businessId, appointmentId: 'a0', customers: [ben], byListedIds: true });
  expect(session().customers.map(({ customerId }) => customerId)).toEqual(['guid-of-ana', 'listed-ana', 'ben']);
  expect(posted()).toBe(0);
});

describe('a change', () => {
  const readFirst = () => microsoft.next('$batch', (make) => make());

  test('names who booked between the reading and the writing', async () => {
    readFirst();
    microsoft.next('$batch', (make) => {
      session().customers = [ana, zoe];
      return make();
    });
    const { before, appointment } = await add(ben);
    expect([names(before), names(appointment?.customers)]).toEqual([
      ['Ana Lima', 'Zoe Park'],
      ['Ana Lima', 'Ben Ode'],
    ]);
  });

  test.each([400, 429, 500])('that is answered %i gives the failure and what is there', async (status) => {
    microsoft.nextPatch(() => status);
    const { appointment, failure } = await add(ben);
    expect([names(appointment?.customers), failure]).toMatchObject([['Ana Lima'], { status }]);
  });

  test('without an answer is looked at', async () => {
    readFirst();
    microsoft.next('$batch', (make) => {
      make();
      return noAnswer();
    });
    const { appointment, failure } = await add(ben);
    expect([names(appointment?.customers), failure]).toEqual([['Ana Lima', 'Ben Ode'], { kind: 'offline' }]);
  });

  test('that nobody can tell of gives no appointment', async () => {
    readFirst();
    microsoft.next('$batch', noAnswer);
    microsoft.next('$batch', noAnswer);
    const { before, appointment, failure } = await add(ben);
    expect([names(before), appointment, failure]).toEqual([['Ana Lima'], undefined, { kind: 'offline' }]);
  });
});

describe('a customer that the business does not have', () => {
  test('is looked for when nobody says whether they were made, and not made again', async () => {
    microsoft.next('POST customers', (make) => {
      make();
      return json(500, {});
    });
    // The list shows them only some time later.
    microsoft.next('GET customers', (make) => make());
    microsoft.next('GET customers', () => json(200, { value: [] }));
    const added = add(zoe);
    await vi.advanceTimersByTimeAsync(10_000);
    await added;
    expect([names(session().customers), posted()]).toEqual([['Ana Lima', 'Zoe Park'], 1]);
  });

  test('and is not found stops everything before it is sent', async () => {
    microsoft.next('POST customers', () => json(503, {}));
    const failed = failureOf(add(zoe));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await failed).toMatchObject({ kind: 'serverError' });
    expect([names(session().customers), posted()]).toEqual([['Ana Lima'], 1]);
  });
});
