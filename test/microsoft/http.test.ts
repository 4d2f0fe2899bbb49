import { afterEach, describe, expect, test, vi } from 'vitest';
import { FailureError } from '../../src/core/failure';
import { http, mayHaveBeenDone, NoAnswerError, retryAfterSeconds } from '../../src/microsoft/http';
import { fakeFetch, json } from './fakeFetch';

const url = 'https://graph.microsoft.com/v1.0/me';

test.each<[unknown, boolean]>([
  [new NoAnswerError({ kind: 'timedOut' }), true],
  [new NoAnswerError({ kind: 'offline' }), true],
  [new FailureError({ kind: 'unexpectedReply' }), true],
  [new FailureError({ kind: 'serverError', status: 503 }), true],
  [new FailureError({ kind: 'refused', status: 408 }), true],
  [new FailureError({ kind: 'refused', status: 400 }), false],
  [new FailureError({ kind: 'throttled', status: 429 }), false],
  [new FailureError({ kind: 'offline' }), false],
  [new Error('no'), false],
])('after %o it may have been done: %s', (error, maybe) => expect(mayHaveBeenDone(error)).toBe(maybe));

describe('http', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  test('sends JSON, with no cookie, no cache and no way to be led elsewhere', async () => {
    const { fetch, sent } = fakeFetch(json(201, { id: 'a' }));
    const reply = await http({ method: 'POST', url, headers: { Prefer: 'x' }, body: { name: 'Zoë' } }, fetch);
    expect(reply).toMatchObject({ status: 201, json: { id: 'a' } });
    expect(sent[0]).toMatchObject({ method: 'POST', url, body: '{"name":"Zoë"}' });
    expect(sent[0]?.init).toMatchObject({ credentials: 'omit', cache: 'no-store', redirect: 'error' });
    expect(sent[0]?.headers.get('Content-Type')).toBe('application/json');
    expect(sent[0]?.headers.get('Prefer')).toBe('x');
  });

  test('sends no body and no type of it with a read', async () => {
    const { fetch, sent } = fakeFetch(json(200, {}));
    await http({ method: 'GET', url }, fetch);
    expect(sent[0]?.body).toBeUndefined();
    expect(sent[0]?.headers.has('Content-Type')).toBe(false);
  });

  test('sends a stream where it is asked to, with the same text in it', async () => {
    const { fetch, sent } = fakeFetch(json(201, {}));
    await http({ method: 'POST', url, body: { name: 'Zoë' }, asStream: true }, fetch);
    expect(sent[0]?.init.body).toBeInstanceOf(ReadableStream);
    expect(sent[0]?.init.duplex).toBe('half');
    expect(sent[0]?.body).toBe('{"name":"Zoë"}');
  });

  test.each([
    [204, null],
    [200, ''],
    [502, '<html>Bad gateway</html>'],
    [200, '{"value":[{"id":"a"'],
    [200, new Uint8Array([0xff, 0xfe, 0x7b, 0, 0x7d, 0])],
  ])('an answer %i that is not JSON is an answer all the same', async (status, text) => {
    const { fetch } = fakeFetch(new Response(text, { status }));
    expect(await http({ method: 'GET', url }, fetch)).toMatchObject({ status, json: undefined });
  });

  test('a byte order mark before JSON is none of it, and no key of it is a prototype', async () => {
    const { fetch } = fakeFetch(new Response('\ufeff{"__proto__":{"admin":true},"id":"a"}'));
    const { json } = await http({ method: 'GET', url }, fetch);
    expect(json).toMatchObject({ id: 'a' });
    expect((json as { admin?: boolean }).admin).toBeUndefined();
  });

  const failureOf = (work: Promise<unknown>) =>
    work.then(
      () => undefined,
      (error) => (error instanceof NoAnswerError ? error.failure : error),
    );

  test('without an answer it says so, and nothing of what the browser said', async () => {
    const { fetch } = fakeFetch(new TypeError('Failed to fetch'));
    expect(await failureOf(http({ method: 'POST', url, body: {} }, fetch))).toEqual({ kind: 'offline' });
  });

  test.each(['GET', 'POST'] as const)(
    'a page with status 200 is no answer to a %s: it may have been processed',
    async (method) => {
      const { fetch } = fakeFetch(new Response('\n<!doctype html><title>Sign in to the network</title>'));
      expect(await failureOf(http({ method, url }, fetch))).toEqual({ kind: 'unexpectedReply' });
    },
  );

  test('an answer that breaks off is no answer', async () => {
    const broken = new ReadableStream({ start: (controller) => controller.error(new TypeError('reset')) });
    const { fetch } = fakeFetch(() => new Response(broken, { status: 201 }));
    expect(await failureOf(http({ method: 'POST', url, body: {} }, fetch))).toEqual({ kind: 'offline' });
  });

  test('gives up before the browser ends the worker, also when only the rest of the answer is missing', async () => {
    const timeout = vi
      .spyOn(AbortSignal, 'timeout')
      .mockImplementation(() => AbortSignal.abort(new DOMException('', 'TimeoutError')));
    const { fetch } = fakeFetch((sent) => Promise.reject(sent.init.signal?.reason));
    expect(await failureOf(http({ method: 'GET', url }, fetch))).toEqual({ kind: 'timedOut' });
    expect(timeout.mock.calls[0]?.[0]).toBeLessThan(30_000);
    timeout.mockRestore();
  });
});

describe('Retry-After', () => {
  const now = Date.parse('2026-11-23T08:00:00Z');
  test.each([
    ['7', 7],
    ['0', 0],
    ['Mon, 23 Nov 2026 08:00:30 GMT', 30],
    ['Mon, 23 Nov 2026 08:00:00 GMT', 0],
    ['Mon, 23 Nov 2026 07:00:00 GMT', 0],
    ['soon', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%j is %s seconds', (value, seconds) => {
    const headers = new Headers(value === undefined ? {} : { 'Retry-After': value });
    expect(retryAfterSeconds(headers, now)).toBe(seconds);
  });
});
