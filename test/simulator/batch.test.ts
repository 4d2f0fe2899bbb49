import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Ask, graphAs, redirectUri } from './client';
import { type Simulator, startSimulator } from './index';

let sim: Simulator;
let graph: Ask;
const lunch = '/solutions/bookingBusinesses/LunchDelivery@contoso.com';

beforeAll(async () => {
  sim = await startSimulator({ redirectUris: [redirectUri] });
  graph = await graphAs(sim, 'ada@contoso.com');
});
afterAll(() => sim.close());
afterEach(() => sim.reset());

interface Inner {
  id: string;
  method?: string;
  url?: string;
  [more: string]: unknown;
}
const batch = (requests: Inner[]) =>
  graph('/v1.0/$batch', 'POST', { requests: requests.map((request) => ({ method: 'GET', url: lunch, ...request })) });
const statuses = (received: Awaited<ReturnType<typeof batch>>): Record<string, number> =>
  Object.fromEntries(received.json.responses.map(({ id, status }: { id: string; status: number }) => [id, status]));
const many = (count: number): Inner[] => Array.from({ length: count }, (_, n) => ({ id: String(n) }));

test('twenty requests are answered in one, four at a time', async () => {
  expect(Object.values(statuses(await batch(many(20))))).toEqual(Array(20).fill(200));
  expect(sim.requests.at(-1)?.batch).toHaveLength(20);
  expect(sim.requests.at(-1)?.batch?.[0]).toEqual({ id: '0', method: 'GET', url: lunch, status: 200 });
});

test('each has its own answer, and the log its own body', async () => {
  const body = { displayName: 'Any wishes?' };
  const received = await batch([
    { id: 'one' },
    { id: 'two', url: `${lunch}/appointments/nothing` },
    {
      id: 'three',
      method: 'POST',
      url: `${lunch}/customQuestions`,
      body,
      headers: { 'Content-Type': 'application/json' },
    },
    { id: 'four', method: 'POST', url: `${lunch}/customQuestions`, body },
  ]);
  expect(received.status).toBe(200);
  expect(statuses(received)).toEqual({ one: 200, two: 404, three: 201, four: 400 });
  expect(sim.requests.at(-1)?.batch?.[2]?.body).toEqual(body);
});

test('what depends on a failure fails, in whatever order it stands', async () => {
  const received = await batch([
    { id: 'last', dependsOn: ['second'] },
    { id: 'second', dependsOn: ['first'] },
    { id: 'first', url: `${lunch}/nothing` },
    { id: 'apart' },
  ]);
  expect(statuses(received)).toEqual({ first: 400, second: 424, last: 424, apart: 200 });
});

test.each([
  ['too many', many(21)],
  ['none', []],
  ['twice the same id', [{ id: '1' }, { id: '1' }]],
  ['a dependency on nobody', [{ id: '1', dependsOn: ['2'] }]],
  [
    'a circle',
    [
      { id: '1', dependsOn: ['2'] },
      { id: '2', dependsOn: ['1'] },
    ],
  ],
])('%s: refused as a whole', async (_name, requests) => expect((await batch(requests)).status).toBe(400));

test('a fault hits the one request that it names, and a full mailbox throttles inside', async () => {
  sim.fail({ path: /customers$/, times: 1, action: { status: 503, code: 'ServiceUnavailable' } });
  expect(statuses(await batch([{ id: '1' }, { id: '2', url: `${lunch}/customers` }]))).toEqual({ 1: 200, 2: 503 });
  sim.switches.slowMailbox = true;
  const others = Promise.all(Array.from({ length: 4 }, () => graph(`/v1.0${lunch}`)));
  await expect.poll(() => sim.requests.filter(({ status }) => status === 0).length, { interval: 5 }).toBe(4);
  expect(Object.values(statuses(await batch(many(2))))).toContain(429);
  await others;
});
