import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

const origin = 'https://graph.microsoft.com';

/** A module of its own for each test: whether the browser can stream is asked once. */
const canStream = async (known?: string) => (await import('../../src/microsoft/bodyForm')).canStream(origin, known);

const answered = (...entries: [url: string, nextHopProtocol: string][]) =>
  vi
    .spyOn(performance, 'getEntriesByType')
    .mockReturnValue(entries.map(([name, nextHopProtocol]) => ({ name, nextHopProtocol })) as never);

/** A browser that turns a stream into text, as Firefox 153 does, or one that sends it. */
const browserThat = (sends: 'streams' | 'text') =>
  vi.stubGlobal(
    'Request',
    class {
      headers = new Headers();
      constructor(_: string, init: { duplex?: string; body: unknown }) {
        if (sends === 'streams') void init.duplex;
        else this.headers.set('Content-Type', 'text/plain;charset=UTF-8');
      }
    },
  );

const listen = vi.fn();
beforeEach(() => {
  vi.resetModules();
  performance.clearResourceTimings ??= () => undefined;
  performance.addEventListener = listen;
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('a POST goes out as a stream', () => {
  test.each(['h2', 'h3', 'h3-29'])('where the last answer came over %s', async (protocol) => {
    browserThat('streams');
    answered([`${origin}/v1.0/me`, protocol]);
    expect(await canStream()).toBe(true);
  });
});

describe('it goes out as text', () => {
  test.each(['http/1.1', '', 'http/1.0'])(
    'where the last answer came over %j, which refuses streams',
    async (protocol) => {
      browserThat('streams');
      answered([`${origin}/v1.0/me`, protocol]);
      expect(await canStream()).toBe(false);
    },
  );

  test('where there was no answer yet, or only from elsewhere', async () => {
    browserThat('streams');
    answered(['https://graph.microsoft.com.evil.example/', 'h2'], ['https://login.microsoftonline.com/x', 'h2']);
    expect(await canStream()).toBe(false);
  });

  test('where the last one of several came over HTTP/1.1', async () => {
    browserThat('streams');
    answered([`${origin}/a`, 'h2'], [`${origin}/b`, 'http/1.1'], ['https://login.microsoftonline.com/x', 'h2']);
    expect(await canStream()).toBe(false);
  });

  test('where the browser makes text of streams', async () => {
    browserThat('text');
    answered([`${origin}/v1.0/me`, 'h2']);
    expect(await canStream()).toBe(false);
  });
});

test('a worker without an answer of its own goes by what another one got; one with an answer goes by that', async () => {
  browserThat('streams');
  answered();
  expect([await canStream('h2'), await canStream('http/1.1'), await canStream()]).toEqual([true, false, false]);
  answered([`${origin}/a`, 'http/1.1']);
  expect(await canStream('h2')).toBe(false);
});

test('a request that failed says nothing about the protocol', async () => {
  browserThat('streams');
  answered([`${origin}/a`, 'h2'], [`${origin}/b`, '']);
  expect(await canStream()).toBe(true);
});

test('asking leaves the list as it is: another create may ask at the same time', async () => {
  browserThat('streams');
  answered([`${origin}/v1.0/me`, 'h2']);
  const clear = vi.spyOn(performance, 'clearResourceTimings');
  await canStream();
  expect(clear).not.toHaveBeenCalled();
});

test("the browser's list is emptied when it is full, so that the last answer is always in it", async () => {
  const clear = vi.spyOn(performance, 'clearResourceTimings').mockReturnValue();
  await canStream();
  const [event, emptied] = listen.mock.lastCall ?? [];
  expect(event).toBe('resourcetimingbufferfull');
  emptied();
  expect(clear).toHaveBeenCalledOnce();
});
