import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Ask, redirectUri } from './client';
import { type Simulator, startSimulator } from './index';
import { checkedGraphAs, hasOpenApi, loadOpenApi, withoutOpenApi } from './openapi';

// Every operation once, each reply compared with the OpenAPI extract by `checkedGraphAs`.

let sim: Simulator;
let graph: Ask;
const lunch = '/solutions/bookingBusinesses/LunchDelivery%40contoso.com';

beforeAll(async () => {
  sim = await startSimulator({ redirectUris: [redirectUri] });
  graph = await checkedGraphAs(sim, 'ada@contoso.com');
});
afterAll(() => sim.close());
afterEach(() => sim.reset());

const first = <T>(list: T[] | undefined): T => {
  const [item] = list ?? [];
  if (item === undefined) throw new Error('empty');
  return item;
};

test('replies are compared with the OpenAPI extract', ({ skip }) => skip(!hasOpenApi, withoutOpenApi));

describe.each(['/v1.0', '/beta'] as const)('%s', (version) => {
  const [start, end] = version === '/beta' ? ['start', 'end'] : ['startDateTime', 'endDateTime'];
  const at = (hour: number) => ({ dateTime: `2031-03-04T${hour}:00:00`, timeZone: 'UTC' });
  const body = () => ({
    [start as string]: at(15),
    [end as string]: at(16),
    serviceId: first(sim.data.businesses[0]?.services).id,
    customers: [
      {
        '@odata.type': '#microsoft.graph.bookingCustomerInformation',
        name: 'Jordan',
        emailAddress: 'jordan@example.com',
      },
    ],
  });

  test('reads', async () => {
    const paths = ['', '/services', '/staffMembers', '/customers', '/customQuestions', '/appointments'].map(
      (collection) => `${version}${lunch}${collection}`,
    );
    for (const path of paths) expect((await graph(path)).status, path).toBe(200);
    for (const path of paths.slice(1)) {
      const { id } = first((await graph(path)).json.value as { id: string }[]);
      expect((await graph(`${path}/${id}`)).json.id).toBe(id);
      expect((await graph(`${path}/$count`)).text).toMatch(/^\d+$/);
    }
    const view = `${version}${lunch}/calendarView?start=2026-01-01T00:00:00Z&end=2036-01-01T00:00:00Z`;
    expect((await graph(view)).json.value.length).toBeGreaterThan(20);
    for (const path of [
      '/bookingBusinesses',
      '/bookingCurrencies',
      '/bookingCurrencies/USD',
      '/bookingBusinesses/$count',
    ]) {
      expect((await graph(`${version}/solutions${path}`)).status, path).toBe(200);
    }
  });

  test('writes', async () => {
    const appointments = `${version}${lunch}/appointments`;
    const created = await graph(appointments, 'POST', body());
    expect(created.status).toBe(201);
    const one = `${appointments}/${created.json.id}`;
    expect((await graph(one, 'PATCH', { appointmentLabel: 'vip' })).status).toBe(204);
    expect((await graph(one)).json.appointmentLabel).toBe('vip');
    expect((await graph(`${one}/cancel`, 'POST', { cancellationMessage: 'Sorry' })).status).toBe(204);
    expect((await graph(one, 'DELETE')).status).toBe(404);

    const customer = {
      '@odata.type': '#microsoft.graph.bookingCustomer',
      displayName: 'Joni',
      emailAddress: 'joni@example.com',
    };
    const question = { displayName: 'Any wishes?' };
    for (const [collection, content] of [
      ['customers', customer],
      ['customQuestions', question],
    ] as const) {
      const made = await graph(`${version}${lunch}/${collection}`, 'POST', content);
      expect(made.status).toBe(201);
      const path = `${version}${lunch}/${collection}/${made.json.id}`;
      const changed = await graph(path, 'PATCH', { ...content, displayName: 'Changed' });
      expect([changed.status, changed.json.displayName]).toEqual([200, 'Changed']);
      expect((await graph(path, 'DELETE')).status).toBe(204);
      expect((await graph(path)).status).toBe(404);
    }
  });
});

test.runIf(hasOpenApi)('the comparison itself notices a wrong type, a missing null and an invented property', () => {
  const validate = loadOpenApi('v1.0');
  const problems = (json: unknown) =>
    validate('GET', `/v1.0${lunch}/services/x`, { status: 200, headers: {}, text: '{}', json });
  expect(problems({ id: '1', displayName: 'Bento' })).toEqual([]);
  expect(problems({ id: '1', displayName: null })).not.toEqual([]);
  expect(problems({ id: '1', maximumAttendeesCount: 'ten' })).not.toEqual([]);
  expect(problems({ id: '1', defaultPriceType: 'cheap' })).not.toEqual([]);
  expect(problems({ id: '1', invented: true })).not.toEqual([]);
});
