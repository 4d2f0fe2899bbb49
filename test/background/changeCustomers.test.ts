import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { updateAppointment } from '../../src/background/appointments';
import { addToSession } from '../../src/background/session';
import { storedAccessToken, storedSettings } from '../../src/browser/storage';
import { replies } from '../../src/core/messages';
import { emptySettings } from '../../src/core/settings';
import { fakeLocks, resetBrowser } from '../browser/fakeBrowser';
import { businessId, fakeMicrosoft, noAnswer } from './fakeMicrosoft';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../browser/fakeBrowser')).browser }));

let microsoft: ReturnType<typeof fakeMicrosoft>;

const type = { '@odata.type': '#microsoft.graph.bookingCustomerInformation' };
const ana = { ...type, customerId: 'guid-of-ana', name: 'Ana Lima', emailAddress: 'ana@contoso.com', phone: null };
const zoe = { ...type, customerId: 'zoe', name: 'Zoe Park', emailAddress: 'zoe@contoso.com' };
const called = { ...ana, phone: '206-555-0177' };

const customers = () => microsoft.appointments[0]?.customers;
const change = async (patch = {}) =>
  replies.updateAppointment.parse(
    await updateAppointment({ businessId, appointmentId: 'a0', patch: { customers: [called], ...patch } }),
  );

beforeEach(async () => {
  microsoft = fakeMicrosoft();
  microsoft.appointments.push({ id: 'a0', customers: [ana], filledAttendeesCount: 1, maximumAttendeesCount: 3 });
  microsoft.customers.push({ id: 'zoe', displayName: 'Zoe Park', emailAddress: 'zoe@contoso.com' });
  vi.stubGlobal('navigator', { onLine: true, locks: fakeLocks() });
  vi.stubGlobal('fetch', microsoft.fetch);
  resetBrowser();
  await storedSettings.set({ ...emptySettings, clientId: '11111111-2222-3333-4444-555555555555', tenantId: 'x.com' });
  await storedAccessToken('graph').set({ accessToken: 'token', expiresOn: Date.now() + 3_600_000 });
});
afterEach(() => vi.unstubAllGlobals());

test('customers are sent with all else that was changed, between two readings', async () => {
  const outcome = await change({ price: 3 });
  expect(outcome).toMatchObject({ before: [ana], appointment: { customers: [called], price: 3 } });
  expect(outcome.unconfirmed).toBeUndefined();
  expect(microsoft.kinds()).toEqual(['$batch', '$batch']);
});

test('who booked after the form had read it is among those before', async () => {
  microsoft.next('$batch', (make) => {
    microsoft.appointments[0] = { id: 'a0', customers: [ana, zoe] };
    return make();
  });
  expect(await change()).toMatchObject({ before: [ana, zoe], appointment: { customers: [called] } });
});

test('an edit waits for somebody who is being added, and says that they are overwritten', async () => {
  let editing: ReturnType<typeof change> | undefined;
  microsoft.next('$batch', async (make) => {
    const read = make();
    editing = change();
    await new Promise((resolve) => setTimeout(resolve, 20));
    return read;
  });
  const added = await addToSession({ businessId, appointmentId: 'a0', customers: [zoe] });
  expect(added.appointment?.customers).toEqual([ana, zoe]);
  expect(await editing).toMatchObject({ before: [ana, zoe], appointment: { customers: [called] } });
});

test.each([400, 403, 404, 429])('what is answered %i is refused, and nobody is said to be gone', async (status) => {
  microsoft.nextPatch(() => status);
  await expect(change()).rejects.toMatchObject({ failure: { status } });
  expect(customers()).toEqual([ana]);
});

test('a 500 to the change alone leaves open whether it was made, and keeps who was there', async () => {
  microsoft.nextPatch(() => 500);
  expect(await change()).toMatchObject({
    before: [ana],
    unconfirmed: { kind: 'serverError' },
    appointment: { customers: [ana] },
  });
});

test.each([
  ["a proxy's page", '<!doctype html><title>Sign in</title>'],
  ['nothing', ''],
  ['half an answer', '{"responses":[{"id":"0","sta'],
  ['JSON of another kind', '{"value":[]}'],
])('%s in the place of the answer leaves open whether it was made: it is looked at', async (_what, body) => {
  microsoft.next('$batch', (make) => {
    make();
    return new Response(body);
  });
  expect(await change()).toMatchObject({
    unconfirmed: { kind: 'unexpectedReply' },
    appointment: { customers: [called] },
  });
});

test('without an answer it is looked at', async () => {
  microsoft.next('$batch', (make) => {
    make();
    return noAnswer();
  });
  expect(await change()).toMatchObject({ unconfirmed: { kind: 'offline' }, appointment: { customers: [called] } });
  expect(microsoft.kinds()).toEqual(['$batch', '$batch']);
});
