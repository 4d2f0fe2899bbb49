import { expect, test } from 'vitest';
import { Failure, FailureError, toFailure } from '../../src/core/failure';

test('a failure crosses from one context to another unchanged', () => {
  const failures: Failure[] = [
    { kind: 'notConfigured', missing: ['clientId', 'tenantId'] },
    { kind: 'throttled', status: 429, retryAfterSeconds: 30 },
    { kind: 'hostBlocked', origin: 'https://api.flow.microsoft.com' },
    { kind: 'invalidRequest', path: 'draft.customer' },
    { kind: 'serverError', status: 500, code: 'UnknownError', message: '', requestId: 'r' },
    { kind: 'offline' },
  ];
  for (const failure of failures) expect(Failure.parse(JSON.parse(JSON.stringify(failure)))).toEqual(failure);
});

test('the union is closed, and nothing is carried beside it', () => {
  expect(Failure.safeParse({ kind: 'lost' }).success).toBe(false);
  expect(Failure.safeParse({ kind: 'notConfigured', missing: ['password'] }).success).toBe(false);
  expect(Failure.parse({ kind: 'offline', token: 'secret' })).toEqual({ kind: 'offline' });
});

test('a thrown failure keeps its data out of its text', () => {
  const error = new FailureError({ kind: 'refused', message: 'Jordan Miller is busy' });
  expect(String(error)).toBe('FailureError: refused');
  expect(toFailure(error)).toEqual({ kind: 'refused', message: 'Jordan Miller is busy' });
});

test.each([new TypeError('jordan@contoso.com'), 'jordan@contoso.com', undefined, { kind: 'refused' }])(
  'of anything else that is thrown, nothing is kept',
  (thrown) => expect(toFailure(thrown)).toEqual({ kind: 'unexpected' }),
);
