import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Ask, asking, redirectUri, signIn } from './client';
import type { BusinessRecord } from './data';
import { type Simulator, startSimulator } from './index';
import { checkedGraphAs } from './openapi';

// What Bookings does beyond its documentation, and what it refuses. Every reply is compared with the schema on the way.

let sim: Simulator;
let graph: Ask;
const lunch = '/v1.0/solutions/bookingBusinesses/LunchDelivery%40contoso.com';

beforeAll(async () => {
  sim = await startSimulator({ redirectUris: [redirectUri] });
});
beforeEach(async () => {
  graph = await checkedGraphAs(sim, 'ada@contoso.com');
});
afterAll(() => sim.close());
afterEach(() => sim.reset());

const record = (): BusinessRecord => {
  const [business] = sim.data.businesses;
  if (!business) throw new Error('no business');
  return business;
};
const service = (displayName: string) => {
  const found = record().services.find((each) => each.displayName === displayName);
  if (!found) throw new Error(displayName);
  return found;
};
const customer = (more: object = {}) => ({
  '@odata.type': '#microsoft.graph.bookingCustomerInformation',
  name: 'Jordan Miller',
  emailAddress: 'jordan.miller@example.com',
  phone: '206-555-0199',
  ...more,
});
/** A Tuesday far ahead, 10:00 to 10:30 in Chicago. */
const body = (more: object = {}) => ({
  startDateTime: { dateTime: '2031-03-04T16:00:00', timeZone: 'UTC' },
  endDateTime: { dateTime: '2031-03-04T16:30:00', timeZone: 'UTC' },
  serviceId: service('Catered bento').id,
  customers: [customer()],
  ...more,
});
const create = (more: object = {}) => graph(`${lunch}/appointments`, 'POST', body(more));
const soon = () => new Date(Date.now() + 86_400_000 * 8).toISOString().slice(0, 10);

describe('the wire', () => {
  test.each([10, -10])(
    'another clock, %i minutes ahead, shows in the date of the answer and in what is made',
    async (minutes) => {
      sim.switches.clockAheadMinutes = minutes;
      const { headers, json } = await create();
      for (const time of [String(headers.date), json.createdDateTime, json.lastUpdatedDateTime]) {
        expect(Math.abs(Date.parse(time) - Date.now() - minutes * 60_000)).toBeLessThan(120_000);
      }
    },
  );

  test('times are UTC with seven decimals, computed values are computed, empty things are null or []', async () => {
    const { json } = await create({
      duration: 'PT9H',
      filledAttendeesCount: 99,
      'priceType@odata.type': '#microsoft.graph.bookingPriceType',
    });
    expect(json).toMatchObject({
      '@odata.context':
        "https://graph.microsoft.com/v1.0/solutions/$metadata#bookingBusinesses('LunchDelivery%40contoso.com')/appointments/$entity",
      startDateTime: { dateTime: '2031-03-04T16:00:00.0000000Z', timeZone: 'UTC' },
      duration: 'PT30M',
      filledAttendeesCount: 1,
      serviceName: 'Catered bento',
      customerName: 'Jordan Miller',
      selfServiceAppointmentId: '00000000-0000-0000-0000-000000000000',
      staffMemberIds: [],
      reminders: [],
      joinWebUrl: null,
      // Nothing is taken over from the service.
      price: 0,
      preBuffer: 'PT0S',
    });
    expect(json.customers[0]['@odata.type']).toBe('#microsoft.graph.bookingCustomerInformation');
    expect(json.serviceLocation).toMatchObject({
      displayName: '',
      address: { city: '' },
      coordinates: { latitude: null },
    });
  });
  test.each([
    ['Central Standard Time', '2031-07-04T10:00:00', '2031-07-04T15:00:00'],
    ['America/Chicago', '2031-01-07T10:00:00', '2031-01-07T16:00:00'],
    ['UTC', '2031-01-07T10:00:00.0000000+02:00', '2031-01-07T08:00:00'],
  ])('a time in %s is understood', async (timeZone, dateTime, utc) => {
    const { json } = await create({
      startDateTime: { dateTime, timeZone },
      endDateTime: { dateTime: '2031-12-30T10:00:00', timeZone: 'UTC' },
    });
    expect(json.startDateTime.dateTime).toBe(`${utc}.0000000Z`);
  });
  test('ids of businesses are compared without case, and answered in their own', async () => {
    expect((await graph('/v1.0/solutions/bookingBusinesses/LUNCHDELIVERY@CONTOSO.COM')).json.id).toBe(
      'LunchDelivery@contoso.com',
    );
  });
  test('errors carry the ids that support asks for, and the caller’s own', async () => {
    const headers = { 'client-request-id': 'd0a4a3f2-0000-4000-8000-000000000001' };
    const received = await graph(`${lunch}/appointments/nothing`, 'GET', undefined, headers);
    expect(received.status).toBe(404);
    expect(received.json.error).toMatchObject({ code: 'ErrorItemNotFound', innerError: headers });
    expect(received.json.error.innerError['request-id']).toBe(received.headers['request-id']);
    expect(received.headers['access-control-expose-headers']).not.toMatch(/retry-after/i);
  });
  test('an online service gives the links to join', async () => {
    const online = { serviceId: service('Online consultation').id, isLocationOnline: true };
    const { json } = await create(online);
    expect([json.joinWebUrl, json.anonymousJoinWebUrl].every((url) => /^https:\/\//.test(url))).toBe(true);
    expect((await create({ isLocationOnline: true })).json.anonymousJoinWebUrl).toBeNull();
    expect((await create({ ...online, isLocationOnline: false })).json.joinWebUrl).toBeNull();
  });
  test('the government schema lacks what it lacks, and refuses it', async () => {
    sim.entra.signedInAs = 'ada@contoso.com';
    const { access_token } = await signIn(sim, { signInHost: 'login.microsoftonline.us' });
    const gov = asking(sim, 'graph.microsoft.us', access_token);
    expect((await gov(lunch)).json).not.toHaveProperty('bookingPageSettings');
    expect((await gov(`${lunch}/appointments`, 'POST', body())).json).not.toHaveProperty('customerName');
    expect((await gov(`${lunch}/appointments`, 'POST', body({ customerName: 'X' }))).status).toBe(400);
    expect((await graph(lunch)).json).toHaveProperty('bookingPageSettings');
  });
});

describe('refused', () => {
  test.each([
    ['a customer without its type', { customers: [{ name: 'X' }] }, 400, 'BadRequest'],
    ['a property that there is not', { customer: 'X' }, 400, 'BadRequest'],
    ['a nested property that there is not', { customers: [customer({ nickname: 'J' })] }, 400, 'BadRequest'],
    ['a wrong type', { price: '10' }, 400, 'BadRequest'],
    ['a wrong enumeration value', { priceType: 'cheap' }, 400, 'BadRequest'],
    ['no start', { startDateTime: undefined }, 400, 'BadRequest'],
    [
      'an end before the start',
      { endDateTime: { dateTime: '2031-03-04T15:00:00', timeZone: 'UTC' } },
      400,
      'BadRequest',
    ],
    [
      'a time zone that nobody knows',
      { startDateTime: { dateTime: '2031-03-04T15:00:00', timeZone: 'Mars' } },
      400,
      'BadRequest',
    ],
    ['a service that nobody knows', { serviceId: '00000000-0000-4000-8000-000000000000' }, 500, 'UnknownError'],
    ['staff that nobody knows', { staffMemberIds: ['x'] }, 500, 'UnknownError'],
  ])('%s', async (_name, change, status, code) => {
    const before = record().appointments.length;
    const received = await create(change);
    expect([received.status, received.json.error.code]).toEqual([status, code]);
    if (status === 500) expect(received.json.error.message).toBe('');
    expect(record().appointments.length).toBe(before);
  });
  test('what is not JSON, and what is not there', async () => {
    expect((await graph(`${lunch}/nothing`)).json.error.message).toBe("Resource not found for the segment 'nothing'.");
    expect((await graph('/v1.0/solutions/bookingBusinesses/nobody@contoso.com')).status).toBe(404);
    expect((await graph(`${lunch}/calendarView?start=2026-01-01T00:00:00Z`)).json.error.code).toBe(
      'ErrorInvalidRequest',
    );
    expect((await graph(`${lunch}/getStaffAvailability`, 'POST', {})).status).toBe(403);
  });
});

describe('roles', () => {
  const as = (user: string) => checkedGraphAs(sim, user);
  const newOne = async (user: string, more: object = {}) =>
    (await as(user))(`${lunch}/appointments`, 'POST', body(more));

  test('who is not on the staff sees the business in the list, and is refused', async () => {
    const omar = await as('omar@contoso.com');
    expect((await omar('/v1.0/solutions/bookingBusinesses')).json.value).toHaveLength(3);
    expect((await omar(lunch)).json.error.code).toBe('ErrorAccessDenied');
    expect((await graph('/v1.0/solutions/bookingBusinesses/FourthCoffeeClinic@contoso.com')).status).toBe(403);
  });
  test('a viewer reads and does not write; a guest does neither', async () => {
    const viewer = await as('tomas@contoso.com');
    expect((await viewer(`${lunch}/services`)).status).toBe(200);
    expect((await viewer(`${lunch}/appointments`, 'POST', body())).status).toBe(403);
    const guest = await as('ingrid@contoso.com');
    expect((await guest(`${lunch}/services`)).status).toBe(403);
    sim.switches.guestMayRead = true;
    expect((await guest(`${lunch}/services`)).status).toBe(200);
    expect((await guest(`${lunch}/appointments`, 'POST', body())).status).toBe(403);
  });
  test('rules hold for a scheduler and not for an administrator', async () => {
    const day = soon();
    const weekday = [0, 6].includes(new Date(day).getUTCDay())
      ? new Date(Date.parse(day) + 2 * 86_400_000).toISOString().slice(0, 10)
      : day;
    const at = (start: string, end: string) => ({
      startDateTime: { dateTime: `${weekday}T${start}:00`, timeZone: 'America/Chicago' },
      endDateTime: { dateTime: `${weekday}T${end}:00`, timeZone: 'America/Chicago' },
    });
    expect((await newOne('grace@contoso.com', at('12:30', '13:00'))).status).toBe(201);
    for (const [why, change] of [
      ['longer than the service', at('12:30', '13:30')],
      ['outside business hours', at('07:00', '07:30')],
      [
        'too soon',
        {
          startDateTime: { dateTime: new Date(Date.now() + 60_000).toISOString(), timeZone: 'UTC' },
          endDateTime: { dateTime: new Date(Date.now() + 31 * 60_000).toISOString(), timeZone: 'UTC' },
        },
      ],
      ['too far ahead', {}],
      [
        'staff where the service lets nobody choose',
        { ...at('12:30', '12:45'), serviceId: service('Tasting').id, staffMemberIds: [record().staffMembers[0]?.id] },
      ],
    ] as const) {
      expect((await newOne('grace@contoso.com', change)).status, why).toBe(500);
      expect((await newOne('ada@contoso.com', change)).status, why).toBe(201);
    }
  });
  test('a scheduler cannot book staff who is taken, buffers included', async () => {
    const staffMemberIds = [record().staffMembers[0]?.id];
    const noon = new Date(Date.parse(`${soon()}T18:00:00Z`));
    while ([0, 6].includes(noon.getUTCDay())) noon.setUTCDate(noon.getUTCDate() + 1);
    const at = (minutes: number) => ({ dateTime: new Date(+noon + minutes * 60_000).toISOString(), timeZone: 'UTC' });
    record().appointments = [];
    await newOne('ada@contoso.com', { staffMemberIds, startDateTime: at(0), endDateTime: at(30), postBuffer: 'PT10M' });
    const next = (start: number) =>
      newOne('grace@contoso.com', { staffMemberIds, startDateTime: at(start), endDateTime: at(start + 30) });
    expect((await next(35)).json.error.message).toBe('Staff not available');
    expect((await next(40)).status).toBe(201);
  });
  test('late roles hide without the Prefer header', async () => {
    const roles = async (headers?: Record<string, string>) =>
      ((await graph(`${lunch}/staffMembers`, 'GET', undefined, headers)).json.value as { role: string }[]).map(
        ({ role }) => role,
      );
    const prefer = { prefer: 'include-unknown-enum-members' };
    expect(await roles()).toEqual([
      'administrator',
      'administrator',
      'administrator',
      'unknownFutureValue',
      'unknownFutureValue',
      'viewer',
      'guest',
      'externalGuest',
    ]);
    expect((await roles(prefer)).slice(3, 5)).toEqual(['scheduler', 'teamMember']);
    sim.switches.roleHiddenWithoutPrefer = false;
    expect((await roles()).slice(3, 5)).toEqual(['scheduler', 'teamMember']);
  });
});

describe('customers of an appointment', () => {
  const byId = async (id: string) => (await graph(`${lunch}/appointments/${id}`)).json;

  test('are missing in lists, and there by id', async () => {
    const { json } = await create({ customers: [customer({ notes: 'Ring twice' })] });
    const view = `${lunch}/calendarView?start=2031-03-04T00:00:00Z&end=2031-03-05T00:00:00Z`;
    const listed = async () => (await graph(view)).json.value[0];
    expect(await listed()).toMatchObject({
      id: json.id,
      customers: [],
      customerName: 'Jordan Miller',
      customerNotes: null,
    });
    expect(await byId(json.id)).toMatchObject({ customers: [{ notes: 'Ring twice' }], customerNotes: 'Ring twice' });
    sim.switches.listOmitsCustomers = false;
    expect((await listed()).customers).toHaveLength(1);
  });
  test('are found by address or made; a refused appointment makes none', async () => {
    const before = record().customers.length;
    await create();
    expect(record().customers).toHaveLength(before);
    await create({ customers: [customer({ emailAddress: 'new@example.com' })] });
    expect(record().customers).toHaveLength(before + 1);
    sim.switches.sameTime500 = true;
    expect((await create({ customers: [customer({ emailAddress: 'newer@example.com' })] })).status).toBe(500);
    expect(record().customers).toHaveLength(before + 1);
  });
  test('are not filled in from their id, and PATCH replaces them all', async () => {
    const customerId = record().customers[3]?.id;
    const { json } = await create({
      customers: [{ '@odata.type': '#microsoft.graph.bookingCustomerInformation', customerId }],
    });
    expect(json.customers[0]).toMatchObject({ customerId, name: '', emailAddress: '' });
    const path = `${lunch}/appointments/${json.id}`;
    await graph(path, 'PATCH', { customers: [] });
    expect((await byId(json.id)).customers).toEqual([]);
    expect((await graph(path, 'PATCH', { serviceId: service('Tasting').id })).status).toBe(400);
  });
  test('of a group must exist: others are dropped without a word', async () => {
    const [one, two] = record().customers;
    const { json } = await create({
      serviceId: service('Cooking class').id,
      customers: [
        customer({ customerId: one?.id }),
        customer({ customerId: 'AAQkinvented=' }),
        customer(),
        customer({ customerId: two?.id }),
      ],
    });
    expect(json.customers.map((each: { customerId: string }) => each.customerId)).toEqual([one?.id, two?.id]);
    expect(json.filledAttendeesCount).toBe(2);
  });
  test('have two ids where switched on', async () => {
    sim.switches.dualCustomerIds = true;
    const { customerId } = (await create()).json.customers[0];
    expect(customerId).toMatch(/^[0-9a-f-]{36}$/);
    expect((await graph(`${lunch}/customers/${customerId}`)).status).toBe(404);
  });
  test('are at most four where switched on', async () => {
    const customers = record()
      .customers.slice(0, 5)
      .map(({ id: customerId }) => customer({ customerId }));
    const group = (count: number) =>
      create({ serviceId: service('Cooking class').id, customers: customers.slice(0, count) });
    expect((await group(5)).status).toBe(201);
    sim.switches.maxFourCustomers = true;
    const four = await group(4);
    expect([four.status, (await group(5)).status]).toEqual([201, 500]);

    const path = `${lunch}/appointments/${four.json.id}`;
    sim.switches.maxFourCustomersInPatch = true;
    expect((await graph(path, 'PATCH', { customers })).status).toBe(500);
    expect((await byId(four.json.id)).filledAttendeesCount).toBe(4);
    sim.switches.maxFourCustomersInPatch = false;
    expect((await graph(path, 'PATCH', { customers })).status).toBe(204);
    expect((await byId(four.json.id)).filledAttendeesCount).toBe(5);
  });
  test('are at most as many as there are seats', async () => {
    service('Cooking class').maximumAttendeesCount = 2;
    const customers = record().customers.map(({ id: customerId }) => customer({ customerId }));
    const { id: serviceId } = service('Cooking class');
    expect((await create({ serviceId, customers: customers.slice(0, 3) })).status).toBe(500);
    const { json } = await create({ serviceId, customers: customers.slice(0, 2) });
    const patched = await graph(`${lunch}/appointments/${json.id}`, 'PATCH', { customers: customers.slice(0, 3) });
    expect(patched.status).toBe(500);
  });
  test('who are sent back by the id that the appointment shows are dropped where it is not taken', async () => {
    Object.assign(sim.switches, { dualCustomerIds: true, guidNotTaken: true });
    const [one, two] = record().customers;
    const { id: serviceId } = service('Cooking class');
    const { json } = await create({ serviceId, customers: [customer({ customerId: one?.id })] });
    await graph(`${lunch}/appointments/${json.id}`, 'PATCH', {
      customers: [...json.customers, customer({ customerId: two?.id, name: 'Two' })],
    });
    expect((await byId(json.id)).customers).toMatchObject([{ name: 'Two' }]);
  });
  test('who were just made are dropped the first time, where switched on', async () => {
    sim.switches.newCustomerNotYetKnown = true;
    const made = {
      '@odata.type': '#microsoft.graph.bookingCustomer',
      displayName: 'New',
      emailAddress: 'new@example.com',
    };
    const { id: customerId } = (await graph(`${lunch}/customers`, 'POST', made)).json;
    const { id: serviceId } = service('Cooking class');
    const counts = [];
    for (let turn = 0; turn < 2; turn++) {
      const customers = [customer({ customerId: record().customers[0]?.id }), customer({ customerId })];
      counts.push((await create({ serviceId, customers })).json.filledAttendeesCount);
    }
    expect(counts).toEqual([1, 2]);
  });
});

describe('switches', () => {
  test('an appointment may be there although the answer says no', async () => {
    const before = record().appointments.length;
    sim.switches.createdBut500 = true;
    expect((await create()).json.error).toMatchObject({ code: 'UnknownError', message: 'Staff not available' });
    expect(record().appointments).toHaveLength(before + 1);
    Object.assign(sim.switches, { createdBut500: false, staffNotAvailable500: true });
    expect((await create()).json.error.message).toBe('Staff not available');
    Object.assign(sim.switches, { staffNotAvailable500: false, unknownError: true });
    expect((await create()).json.error.message).toBe('');
    expect(record().appointments).toHaveLength(before + 1);
  });
  test('an id with a slash cannot be addressed in any form', async () => {
    sim.switches.slashInId = true;
    const { id } = (await create()).json;
    expect(id).toContain('/');
    for (const form of [
      `/${encodeURIComponent(id)}`,
      `/${encodeURIComponent(encodeURIComponent(id))}`,
      `('${encodeURIComponent(id)}')`,
    ]) {
      expect((await graph(`${lunch}/appointments${form}`)).status, form).not.toBe(200);
    }
    expect((await graph(`${lunch}/appointments/${encodeURIComponent(id)}`)).json.error.message).toContain(
      'Resource not found for the segment',
    );
    sim.switches.slashByUrlSafeId = true;
    const other = id.replaceAll('/', '-').replaceAll('+', '_');
    expect((await graph(`${lunch}/appointments/${encodeURIComponent(other)}`)).json.id).toBe(id);
  });
  test('notes of a customer can be lost by a PATCH, but not changed', async () => {
    const { id } = (await create({ customers: [customer({ notes: 'By the window' })] })).json;
    const path = `${lunch}/appointments/${encodeURIComponent(id)}`;
    const [{ customerId }] = (await graph(path)).json.customers;
    const notesAfter = async (more: object) => {
      const { status } = await graph(path, 'PATCH', { customers: [customer({ customerId, ...more })] });
      expect(status).toBe(204);
      return (await graph(path)).json.customers[0].notes;
    };
    expect(await notesAfter({ notes: 'At the door' })).toBe('By the window');
    expect(await notesAfter({})).toBeNull();
  });
  test('a team member changes only their own appointments', async () => {
    const zeynep = await checkedGraphAs(sim, 'zeynep@contoso.com');
    const { id } = (await create()).json;
    const path = `${lunch}/appointments/${encodeURIComponent(id)}`;
    expect((await zeynep(path, 'PATCH', { staffMemberIds: [] })).status).toBe(403);
    expect((await zeynep(`${path}/cancel`, 'POST', { cancellationMessage: '' })).status).toBe(403);
    expect(record().appointments.some((each) => each.id === id)).toBe(true);
  });
  test('lists come in pages where switched on', async () => {
    sim.switches.pagedLists = true;
    let path = `${lunch}/customers`;
    const ids: string[] = [];
    for (let page = 0; page < 9 && path; page++) {
      const { json } = await graph(path);
      ids.push(...json.value.map((each: { id: string }) => each.id));
      path = (json['@odata.nextLink'] ?? '').replace('https://graph.microsoft.com', '');
    }
    expect(ids).toEqual(record().customers.map(({ id }) => id));
  });
  test('a customer cannot be deleted, a token of an application cannot write, a list can be too long', async () => {
    Object.assign(sim.switches, { deleteCustomer500: true, appOnlyRejected: true, businessListCap500: true });
    expect((await create()).json.error.message).toContain('VASTT');
    expect((await graph(lunch)).status).toBe(200);
    sim.switches.appOnlyRejected = false;
    expect((await graph(`${lunch}/customers/${record().customers[0]?.id}`, 'DELETE')).status).toBe(500);
    const template = sim.data.businesses[2];
    for (let n = 0; n < 500 && template; n++)
      sim.data.businesses.push({
        ...template,
        business: { ...template.business, id: `b${n}@contoso.com`, displayName: `B${n}` },
      });
    expect((await graph('/v1.0/solutions/bookingBusinesses')).json.error.code).toBe('ErrorExceededFindCountLimit');
    expect((await graph('/v1.0/solutions/bookingBusinesses?query=b12')).json.value).toHaveLength(11);
  });
  test('a fifth request at a time to a mailbox is too many', async () => {
    sim.switches.slowMailbox = true;
    const five = () => Promise.all(Array.from({ length: 5 }, () => graph(lunch)));
    const received = await five();
    expect(received.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 429]);
    const throttled = received.find(({ status }) => status === 429);
    expect([throttled?.json.error.code, throttled?.headers['retry-after']]).toEqual(['ApplicationThrottled', '1']);
    sim.switches.mailboxConcurrency4 = false;
    expect((await five()).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  });
});

test('mail goes out for what is created, changed, cancelled and deleted', async () => {
  const staffMemberIds = [record().staffMembers[1]?.id];
  const sent = () =>
    sim.data.outbox.splice(0).map(({ kind, audience, text }) => [kind, audience, text].join(' ').trim());
  const { id } = (await create({ staffMemberIds })).json;
  expect(sent()).toEqual(['confirmation customer', 'confirmation staff', 'confirmation owner']);
  await graph(`${lunch}/appointments/${id}/cancel`, 'POST', { cancellationMessage: 'Sorry' });
  expect(sent()[0]).toBe('cancellation customer Sorry');
  const quiet = (await create({ optOutOfCustomerEmail: true })).json;
  expect(sent()).toEqual(['confirmation owner']);
  await graph(`${lunch}/appointments/${quiet.id}`, 'DELETE');
  expect(sent()[0]).toBe('cancellation customer');
});
