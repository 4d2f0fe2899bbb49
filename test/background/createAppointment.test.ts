import 'fake-indexeddb/auto';
import { createHmac } from 'node:crypto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { cancelAppointment } from '../../src/background/appointments';
import { readBusiness } from '../../src/background/business';
import { readCalendarAhead } from '../../src/background/calendar';
import { createAppointment, readOutcome, sweepOutbox } from '../../src/background/createAppointment';
import { outboxStore } from '../../src/browser/outboxStore';
import { storedAccessToken, storedCalendarAhead, storedSettings } from '../../src/browser/storage';
import type { AppointmentDraft, DraftCustomer } from '../../src/core/appointmentDraft';
import { FailureError } from '../../src/core/failure';
import { replies } from '../../src/core/messages';
import type { Operation } from '../../src/core/outbox';
import { emptySettings } from '../../src/core/settings';
import { alarmsSet, browser, fakeLocks, resetBrowser } from '../browser/fakeBrowser';
import { json } from '../microsoft/fakeFetch';
import { businessId, fakeMicrosoft, noAnswer } from './fakeMicrosoft';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../browser/fakeBrowser')).browser }));

// The real one works beside the event loop, whose turns this test counts; customerHash.test.ts has it.
vi.mock('../../src/browser/customerHash', () => ({
  customerHasher: async () => async (text: string) => createHmac('sha256', 'key').update(text).digest('hex'),
}));

const jordan: DraftCustomer = {
  name: 'Jordan Miller',
  emailAddress: 'jordan@contoso.com',
  phone: '+1 213-555-0199',
  notes: 'Ring twice.',
  timeZone: 'America/Chicago',
};
const robin: DraftCustomer = { ...jordan, name: 'Robin Ode', emailAddress: 'robin@contoso.com', phone: '' };

const draft: AppointmentDraft = {
  businessId,
  serviceId: 's',
  customers: [jordan],
  startDateTime: '2026-11-24T21:00:00Z',
  endDateTime: '2026-11-24T21:30:00Z',
  staffMemberIds: [],
};

let microsoft: ReturnType<typeof fakeMicrosoft>;
let presses = 0;
const newId = () => `11111111-2222-3333-4444-${String(++presses).padStart(12, '0')}`;
const press = (changed: Partial<AppointmentDraft> = {}, operationId = newId()) =>
  createAppointment({ operationId, draft: { ...draft, ...changed } });
const posts = () => microsoft.kinds().filter((kind) => kind === 'POST appointments').length;

/** Real turns of the event loop, for the database. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 60; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** Lets time pass a second at a time, so that what is stored meanwhile is stored in time. */
async function pass(seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second++) {
    await vi.advanceTimersByTimeAsync(1_000);
    await settled();
  }
}

const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error) => (error instanceof FailureError ? error.failure : error),
  );

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: Date.parse('2026-11-23T08:00:00Z') });
  microsoft = fakeMicrosoft();
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('navigator', { onLine: true, locks: fakeLocks() });
  vi.stubGlobal('fetch', microsoft.fetch);
  resetBrowser();
  const settings = { ...emptySettings, clientId: '11111111-2222-3333-4444-555555555555', tenantId: 'contoso.com' };
  await storedSettings.set(settings);
  await storedAccessToken('graph').set({ accessToken: 'token', expiresOn: Date.now() + 24 * 3_600_000 });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('Create', () => {
  test('makes one appointment, in four requests with those of a cold panel', async () => {
    await readBusiness({ businessId, refresh: false });
    const outcome = await press();
    expect(replies.createAppointment.parse(outcome)).toMatchObject({
      outcome: 'created',
      appointment: { id: 'a0', serviceName: 'Haircut' },
    });
    expect(microsoft.kinds()).toEqual(['$batch', 'GET services', 'GET calendarView', 'POST appointments']);
    expect(microsoft.sent.every(({ headers }) => headers.get('Authorization') === 'Bearer token')).toBe(true);
    expect(JSON.parse(microsoft.sent.at(-1)?.body ?? '')).toMatchObject({
      startDateTime: { dateTime: '2026-11-24T21:00:00', timeZone: 'UTC' },
      customers: [{ name: 'Jordan Miller', notes: 'Ring twice.' }],
    });
  });

  test('looks at the calendar around the time', async () => {
    await press();
    const { searchParams } = new URL(microsoft.sent[1]?.url ?? '');
    expect([...searchParams.values()]).toEqual(['2026-11-24T20:59:00Z', '2026-11-24T21:31:00Z']);
  });

  test('keeps no personal data on the disk', async () => {
    microsoft.next('POST appointments', () => json(400, { error: { code: 'x', message: 'Jordan Miller is busy' } }));
    await press();
    const onDisk = JSON.stringify([await outboxStore.all(), browser.storage.local.all(), browser.storage.sync.all()]);
    expect(onDisk).toContain('refused');
    for (const secret of ['Jordan', 'jordan', '555-0199', '5550199', 'Ring', '"token"'])
      expect(onDisk).not.toContain(secret);
  });

  test('pressed twice, or in two panels, makes one', async () => {
    const operationId = newId();
    const outcomes = await Promise.all([press({}, operationId), press({}, operationId), press()]);
    expect(outcomes.map((outcome) => outcome.outcome === 'created' && outcome.appointment.id)).toEqual([
      'a0',
      'a0',
      'a0',
    ]);
    expect(posts()).toBe(1);
  });

  test('says what was refused and why, and may be pressed again', async () => {
    const error = { code: 'ErrorInvalidRequest', message: 'Bad time', innerError: { 'request-id': 'r' } };
    microsoft.next('POST appointments', () => json(400, { error }));
    const operationId = newId();
    const refusal = {
      outcome: 'refused',
      failure: { kind: 'refused', status: 400, code: 'ErrorInvalidRequest', message: 'Bad time', requestId: 'r' },
    };
    expect(await press({}, operationId)).toEqual(refusal);
    expect(await readOutcome({ operationId })).toEqual(refusal);
    expect(await press()).toMatchObject({ outcome: 'created' });
  });

  test('sends nothing when the service is gone, or the calendar cannot be read', async () => {
    expect(await press({ serviceId: 'gone' })).toMatchObject({
      outcome: 'refused',
      failure: { kind: 'serviceNotFound' },
    });
    microsoft.next('GET calendarView', () => json(403, {}));
    expect(await press()).toMatchObject({ outcome: 'refused', failure: { kind: 'accessDenied' } });
    microsoft.next('GET calendarView', noAnswer);
    expect(await press()).toMatchObject({ outcome: 'refused', failure: { kind: 'offline' } });
    expect(posts()).toBe(0);
  });

  test('sends nothing a minute after the press: the person may have gone on', async () => {
    microsoft.next('GET services', (make) => {
      vi.setSystemTime(Date.now() + 60_001);
      return make();
    });
    expect(await press()).toMatchObject({ outcome: 'refused', failure: { kind: 'timedOut' } });
    expect(posts()).toBe(0);
  });

  test('without a connection it is not even tried', async () => {
    vi.stubGlobal('navigator', { onLine: false, locks: fakeLocks() });
    const operationId = newId();
    expect(await failureOf(press({}, operationId))).toEqual({ kind: 'offline' });
    expect(microsoft.sent).toEqual([]);
    expect(await readOutcome({ operationId })).toEqual({ outcome: 'neverSent' });
  });

  test('works when nothing more can be kept for the session', async () => {
    vi.spyOn(browser.storage.session, 'set').mockRejectedValue(new Error('quota'));
    expect(await press()).toMatchObject({ outcome: 'created', appointment: { id: 'a0' } });
    // What Graph answered is told, not read again.
    expect(microsoft.kinds()).toEqual(['GET services', 'GET calendarView', 'POST appointments']);
  });

  test('sends three at a time; one more is about to be sent, and those behind it are not said to be', async () => {
    // Nothing has to be read any more: what is read would wait behind what is sent.
    await press();
    const [start, end] = ['2026-11-24T00:00:00Z', '2026-11-26T00:00:00Z'].map(Date.parse) as [number, number];
    await storedCalendarAhead(businessId).set({ start, end, readAt: Date.now(), protocol: 'h2', appointments: [] });
    const release: (() => void)[] = [];
    const starts = ['10', '11', '12', '13', '14', '15'].map((hour) => `2026-11-24T${hour}:00:00Z`);
    for (const _ of starts) {
      microsoft.next('POST appointments', async (make) => {
        await new Promise<void>((resolve) => release.push(resolve));
        return make();
      });
    }
    const outcomes = starts.map((startDateTime) =>
      press({ startDateTime, endDateTime: startDateTime.replace(':00:', ':30:') }),
    );
    await settled();
    const states = async () => (await outboxStore.all()).map(({ state }) => state).sort();
    expect(await states()).toEqual(['created', 'queued', 'queued', 'sending', 'sending', 'sending', 'sending']);
    expect(posts()).toBe(1 + 3);
    release.shift()?.();
    await settled();
    expect(await states()).toEqual(['created', 'created', 'queued', 'sending', 'sending', 'sending', 'sending']);
    expect(posts()).toBe(1 + 4);
    while (release.length > 0) {
      release.shift()?.();
      await settled();
    }
    expect((await Promise.all(outcomes)).map(({ outcome }) => outcome)).toEqual(starts.map(() => 'created'));
  });

  test('waits as long as Graph asks it to, and sends again what was not processed', async () => {
    microsoft.next('POST appointments', () => json(429, {}, { 'Retry-After': '4' }));
    const outcome = press();
    await settled();
    expect(posts()).toBe(1);
    await pass(4);
    expect(await outcome).toMatchObject({ outcome: 'created' });
    expect(posts()).toBe(2);
  });
});

describe('an answer that says nothing', () => {
  test('is looked up, and the appointment that was made all the same is found with its customer', async () => {
    microsoft.next('POST appointments', (make) => {
      make();
      return json(500, { error: { code: 'UnknownError', message: '' } });
    });
    const operationId = newId();
    expect(await press({}, operationId)).toEqual({ outcome: 'checking' });
    expect(await readOutcome({ operationId })).toEqual({ outcome: 'checking' });
    await pass(2);
    expect(await readOutcome({ operationId })).toMatchObject({
      outcome: 'created',
      appointment: { id: 'a0', customers: [{ name: 'Jordan Miller' }] },
    });
    expect(posts()).toBe(1);
  });

  test('is found where the cloud does not say when it was made: it was not there before', async () => {
    await press({ staffMemberIds: ['p'] });
    // As if somebody else had made that one.
    for (const { operationId } of await outboxStore.all()) await outboxStore.remove(operationId);
    microsoft.next('POST appointments', (make) => {
      make();
      for (const appointment of microsoft.appointments) delete appointment.createdDateTime;
      return noAnswer();
    });
    const operationId = newId();
    await press({}, operationId);
    await pass(2);
    expect(await readOutcome({ operationId })).toMatchObject({ outcome: 'created', appointment: { id: 'a1' } });
  });

  test('of which there are several in the calendar is shown to the person', async () => {
    microsoft.next('POST appointments', (make) => {
      make();
      make();
      return noAnswer();
    });
    const operationId = newId();
    await press({}, operationId);
    await pass(2);
    expect(await readOutcome({ operationId })).toMatchObject({
      outcome: 'unknown',
      candidates: [{ id: 'a0' }, { id: 'a1' }],
    });
    expect(posts()).toBe(1);
  });

  test('is for the person to judge when the calendar shows nothing for a minute', async () => {
    microsoft.next('POST appointments', noAnswer);
    const operationId = newId();
    expect(await press({}, operationId)).toEqual({ outcome: 'checking' });
    await pass(59);
    expect(await readOutcome({ operationId })).toEqual({ outcome: 'checking' });
    await pass(1);
    expect(await readOutcome({ operationId })).toEqual({ outcome: 'unknown', candidates: [] });
    expect(posts()).toBe(1);
  });

  test('is looked up after 2, 5, 15 and 60 seconds, also when nobody asks', async () => {
    microsoft.next('POST appointments', noAnswer);
    await press();
    const lookUps = () => microsoft.kinds().filter((kind) => kind === 'GET calendarView').length - 1;
    const seen: number[] = [];
    for (const seconds of [1, 1, 2, 1, 9, 1, 44, 1, 60]) {
      await pass(seconds);
      seen.push(lookUps());
    }
    expect(seen).toEqual([0, 1, 1, 2, 2, 3, 3, 4, 4]);
  });

  test("is not taken to be another press's appointment", async () => {
    microsoft.next('POST appointments', noAnswer);
    const operationId = newId();
    await press({}, operationId);
    // The person chooses somebody of the staff and presses again, before the first press is looked up.
    expect(await press({ staffMemberIds: ['p'] })).toMatchObject({ outcome: 'created', appointment: { id: 'a0' } });
    await pass(60);
    expect(await readOutcome({ operationId })).toEqual({ outcome: 'unknown', candidates: [] });
  });

  test('and pressing again meanwhile sends nothing', async () => {
    microsoft.next('POST appointments', noAnswer);
    await press();
    expect(await press()).toEqual({ outcome: 'checking' });
    expect(posts()).toBe(1);
  });

  test('of a calendar that hides its customers is shown to the person', async () => {
    microsoft.next('POST appointments', (make) => {
      make();
      Object.assign(microsoft.appointments[0] ?? {}, { customers: [] });
      return noAnswer();
    });
    const operationId = newId();
    await press({}, operationId);
    await pass(60);
    expect(await readOutcome({ operationId })).toMatchObject({ outcome: 'unknown', candidates: [{ id: 'a0' }] });
  });
});

describe('when the browser sends it twice', () => {
  test('the second appointment is named', async () => {
    microsoft.next('POST appointments', (make) => {
      make();
      return make();
    });
    const operationId = newId();
    expect(await press({}, operationId)).toMatchObject({
      appointment: { id: 'a1' },
      mayBeDoubled: true,
      doubleIds: [],
    });
    await pass(3);
    expect(await readOutcome({ operationId })).toMatchObject({ appointment: { id: 'a1' }, doubleIds: ['a0'] });
    await pass(60);
    expect(await readOutcome({ operationId })).toMatchObject({ doubleIds: ['a0'], mayBeDoubled: false });

    await cancelAppointment({ businessId, appointmentId: 'a0', cancellationMessage: 'A duplicate was removed.' });
    expect(await readOutcome({ operationId })).toMatchObject({ outcome: 'created', doubleIds: [] });
  });
});

describe('a worker that is gone', () => {
  const left: Omit<Operation, 'operationId' | 'state'> = {
    fingerprint: 'f',
    customer: 'c',
    contact: 'k',
    businessId,
    serviceId: 's',
    startDateTime: draft.startDateTime,
    endDateTime: draft.endDateTime,
    queuedAt: 0,
    sentAt: 0,
    failedLookUps: 0,
    mayBeDoubled: true,
    doubleIds: [],
    candidateIds: [],
  };

  test('leaves what it had sent to the next one, which looks it up', async () => {
    const operationId = newId();
    await outboxStore.put({ ...left, operationId, state: 'sending' });
    await sweepOutbox();
    expect(await readOutcome({ operationId })).toEqual({ outcome: 'checking' });
    expect(alarmsSet()).toHaveLength(1);
    await pass(60);
    expect(await readOutcome({ operationId })).toEqual({ outcome: 'unknown', candidates: [] });
  });

  test('has not sent what it had only queued', async () => {
    const operationId = newId();
    await outboxStore.put({ ...left, operationId, state: 'queued' });
    expect(await readOutcome({ operationId })).toEqual({ outcome: 'neverSent' });
  });

  test('leaves no alarm when there is nothing to do', async () => {
    await press();
    expect(alarmsSet()).toHaveLength(1);
    await pass(120);
    await sweepOutbox();
    await settled();
    expect(alarmsSet()).toEqual([]);
  });
});

describe('the very same appointment again', () => {
  test('is refused as long as the first one stands in the calendar', async () => {
    await press();
    await pass(121);
    expect(await press()).toEqual({ outcome: 'refused', failure: { kind: 'alreadyCreated' } });
    expect(posts()).toBe(1);
  });

  test('can be made once the first one was cancelled', async () => {
    await press();
    await cancelAppointment({ businessId, appointmentId: 'a0', cancellationMessage: '' });
    expect(await press()).toMatchObject({ outcome: 'created' });
    expect(posts()).toBe(2);
  });

  test('is said to be gone when it was cancelled elsewhere in between, and is made by the press after that', async () => {
    await press();
    await pass(20);
    microsoft.appointments.length = 0;
    expect(await press()).toEqual({ outcome: 'refused', failure: { kind: 'createdAndGone' } });
    expect(posts()).toBe(1);
    expect(await press()).toMatchObject({ outcome: 'created', appointment: { id: 'a0' } });
    expect(posts()).toBe(2);
  });

  test('is the one that stands where only its double was cancelled elsewhere', async () => {
    microsoft.next('POST appointments', (make) => {
      make();
      return make();
    });
    await press();
    await pass(20);
    microsoft.appointments.splice(1, 1);
    expect(await press()).toMatchObject({ outcome: 'created', appointment: { id: 'a0' }, doubleIds: [] });
    expect(posts()).toBe(1);
  });

  test('is what Microsoft said last while nobody can ask it whether it still stands', async () => {
    await press();
    await pass(20);
    microsoft.next('$batch', () => json(403, {}));
    expect(await press()).toMatchObject({ outcome: 'created', appointment: { id: 'a0' } });
  });

  test('is told from the calendar as it is now, not as it was while the form was filled', async () => {
    await press();
    await pass(121);
    await readCalendarAhead({ businessId, start: draft.startDateTime, end: draft.endDateTime });
    const ahead = await storedCalendarAhead(businessId).get();
    if (ahead) await storedCalendarAhead(businessId).set({ ...ahead, protocol: 'h2' });
    microsoft.appointments.length = 0;
    expect(await press()).toMatchObject({ outcome: 'created' });
  });

  const twice = (make: () => Response) => {
    make();
    return make();
  };

  test('is refused as long as only its double stands in the calendar', async () => {
    microsoft.next('POST appointments', twice);
    await press();
    await pass(121);
    microsoft.appointments.splice(1, 1);
    expect(await press()).toEqual({ outcome: 'refused', failure: { kind: 'alreadyCreated' } });
  });

  test('is not taken for the double of the first one, which was cancelled', async () => {
    const [first, second] = [newId(), newId()];
    await press({}, first);
    await cancelAppointment({ businessId, appointmentId: 'a0', cancellationMessage: '' });
    microsoft.appointments.push({ id: 'other' });
    microsoft.next('POST appointments', twice);
    expect(await press({}, second)).toMatchObject({ appointment: { id: 'a2' } });
    await pass(70);
    expect(await readOutcome({ operationId: first })).toMatchObject({ cancelled: true, doubleIds: [] });
    expect(await readOutcome({ operationId: second })).toMatchObject({ appointment: { id: 'a2' }, doubleIds: ['a1'] });
  });

  test('that the browser had sent twice is still found beside the one that was cancelled', async () => {
    microsoft.next('POST appointments', twice);
    const operationId = newId();
    await press({}, operationId);
    await cancelAppointment({ businessId, appointmentId: 'a1', cancellationMessage: '' });
    await pass(3);
    expect(await readOutcome({ operationId })).toMatchObject({ cancelled: true, doubleIds: ['a0'] });
  });

  test.each<[string, Partial<AppointmentDraft>]>([
    ['time', { startDateTime: '2026-11-24T20:30:00Z' }],
    ['name at the same address', { customers: [{ ...jordan, name: 'Robin Miller' }] }],
    ['member of staff', { staffMemberIds: ['p'] }],
  ])('with another %s is another one', async (_, changed) => {
    await press();
    expect(await press(changed)).toMatchObject({ outcome: 'created', appointment: { id: 'a1' } });
  });

  test('in another spelling is the same', async () => {
    await press();
    const customer = { ...jordan, name: 'jordan  MILLER ', emailAddress: 'Jordan@Contoso.com', phone: '' };
    expect(await press({ customers: [customer], businessId })).toMatchObject({ appointment: { id: 'a0' } });
    expect(posts()).toBe(1);
  });

  test('with the same customers in another order, or one of them twice, is the same', async () => {
    Object.assign(microsoft.services[0] ?? {}, { maximumAttendeesCount: 5 });
    await press({ customers: [jordan, robin] });
    expect(await press({ customers: [robin, jordan, robin] })).toMatchObject({ appointment: { id: 'a0' } });
    expect(await press({ customers: [robin] })).toMatchObject({ appointment: { id: 'a1' } });
  });
});

describe('a group service', () => {
  beforeEach(() => {
    Object.assign(microsoft.services[0] ?? {}, { maximumAttendeesCount: 5 });
  });
  const customerIds = () => microsoft.appointments.map(({ customers }) => customers?.[0]?.customerId);

  test('is booked for the customer that the business has', async () => {
    microsoft.customers.push({ id: 'known', displayName: 'J', emailAddress: 'JORDAN@contoso.com' });
    await press();
    expect([customerIds(), microsoft.customers.length]).toEqual([['known'], 1]);
  });

  test('makes a customer that it does not have, once', async () => {
    const later = { startDateTime: '2026-11-25T21:00:00Z', endDateTime: '2026-11-25T21:30:00Z' };
    for (let once = 0; once < 2; once++) {
      microsoft.next('GET customers', async (make) => {
        const asOfNow = make();
        await settled();
        return asOfNow;
      });
    }
    await Promise.all([press(), press(later)]);
    expect([customerIds(), microsoft.customers.length]).toEqual([['c0', 'c0'], 1]);
  });

  test('finds the customer that was made without an answer, and never makes one twice', async () => {
    microsoft.next('POST customers', (make) => {
      make();
      return json(500, {});
    });
    expect(await press()).toMatchObject({ outcome: 'created' });
    expect([customerIds(), microsoft.customers.length]).toEqual([['c0'], 1]);
  });

  test('sends no appointment when the customer cannot be made', async () => {
    microsoft.next('POST customers', () => json(403, {}));
    expect(await press()).toMatchObject({ outcome: 'refused', failure: { kind: 'accessDenied' } });
    expect(posts()).toBe(0);
  });

  test('knows a customer without an address by the phone, and one with neither by the name', async () => {
    const phones = [{ number: '1 (213) 555 0199' }];
    microsoft.customers.push({ id: 'phone', displayName: 'J', phones }, { id: 'name', displayName: 'Jordan Miller' });
    await press({ customers: [{ ...jordan, emailAddress: '' }] });
    await press({ customers: [{ ...jordan, emailAddress: '', phone: '' }] });
    expect([customerIds(), microsoft.customers.length]).toEqual([['phone', 'name'], 2]);
  });
});

describe('a crowd', () => {
  const crowd = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      ...jordan,
      name: `Guest ${index}`,
      emailAddress: `g${index}@contoso.com`,
    }));
  const sentFirst = () =>
    JSON.parse(
      microsoft.sent.find(({ method, url }) => method === 'POST' && url.endsWith('/appointments'))?.body ?? '',
    );
  beforeEach(() => {
    Object.assign(microsoft.services[0] ?? {}, { maximumAttendeesCount: 6 });
  });

  test('of four goes in one request; the others follow in a second one', async () => {
    await press({ customers: crowd(4) });
    expect([sentFirst().customers.length, microsoft.kinds().filter((kind) => kind === '$batch')]).toEqual([4, []]);
    microsoft.sent.length = 0;
    const operationId = newId();
    const outcome = await press({ customers: crowd(6), startDateTime: '2026-11-24T20:00:00Z' }, operationId);
    expect([sentFirst().customers.length, posts()]).toEqual([4, 1]);
    expect(outcome).toMatchObject({ outcome: 'created', notAdded: undefined });
    expect(microsoft.appointments[1]?.customers?.map(({ name, customerId }) => [name, customerId])).toEqual(
      crowd(6).map(({ name }, index) => [name, `c${index}`]),
    );
    expect(await readOutcome({ operationId })).toMatchObject({
      appointment: { customers: crowd(6).map(({ name }) => ({ name })) },
    });
  });

  test('whose second part fails is created all the same, and says why', async () => {
    microsoft.nextPatch(() => 500);
    const operationId = newId();
    const created = {
      outcome: 'created',
      appointment: { id: 'a0', customers: crowd(4).map(({ name }) => ({ name })) },
      notAdded: { kind: 'serverError', status: 500 },
    };
    expect(await press({ customers: crowd(6) }, operationId)).toMatchObject(created);
    expect(await readOutcome({ operationId })).toMatchObject(created);
    expect(posts()).toBe(1);
  });

  test('is not said to be created before everybody is in it', async () => {
    const operationId = newId();
    let meanwhile: unknown;
    microsoft.nextPatch(() => {
      meanwhile = readOutcome({ operationId });
      return undefined;
    });
    await press({ customers: crowd(6) }, operationId);
    expect(await meanwhile).toEqual({ outcome: 'checking' });
  });

  test('whose worker died before the second part shows who is in it', async () => {
    microsoft.next('POST appointments', (make) => {
      make();
      return noAnswer();
    });
    const operationId = newId();
    expect(await press({ customers: crowd(6) }, operationId)).toEqual({ outcome: 'checking' });
    await pass(3);
    expect(await readOutcome({ operationId })).toMatchObject({
      outcome: 'created',
      appointment: { customers: crowd(4).map(({ name }) => ({ name })) },
    });
    expect(JSON.stringify(await outboxStore.all())).not.toMatch(/guest|g\d@/i);
  });

  test('of more people than seats is not sent', async () => {
    expect(await press({ customers: crowd(7) })).toEqual({ outcome: 'refused', failure: { kind: 'sessionFull' } });
    expect(microsoft.kinds()).toEqual(['GET services']);
  });
});
