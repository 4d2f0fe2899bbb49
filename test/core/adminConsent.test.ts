import { expect, test } from 'vitest';
import { adminConsentUrl } from '../../src/core/adminConsent';
import { scopeOf } from '../../src/core/scopes';
import type { Settings } from '../../src/core/settings';

const clientId = '11111111-2222-3333-4444-555555555555';
const settings: Settings = { clientId, tenantId: 'contoso.com', cloud: 'global', graphVersion: 'v1.0' };
const redirect = 'https://abc.chromiumapp.org/';

test.each([
  [
    'global',
    'graph',
    'https://login.microsoftonline.com',
    'https://graph.microsoft.com/BookingsAppointment.ReadWrite.All',
  ],
  ['global', 'flows', 'https://login.microsoftonline.com', 'https://service.flow.microsoft.com//Flows.Read.All'],
  ['global', 'licence', 'https://login.microsoftonline.com', 'https://graph.microsoft.com/User.Read'],
  [
    'usGovernmentL4',
    'graph',
    'https://login.microsoftonline.us',
    'https://graph.microsoft.us/BookingsAppointment.ReadWrite.All',
  ],
  [
    'usGovernmentL5',
    'graph',
    'https://login.microsoftonline.us',
    'https://dod-graph.microsoft.us/BookingsAppointment.ReadWrite.All',
  ],
] as const)('in %s, %s is consented to at the sign-in host of the cloud', (cloud, resource, host, scope) => {
  const url = new URL(adminConsentUrl(resource, { ...settings, cloud }, redirect));
  expect([url.origin, url.pathname]).toEqual([host, '/contoso.com/v2.0/adminconsent']);
  expect(Object.fromEntries(url.searchParams)).toEqual({ client_id: clientId, scope, redirect_uri: redirect });
});

test('an application of many tenants goes to organizations, and what is typed as a tenant stays one segment', () => {
  expect(adminConsentUrl('graph', { ...settings, tenantId: 'organizations' }, redirect)).toContain(
    'https://login.microsoftonline.com/organizations/v2.0/adminconsent?',
  );
  const odd = new URL(adminConsentUrl('graph', { ...settings, tenantId: 'a/../common?x#' }, redirect));
  expect(odd.pathname).toBe('/a%2F..%2Fcommon%3Fx%23/v2.0/adminconsent');
});

test('a token is asked for by the name of its permission; L4 and L5, with one sign-in host, say which Graph', () => {
  expect(scopeOf('graph', 'global')).toBe('BookingsAppointment.ReadWrite.All');
  expect(scopeOf('graph', 'usGovernmentL4')).toBe('https://graph.microsoft.us/BookingsAppointment.ReadWrite.All');
  expect(scopeOf('licence', 'usGovernmentL5')).toBe('https://dod-graph.microsoft.us/User.Read');
});
