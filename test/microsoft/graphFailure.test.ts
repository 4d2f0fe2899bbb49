import { describe, expect, test } from 'vitest';
import { Failure } from '../../src/core/failure';
import { graphFailure } from '../../src/microsoft/graphFailure';

const now = Date.parse('2026-11-23T08:00:00Z');
const failure = (status: number, json: unknown = undefined, headers: Record<string, string> = {}) =>
  graphFailure({ status, json, headers: new Headers(headers) }, 'serviceNotFound', now);

describe('the kind', () => {
  test.each([
    [401, 'signInRequired'],
    [403, 'accessDenied'],
    [404, 'serviceNotFound'],
    [429, 'throttled'],
    [500, 'serverError'],
    [503, 'serverError'],
    [400, 'refused'],
    [409, 'refused'],
  ])('of %i is %s', (status, kind) => {
    expect(failure(status)).toEqual({ kind, status });
    expect(Failure.safeParse(failure(status)).success).toBe(true);
  });
});

describe('what Microsoft said', () => {
  test.each(['innerError', 'innererror'])('is kept word for word, with the request id of %s', (inner) => {
    const json = { error: { code: 'UnknownError', message: 'Staff not available', [inner]: { 'request-id': 'r1' } } };
    expect(failure(500, json, { 'request-id': 'r2' })).toEqual({
      kind: 'serverError',
      status: 500,
      code: 'UnknownError',
      message: 'Staff not available',
      requestId: 'r1',
    });
  });

  test('falls back to the header', () => {
    expect(failure(500, { error: { code: '', message: '' } }, { 'request-id': 'r2' })).toEqual({
      kind: 'serverError',
      status: 500,
      requestId: 'r2',
    });
  });

  test.each([undefined, null, 'Bad gateway', [], { error: 'x' }, { error: { code: 7 } }])(
    'is nothing in %j',
    (json) => {
      expect(failure(502, json)).toEqual({ kind: 'serverError', status: 502 });
    },
  );
});

test('throttling says for how long', () => {
  expect(failure(429, {}, { 'Retry-After': '120' })).toMatchObject({ retryAfterSeconds: 120 });
  expect(failure(429, {}, { 'Retry-After': 'Mon, 23 Nov 2026 08:01:00 GMT' })).toMatchObject({ retryAfterSeconds: 60 });
});
