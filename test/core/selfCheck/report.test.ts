import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reportText, withoutPersons } from '../../../src/core/selfCheck/report';

const surroundings = {
  version: '1.2.3',
  userAgent: 'Mozilla/5.0 Chrome/156.0',
  locale: 'tr',
  redirectAddress: 'https://abc.chromiumapp.org/',
  at: '2026-11-25T23:00:00.000Z',
};

test('a report says what was checked, how it went and what Microsoft said', () => {
  expect(
    reportText(surroundings, [
      { check: 'configuration', verdict: 'good', reason: 'configured', facts: ['cloud global (options)', '1 ms'] },
      {
        check: 'business',
        verdict: 'bad',
        reason: 'failed',
        facts: ['340 ms'],
        failure: {
          kind: 'accessDenied',
          status: 403,
          code: 'ErrorAccessDenied',
          message: "Access to desk@contoso.com is denied for 'Robin Castillo'. Property 'start.x' is unknown.",
          requestId: '0f8fad5b-d9cb-469f-a165-70867728950e',
        },
      },
    ]),
  ).toBe(`Bookings Overlay 1.2.3, self-check of 2026-11-25T23:00:00.000Z
Mozilla/5.0 Chrome/156.0
language tr, redirect address https://abc.chromiumapp.org/

configuration: good, configured
  cloud global (options)
  1 ms
business: bad, failed
  340 ms
  accessDenied, status 403, code ErrorAccessDenied, message Access to <address> is denied for <text>. Property 'start.x' is unknown., requestId 0f8fad5b-d9cb-469f-a165-70867728950e
`);
});

test.each([
  ['Mail to "Robin <robin@example.com>" bounced', /robin/i],
  ['token eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl is bad', /eyJ|c2lnbmF0/],
  ['Bearer 0.AXoAabcdefghijklmnopqrstuvwxyz0123456789-_ABCDEFG.more', /AXoA|more/],
  ['call +1 206 555 0142 back', /555/],
  ["customer 'Ayşe Yılmaz' is unknown", /Ayşe/],
])('of %j nothing personal is left', (said, personal) => {
  expect(withoutPersons(said)).not.toMatch(personal);
});

test('no address and no token survives, wherever it stands', () => {
  const address = fc.emailAddress();
  const token = fc.stringMatching(/^eyJ[A-Za-z0-9_-]{20,60}\.[A-Za-z0-9_-]{20,60}\.[A-Za-z0-9_-]{20,60}$/);
  fc.assert(
    fc.property(fc.lorem(), fc.oneof(address, token), fc.lorem(), (before, secret, after) => {
      expect(withoutPersons(`${before} ${secret} ${after}`)).not.toContain(secret);
    }),
    { numRuns: 2_000 },
  );
});
