import http2 from 'node:http2';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Ask, graphAs, redirectUri, send, signIn } from './client';
import { type Simulator, startSimulator } from './index';

let sim: Simulator;
let graph: Ask;
const customers = '/v1.0/solutions/bookingBusinesses/LunchDelivery@contoso.com/customers';
const path = /customers$/;
const ada = { '@odata.type': '#microsoft.graph.bookingCustomer', displayName: 'Joni' };
const count = () => sim.data.businesses[0]?.customers.length ?? 0;

beforeAll(async () => {
  sim = await startSimulator({ redirectUris: [redirectUri] });
  graph = await graphAs(sim, 'ada@contoso.com');
});
afterAll(() => sim.close());
afterEach(() => sim.reset());

test('refuse: nothing is done, in the words of the service, as often as said', async () => {
  const before = count();
  sim.fail({
    path,
    method: 'POST',
    times: 2,
    action: { status: 503, code: 'ServiceUnavailable', message: 'Later', headers: { 'retry-after': '7' } },
  });
  for (let turn = 0; turn < 2; turn++) {
    const refused = await graph(customers, 'POST', ada);
    expect([refused.status, refused.headers['retry-after']]).toEqual([503, '7']);
    expect(refused.json.error).toMatchObject({ code: 'ServiceUnavailable', message: 'Later' });
  }
  expect((await graph(customers)).status).toBe(200);
  expect(count()).toBe(before);
  expect((await graph(customers, 'POST', ada)).status).toBe(201);
});

test('refuse after it is done', async () => {
  const before = count();
  sim.fail({ path, times: 1, action: { afterCommit: { status: 500, code: 'UnknownError' } } });
  expect((await graph(customers, 'POST', ada)).status).toBe(500);
  expect(count()).toBe(before + 1);
});

test.each([
  ['dropBefore', 0],
  ['dropAfterCommit', 1],
] as const)('%s cuts the connection', async (action, made) => {
  const before = count();
  sim.fail({ path, times: 1, action });
  await expect(graph(customers, 'POST', ada)).rejects.toThrow();
  expect(count()).toBe(before + made);
  expect(sim.requests.at(-1)).toMatchObject({ method: 'POST', status: 0 });
});

test('somebody else is a moment faster', async () => {
  sim.fail({ path, method: 'GET', times: 1, action: { meanwhile: () => sim.data.businesses[0]?.customers.pop() } });
  const before = count();
  expect((await graph(customers)).json.value).toHaveLength(before - 1);
});

test('another body, a delay, silence', async () => {
  sim.fail({ path, times: 1, action: { body: '{"value":{}}' } });
  expect((await graph(customers)).json).toEqual({ value: {} });
  sim.fail({ path, times: 1, action: { delayMs: 120 } });
  const started = performance.now();
  expect((await graph(customers)).status).toBe(200);
  expect(performance.now() - started).toBeGreaterThan(115);
  sim.fail({ path, times: 1, action: 'never' });
  const patience = new Promise((resolve) => setTimeout(() => resolve('nothing'), 200));
  expect(await Promise.race([graph(customers), patience])).toBe('nothing');
});

test('rules choose by host and method, preflights pass, and reset forgets them', async () => {
  sim.fail({ host: 'api.flow.microsoft.com', path, action: { status: 503 } });
  sim.fail({ method: 'DELETE', path, action: { status: 503 } });
  expect((await graph(customers)).status).toBe(200);
  sim.fail({ path, action: { status: 503 } });
  const preflight = { origin: 'chrome-extension://x', 'access-control-request-headers': 'authorization,content-type' };
  const permission = await send(sim, {
    host: 'graph.microsoft.com',
    path: customers,
    method: 'OPTIONS',
    headers: preflight,
  });
  expect([permission.status, permission.headers['access-control-allow-headers']]).toEqual([
    200,
    'authorization,content-type',
  ]);
  expect(sim.requests.at(-1)?.preflight).toBe(true);
  expect((await graph(customers)).status).toBe(503);
  sim.reset();
  expect((await graph(customers)).status).toBe(200);
  expect(sim.requests).toHaveLength(1);
});

describe('over HTTP/2', () => {
  const connect = (host: string) =>
    http2.connect(`https://${host}`, {
      ca: sim.certificate,
      createConnection: undefined as never,
      host: '127.0.0.1',
      port: sim.port,
      servername: host,
    } as http2.SecureClientSessionOptions);
  const request = (session: http2.ClientHttp2Session, token: string): Promise<number> =>
    new Promise((resolve, reject) => {
      const stream = session.request({
        ':path': customers,
        ':authority': 'graph.microsoft.com',
        authorization: `Bearer ${token}`,
      });
      stream.on('response', (headers) => resolve(Number(headers[':status'])));
      stream.on('error', reject);
      stream.on('close', () => reject(new Error('closed')));
      stream.end();
    });

  test('requests are answered, and a dropped one takes the whole connection along', async () => {
    const { access_token } = await signIn(sim);
    const session = connect('graph.microsoft.com');
    session.on('error', () => {});
    expect(await request(session, access_token)).toBe(200);
    expect(sim.requests.at(-1)?.httpVersion).toBe('2.0');
    sim.switches.slowMailbox = true;
    sim.fail({ path, times: 1, action: 'dropAfterCommit' });
    const both = await Promise.allSettled([request(session, access_token), request(session, access_token)]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(session.destroyed).toBe(true);
  });
});

test('a simulator of HTTP/1.1 speaks nothing else', async () => {
  const old = await startSimulator({ protocol: 'http/1.1', redirectUris: [redirectUri] });
  try {
    expect((await send(old, { host: 'outlook.office.com', path: '/book/LunchDelivery@contoso.com/' })).status).toBe(
      200,
    );
    const session = http2.connect('https://outlook.office.com', {
      ca: old.certificate,
      host: '127.0.0.1',
      port: old.port,
      servername: 'outlook.office.com',
    } as http2.SecureClientSessionOptions);
    await expect(
      new Promise((resolve, reject) => session.on('connect', resolve).on('error', reject)),
    ).rejects.toThrow();
  } finally {
    await old.close();
  }
});
