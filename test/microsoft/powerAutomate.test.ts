import { describe, expect, test } from 'vitest';
import { FailureError } from '../../src/core/failure';
import type { HttpReply } from '../../src/microsoft/http';
import { flowPages, listEnvironments, readFlow } from '../../src/microsoft/powerAutomate';

const origin = 'https://api.flow.microsoft.com';
const reply = (status: number, json?: unknown): HttpReply => ({ status, json, headers: new Headers() });

function powerAutomate(...answers: HttpReply[]) {
  const urls: string[] = [];
  const call = async ({ url }: { url: string }) => {
    urls.push(url);
    return answers[Math.min(urls.length, answers.length) - 1] ?? reply(404);
  };
  return { call, urls };
}

const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error) => (error instanceof FailureError ? error.failure : error),
  );

describe('a next link', () => {
  const page = (nextLink: string) => reply(200, { value: [{ name: 'e' }], nextLink });

  test("of a region is asked of the API's own origin", async () => {
    const { call, urls } = powerAutomate(
      page('https://emea.api.flow.microsoft.com/providers/x?$skiptoken=1'),
      reply(200, { value: [] }),
    );
    expect(await listEnvironments(call, 'own')).toEqual([{ name: 'e' }]);
    expect(urls[1]).toBe(`${origin}/providers/x?$skiptoken=1`);
  });

  test.each([
    'https://evil.example/x',
    'https://api.flow.microsoft.com.evil.example/x',
    'https://api.flow.microsoft.com@evil.example/x',
    'https://xapi.flow.microsoft.com/x',
    'next',
  ])('to %s is refused: the token would go there', async (nextLink) => {
    const { call, urls } = powerAutomate(page(nextLink));
    expect(await failureOf(listEnvironments(call, 'own'))).toEqual({ kind: 'unexpectedReply' });
    expect(urls.every((url) => url.startsWith(`${origin}/`))).toBe(true);
  });
});

test('names of environments and flows stay in their segments', async () => {
  const { call, urls } = powerAutomate(reply(200, { value: [], properties: {} }));
  await flowPages(call, '../x?y', 'personal').next();
  await readFlow(call, 'own', 'Default-1', 'a/b#c');
  expect(urls.map((url) => new URL(url).pathname)).toEqual([
    '/providers/Microsoft.ProcessSimple/environments/..%2Fx%3Fy/flows',
    '/providers/Microsoft.ProcessSimple/environments/Default-1/flows/a%2Fb%23c',
  ]);
});

describe('a flow', () => {
  test.each([403, 404, 500])('that is answered %i is one that cannot be read', async (status) => {
    expect(await readFlow(powerAutomate(reply(status)).call, 'own', 'e', 'f')).toBeUndefined();
  });

  test.each([
    [401, 'signInRequired'],
    [429, 'throttled'],
  ])('that is answered %i is not: %s', async (status, kind) => {
    expect(await failureOf(readFlow(powerAutomate(reply(status)).call, 'own', 'e', 'f'))).toMatchObject({ kind });
  });
});
