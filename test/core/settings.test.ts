import { describe, expect, test } from 'vitest';
import { effectiveSettings, emptySettings, isClientId, isTenantId } from '../../src/core/settings';

const clientId = '11111111-2222-3333-4444-555555555555';
const builtIn = '99999999-2222-3333-4444-555555555555';

test.each([
  [clientId, true],
  [clientId.toUpperCase(), true],
  [`{${clientId}}`, false],
  [` ${clientId}`, false],
  [`${clientId}\n`, false],
  ['11111111222233334444555555555555', false],
  ['contoso.com', false],
  ['', false],
])('client id %j: %s', (text, valid) => expect(isClientId(text)).toBe(valid));

test.each([
  [clientId, true],
  ['contoso.onmicrosoft.com', true],
  ['Contoso.co.uk', true],
  ['organizations', true],
  ['Organizations', true],
  // Personal accounts have no Bookings.
  ['common', false],
  ['consumers', false],
  ['contoso', false],
  ['contoso.com/common', false],
  ['contoso.com?x', false],
  ['-contoso.com', false],
  ['contoso..com', false],
  ['contoso.c', false],
  [`${'a'.repeat(64)}.com`, false],
  [`${'a.'.repeat(126)}com`, false],
  ['https://contoso.com', false],
  ['', false],
])('tenant %j: %s', (text, valid) => expect(isTenantId(text)).toBe(valid));

describe('effectiveSettings', () => {
  const options = { ...emptySettings, clientId, tenantId: 'contoso.com' };

  test('are what the person saved', () => {
    expect(effectiveSettings(options, {}, '')).toEqual({ settings: options, missing: [] });
  });

  test('are what the policy sets, one by one', () => {
    const { settings } = effectiveSettings(options, { tenantId: 'fabrikam.com', cloud: 'usGovernmentL4' }, builtIn);
    expect(settings).toEqual({ ...options, tenantId: 'fabrikam.com', cloud: 'usGovernmentL4' });
  });

  test('say what is missing or cannot be right', () => {
    expect(effectiveSettings(emptySettings, {}, '').missing).toEqual(['clientId', 'tenantId']);
    expect(effectiveSettings({ ...options, clientId: 'nonsense' }, {}, '').missing).toEqual(['clientId']);
    expect(effectiveSettings(options, { tenantId: 'common' }, '').missing).toEqual(['tenantId']);
  });

  test("fall back to the publisher's application, which any organization may use", () => {
    expect(effectiveSettings(emptySettings, {}, builtIn)).toEqual({
      settings: { ...emptySettings, clientId: builtIn, tenantId: 'organizations' },
      missing: [],
    });
    const { settings } = effectiveSettings({ ...emptySettings, tenantId: 'contoso.com' }, {}, builtIn);
    expect(settings).toMatchObject({ clientId: builtIn, tenantId: 'contoso.com' });
  });

  test("ask for the tenant of one's own application, which may be in that tenant only", () => {
    expect(effectiveSettings({ ...emptySettings, clientId }, {}, builtIn).missing).toEqual(['tenantId']);
  });
});
