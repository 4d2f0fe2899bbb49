import { describe, expect, it } from 'vitest';
import { decodeError, diagnose, type WebhookCase } from '../../src/core/webhookErrors';

const inner = {
  statusCode: 429,
  message: 'Resource Exhausted. More than expected number of webhooks created for a calendar.',
};

describe('decodeError', () => {
  it.each<[string, WebhookCase, number?]>([
    ['401', 'unauthenticated', 401],
    [' 403 ', 'forbidden', 403],
    ['429', 'tooMany', 429],
    ['500', 'serverError', 500],
    ['HTTP 429', 'tooMany', 429],
    ['429 Too Many Requests', 'tooMany', 429],
    ['HTTP/1.1 429 Too Many Requests\nContent-Type: application/json\n\n{}', 'tooMany', 429],
    ['HTTP/2 500', 'serverError', 500],
    ['Status: 403 Forbidden', 'forbidden', 403],
    ['Status Code: 401', 'unauthenticated', 401],
    ['{"statusCode":500,"message":"Internal server error."}', 'serverError', 500],
    ['{"status":"429"}', 'tooMany', 429],
    ['{"error":{"code":"403","message":"Forbidden"}}', 'forbidden', 403],
    ['The call failed with 429.', 'tooMany', 429],
    ['502', 'serverError', 502],
    ['503 Service Unavailable', 'serverError', 503],
    ['404', 'other', 404],
    ['201', 'other'],
    ['', 'nothingSaid'],
    ['   \n', 'nothingSaid'],
    ['I do not know', 'other'],
  ])('%j', (text, expected, status) => {
    const decoded = decodeError(text);
    expect([decoded.case, decoded.status]).toEqual([expected, status]);
  });

  it.each<[string, WebhookCase]>([
    ['More than expected number of webhooks created for a calendar', 'tooMany'],
    ['Resource Exhausted. More than expected number of webhooks created for a Calendar.', 'tooMany'],
    ['More than the expected number of appointment flows have been created for a business.', 'tooMany'],
    ['Access forbidden. Only Bookings Administrators can create webhooks/flows.', 'notAdministrator'],
    ['403: Only Bookings admins can create appointment flows.', 'notAdministrator'],
    ["Notification URL domain isn't part of the allowed list.", 'notificationDomain'],
    [
      '{"error":{"code":"Forbidden","message":"The domain of the notificationUrl is not allowed."}}',
      'notificationDomain',
    ],
    ['{"statusCode":429,"message":"Rate limit is exceeded. Try again in 12 seconds."}', 'rateLimit'],
  ])("knows the webhook's own words: %j", (text, expected) => {
    expect(decodeError(text).case).toBe(expected);
  });

  it("reads what the connector said inside Power Automate's own error", () => {
    const text = JSON.stringify({
      error: { code: 'TriggerRegistrationFailed', message: JSON.stringify({ error: inner }) },
      clientRequestId: 'aaaa-1111',
    });
    expect(decodeError(text)).toEqual({
      case: 'tooMany',
      status: 429,
      code: 'TriggerRegistrationFailed',
      message: inner.message,
      ids: [{ name: 'clientRequestId', value: 'aaaa-1111' }],
    });
  });

  it('keeps the ids of headers and body, each once', () => {
    const text = `HTTP/1.1 500\nx-ms-request-id: r-1\nx-ms-correlation-request-id: c-1\nrequest-id: r-1\n\n{"message":"Internal server error."}`;
    expect(decodeError(text).ids).toEqual([
      { name: 'x-ms-request-id', value: 'r-1' },
      { name: 'x-ms-correlation-request-id', value: 'c-1' },
    ]);
  });

  it.each([
    'x-ms-request-id: 1a2b3c4d-4290-4290-a429-42942942429a',
    'at 2026-11-20T10:29:42.429Z',
    'https://example.com:500/403/x',
  ])('takes no number of an id, a time or an address for a status: %j', (text) => {
    expect(decodeError(text).status).toBeUndefined();
  });

  it('keeps no token that was copied along', () => {
    const text =
      'authorization: Bearer eyJhbGciOi.eyJzdWIiOi.c2ln\ncookie: a=b\nHTTP/1.1 401\n{"message":"bad token eyJhbGciOi.eyJzdWIiOi.c2ln"}';
    expect(JSON.stringify(decodeError(text))).not.toMatch(/eyJ|a=b/);
    expect(decodeError(text).case).toBe('unauthenticated');
  });

  it.each([
    ['deep nesting', `${'['.repeat(5_000)}${']'.repeat(5_000)}`],
    ['a very long text', `429 ${'x'.repeat(2_000_000)}`],
    ['quotes without end', '"'.repeat(50_000)],
  ])('bears %s', (_, text) => {
    const begun = performance.now();
    decodeError(text);
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});

describe('diagnose', () => {
  const known = { isAdministrator: 'cannotTell', hasConnector: 'cannotTell', flowsSeen: 2 } as const;
  const diagnosed = (text: string, more: Partial<Parameters<typeof diagnose>[1]> = {}) => {
    const { case: found, isSure } = diagnose(decodeError(text), { ...known, ...more });
    return `${found}${isSure ? '' : '?'}`;
  };
  it('chooses between the two kinds of 403 by what is known', () => {
    expect(diagnosed('403')).toBe('forbidden?');
    expect(diagnosed('403', { isAdministrator: 'no' })).toBe('notAdministrator?');
    expect(diagnosed('403', { isAdministrator: 'yes' })).toBe('notificationDomain?');
    expect(diagnosed('Only Bookings Administrators', { isAdministrator: 'yes' })).toBe('notAdministrator');
  });
  it('stays with what was said', () => {
    expect(diagnosed('429', { flowsSeen: 0 })).toBe('tooMany');
    expect(diagnosed('500', { isAdministrator: 'no' })).toBe('serverError');
  });
  it('concludes from readiness when nothing was shown', () => {
    expect(diagnosed('')).toBe('nothingSaid?');
    expect(diagnosed('', { flowsSeen: 5 })).toBe('tooMany?');
    expect(diagnosed('', { flowsSeen: 4 })).toBe('nothingSaid?');
    expect(diagnosed('', { flowsSeen: undefined })).toBe('nothingSaid?');
    expect(diagnosed('', { isAdministrator: 'no', flowsSeen: 6 })).toBe('notAdministrator?');
    expect(diagnosed('', { hasConnector: 'no', isAdministrator: 'no' })).toBe('noConnector?');
  });
});
