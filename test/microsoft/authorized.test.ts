import { describe, expect, test } from 'vitest';
import { type Authorization, authorized, claimsOf } from '../../src/microsoft/authorized';
import { NoAnswerError } from '../../src/microsoft/http';
import { fakeFetch, json } from './fakeFetch';

const now = Date.parse('2026-11-23T08:00:00Z');
const url = 'https://graph.microsoft.com/v1.0/me';
const read = { method: 'GET', url } as const;
const post = { method: 'POST', url, body: { a: 1 } } as const;

function set(...answers: Parameters<typeof fakeFetch>) {
  const { fetch, sent } = fakeFetch(...answers);
  const slept: number[] = [];
  const renewals: (string | undefined)[] = [];
  const pauses: number[] = [];
  const authorization: Authorization = {
    fetch,
    accessToken: async (renew) => {
      if (renew) renewals.push(renew.claims);
      return `token${renewals.length}`;
    },
    sleep: async (milliseconds) => void slept.push(milliseconds),
    onPause: (until) => pauses.push(until - now),
    now: () => now,
    random: () => 0.5,
  };
  const tokens = () => sent.map(({ headers }) => headers.get('Authorization'));
  return { call: authorized(authorization), sent, slept, renewals, pauses, tokens };
}

const ok = json(200, {});
const throttled = (retryAfter?: string) => json(429, {}, retryAfter === undefined ? {} : { 'Retry-After': retryAfter });

describe('401', () => {
  test('renews the token once, for the claims that are asked for, and sends even a POST again: it was not processed', async () => {
    const claims = '{"access_token":{"nbf":{"essential":true}}}';
    const challenge = { 'WWW-Authenticate': `Bearer realm="", error="insufficient_claims", claims="${btoa(claims)}"` };
    const { call, tokens, renewals, sent } = set(json(401, {}, challenge), json(201, {}));
    expect((await call(post)).status).toBe(201);
    expect(renewals).toEqual([claims]);
    expect(tokens()).toEqual(['Bearer token0', 'Bearer token1']);
    expect(sent.map(({ body }) => body)).toEqual(['{"a":1}', '{"a":1}']);
  });

  test('is final the second time', async () => {
    const { call, sent, renewals } = set(json(401, {}));
    expect((await call(read)).status).toBe(401);
    expect([sent.length, renewals]).toEqual([2, [undefined]]);
  });

  test('goes no further when there is no other token', async () => {
    const { fetch, sent } = fakeFetch(json(401, {}));
    const accessToken: Authorization['accessToken'] = async (renew) => {
      if (renew) throw new Error('signed out');
      return 'token';
    };
    const call = authorized({ fetch, accessToken, sleep: async () => {}, now: () => now, random: () => 0 });
    await expect(call(post)).rejects.toThrow('signed out');
    expect(sent).toHaveLength(1);
  });
});

describe('a part of a batch that is refused', () => {
  const claims = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';
  const challenge = { 'www-authenticate': `Bearer error="insufficient_claims", claims="${btoa(claims)}"` };
  const batch = { method: 'POST', url: 'https://graph.microsoft.com/v1.0/$batch', body: {} } as const;
  const answered = (...statuses: number[]) =>
    json(200, {
      responses: statuses.map((status, id) => ({ id: `${id}`, status, headers: status === 401 ? challenge : {} })),
    });
  const statusesOf = ({ json }: { json: unknown }) =>
    (json as { responses: { status: number }[] }).responses.map(({ status }) => status);

  test('for want of claims is asked for again with a token that has them, once', async () => {
    const { call, renewals, tokens } = set(answered(200, 401), answered(200, 200));
    expect(statusesOf(await call(batch))).toEqual([200, 200]);
    expect([renewals, tokens()]).toEqual([[claims], ['Bearer token0', 'Bearer token1']]);
    const again = set(answered(200, 401));
    expect(statusesOf(await again.call(batch))).toEqual([200, 401]);
    expect(again.sent).toHaveLength(2);
  });

  test.each([
    ['403 with claims', { status: 403, headers: challenge }, [claims]],
    ['401 without claims', { status: 401 }, [undefined]],
    ['403 without claims', { status: 403 }, []],
  ])('with %s is treated as a whole reply', async (_, part, expected) => {
    const { call, renewals } = set(json(200, { responses: [part] }), answered(200));
    await call(batch);
    expect(renewals).toEqual(expected);
  });

  test('while the batch would change something, is sent again only if nothing was changed', async () => {
    const changing = { ...batch, changes: ['1'] };
    for (const refused of [answered(401, 424, 424), answered(200, 401, 424)]) {
      const { call, sent } = set(refused, answered(200, 204, 200));
      expect(statusesOf(await call(changing))).toEqual([200, 204, 200]);
      expect(sent).toHaveLength(2);
    }
    for (const changed of [answered(200, 204, 401), answered(200, 500, 401)]) {
      const { call, sent, renewals } = set(changed);
      await call(changing);
      expect([sent.length, renewals]).toEqual([1, []]);
    }
  });
});

test('403 is an answer; with a challenge the token is renewed for its claims, once', async () => {
  expect((await set(json(403, {})).call(post)).status).toBe(403);
  const challenge = { 'WWW-Authenticate': `Bearer error="insufficient_claims", claims="${btoa('{"a":1}')}"` };
  const { call, renewals, sent } = set(json(403, {}, challenge));
  expect((await call(post)).status).toBe(403);
  expect([renewals, sent.length]).toEqual([['{"a":1}'], 2]);
});

describe('429', () => {
  test.each([
    ['3', 3_000],
    ['Mon, 23 Nov 2026 08:00:10 GMT', 10_000],
    [undefined, 2_500],
  ])(
    'with Retry-After %s is waited for once (%i ms), for a POST too: it was not processed',
    async (retryAfter, wait) => {
      const { call, slept, pauses, sent } = set(throttled(retryAfter), json(201, {}));
      expect((await call(post)).status).toBe(201);
      expect(slept).toEqual([wait]);
      expect(pauses).toEqual([wait]);
      expect(sent).toHaveLength(2);
    },
  );

  test('is final the second time for a POST, the third time for a read, whose pauses grow', async () => {
    const { call, sent } = set(throttled('1'));
    expect((await call(post)).status).toBe(429);
    expect(sent).toHaveLength(2);
    const reading = set(throttled());
    expect((await reading.call(read)).status).toBe(429);
    expect(reading.slept).toEqual([2_500, 5_000]);
  });

  test.each([
    ['a part that was throttled', json(200, { responses: [{ id: '2', status: 429 }] })],
    ['503', json(503, {})],
  ])('a batch that changes something is not sent again for %s', async (_, answer) => {
    const { call, sent } = set(answer, ok);
    const batch = { ...post, url: 'https://graph.microsoft.com/v1.0/$batch', changes: ['1'] };
    expect((await call(batch)).status).toBe(answer.status);
    expect(sent).toHaveLength(1);
  });

  test('of a part of a batch is waited for too', async () => {
    const part = (status: number, headers?: object) => ({ id: '0', status, headers });
    const { call, slept, sent } = set(
      json(200, { responses: [part(200), part(429, { 'Retry-After': '4' })] }),
      json(200, { responses: [part(200), part(200)] }),
    );
    expect((await call({ ...post, url: 'https://graph.microsoft.com/v1.0/$batch' })).status).toBe(200);
    expect([slept, sent.length]).toEqual([[4_000], 2]);
  });

  test('that takes longer than a person waits is told instead', async () => {
    const { call, slept, sent } = set(throttled('16'));
    expect((await call(read)).status).toBe(429);
    expect([slept, sent.length]).toEqual([[], 1]);
  });
});

test.each([
  [0, [500, 1_000], [2_000, 4_000]],
  [0.9, [950, 1_900], [2_900, 5_800]],
])('pauses that nobody asked for differ by chance (%d)', async (chance, afterError, afterThrottling) => {
  for (const [answer, pauses] of [
    [json(503, {}), afterError],
    [throttled(), afterThrottling],
  ] as const) {
    const { fetch } = fakeFetch(answer);
    const slept: number[] = [];
    const sleep = async (milliseconds: number) => void slept.push(Math.round(milliseconds));
    const call = authorized({ fetch, accessToken: async () => 'token', sleep, now: () => now, random: () => chance });
    await call(read);
    expect(slept).toEqual(pauses);
  }
});

describe('an error of the server', () => {
  test.each([502, 503, 504])('%i is asked again twice, with longer and longer pauses, when reading', async (status) => {
    const { call, slept, sent } = set(json(status, {}));
    expect((await call(read)).status).toBe(status);
    expect(slept).toEqual([750, 1_500]);
    expect(sent).toHaveLength(3);
  });

  test('says how long to wait, and is obeyed', async () => {
    const { call, slept, pauses } = set(json(503, {}, { 'Retry-After': '6' }), ok);
    expect((await call(read)).status).toBe(200);
    expect([slept, pauses]).toEqual([[6_000], []]);
  });

  test('a read that works the second time is a read that works', async () => {
    expect((await set(json(503, {}), ok).call(read)).status).toBe(200);
  });

  test('500 is not asked again', async () => {
    const { call, sent } = set(json(500, {}));
    await call(read);
    expect(sent).toHaveLength(1);
  });

  test.each([500, 502, 503, 504])('%i never sends a POST again: it may have been processed', async (status) => {
    const { call, sent } = set(json(status, {}, { 'Retry-After': '1' }));
    expect((await call(post)).status).toBe(status);
    expect(sent).toHaveLength(1);
  });

  test.each([
    ['GET', read],
    ['POST', post],
  ])('a %s without an answer is not sent again', async (_, request) => {
    const { call, sent } = set(new TypeError('Failed to fetch'));
    await expect(call(request)).rejects.toThrow(NoAnswerError);
    expect(sent).toHaveLength(1);
  });
});

test('401, 429 and an error after each other are each dealt with once', async () => {
  const { call, sent, tokens } = set(throttled('1'), json(401, {}), throttled('1'));
  expect((await call(post)).status).toBe(429);
  expect(sent).toHaveLength(3);
  expect(tokens().at(-1)).toBe('Bearer token1');
});

test.each([
  ['Bearer claims="eyJhIjoxfQ=="', '{"a":1}'],
  ['Bearer error="insufficient_claims", claims="eyJhIjoiPz8_In0"', '{"a":"???"}'],
  ['Bearer realm=""', undefined],
  ['Bearer claims="%%%"', undefined],
  [undefined, undefined],
])('the claims of %s are %s', (challenge, claims) => {
  expect(claimsOf(new Headers(challenge === undefined ? {} : { 'WWW-Authenticate': challenge }))).toBe(claims);
});
