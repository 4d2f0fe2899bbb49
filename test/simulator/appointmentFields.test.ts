import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { publishedExample } from '../publishedExample';
import { type Ask, redirectUri } from './client';
import { type Simulator, startSimulator } from './index';
import { checkedGraphAs } from './openapi';

// What Graph takes, refuses and fills in, field by field. Every reply is compared with the schema on the way.

let sim: Simulator;
let graph: Ask;
const path = (version: string) => `/${version}/solutions/bookingBusinesses/LunchDelivery%40contoso.com/appointments`;

beforeAll(async () => {
  sim = await startSimulator({ redirectUris: [redirectUri] });
});
beforeEach(async () => {
  graph = await checkedGraphAs(sim, 'ada@contoso.com');
});
afterAll(() => sim.close());
afterEach(() => sim.reset());

const customer = (more: object = {}) => ({
  '@odata.type': '#microsoft.graph.bookingCustomerInformation',
  name: 'Jordan Miller',
  ...more,
});
const answered = (answer: object) => ({ customers: [customer({ customQuestionAnswers: [answer] })] });

/** A Tuesday far ahead, half an hour. */
function create(more: object, version: 'v1.0' | 'beta' = 'v1.0') {
  const [start, end] = version === 'beta' ? ['start', 'end'] : ['startDateTime', 'endDateTime'];
  const body = {
    [start as string]: { dateTime: '2031-03-04T16:00:00', timeZone: 'UTC' },
    [end as string]: { dateTime: '2031-03-04T16:30:00', timeZone: 'UTC' },
    serviceId: sim.data.businesses[0]?.services[0]?.id,
    customers: [customer()],
    ...more,
  };
  return graph(path(version), 'POST', body);
}

test('a place with an address is kept as one text, as in the published response', async () => {
  const { postOfficeBox: _box, type: _type, ...address } = publishedExample.serviceLocation.address;
  const { json } = await create({ serviceLocation: { displayName: 'Customer location', address } });
  expect(json.serviceLocation).toMatchObject({
    displayName: 'Customer location (123 First Avenue, Buffalo, NY 98052, USA)',
    address: { street: '', city: '' },
  });
});

describe('refused is', () => {
  test.each([
    ['a duration in words', () => ({ preBuffer: '5 minutes' }), 'preBuffer'],
    ['a price as text', () => ({ price: '10' }), 'price'],
    ['a kind of price that there is none of', () => ({ priceType: 'cheap' }), 'priceType'],
    ['a reminder for nobody', () => ({ reminders: [{ message: 'x', offset: 'P1D' }] }), 'reminders/0/recipients'],
    ['an invoice, which v1.0 does not have', () => ({ invoiceAmount: 10 }), 'invoiceAmount'],
    ["an address with beta's parts", () => ({ serviceLocation: publishedExample.serviceLocation }), 'postOfficeBox'],
    ['an answer of no kind', () => answered({ answerInputType: 'number' }), 'answerInputType'],
    ['a choice in words', () => answered({ selectedOptions: 'Hot' }), 'selectedOptions'],
  ])('%s', async (_, more, where) => {
    const { status, json } = await create(more());
    expect(status).toBe(400);
    expect(json.error.message).toContain(where);
  });
});

describe('beta', () => {
  const invoice = {
    invoiceAmount: 10,
    invoiceDate: { dateTime: '2031-03-04T12:00:00', timeZone: 'UTC' },
    invoiceId: '1001',
    invoiceStatus: 'open',
    invoiceUrl: 'https://pay.example/1001',
    customerLocation: { displayName: 'Customer' },
  };

  test('keeps an invoice and the place of the customer, and v1.0 does not show them', async () => {
    const { json } = await create(invoice, 'beta');
    expect(json).toMatchObject(invoice);
    const { json: inV1 } = await graph(`${path('v1.0')}/${encodeURIComponent(json.id)}`);
    expect(inV1.startDateTime.dateTime).toBe('2031-03-04T16:00:00.0000000Z');
    expect(Object.keys(inV1).filter((name) => name.startsWith('invoice'))).toEqual([]);
  });

  test('refuses a status that there is none of', async () => {
    expect((await create({ invoiceStatus: 'late' }, 'beta')).json.error.message).toContain('invoiceStatus');
  });
});
