import { type Call, type Reply, redirect } from '../http';
import { isEntraError } from './errors';
import { errorPage } from './pages';
import { unknownClient, unknownTenant, untrusted } from './requestChecks';
import { parseScopes } from './scopes';
import type { EntraState } from './state';

/**
 * An administrator opens the page and consents for all; which administrator, is not asked. Personal accounts cannot consent,
 * so that `common` is refused. https://learn.microsoft.com/entra/identity-platform/v2-admin-consent
 */
export function adminConsent(entra: EntraState, { query, host }: Call, tenant: string): Reply {
  if (tenant.toLowerCase() === 'common') return errorPage(unknownTenant(tenant).error_description);
  if (!query.get('client_id')) return errorPage(unknownClient('').error_description);
  const refused = untrusted(entra, { signInHost: host, tenant, query, session: undefined });
  if (refused) return errorPage(refused.error_description);
  const scopes = parseScopes(host, query.get('scope') ?? '', true);
  if (isEntraError(scopes)) return errorPage(scopes.error_description);
  // Unlike authorize, a scope without its resource names none here.
  if (!scopes.spelledOut || scopes.names.length === 0) {
    return errorPage("AADSTS70011: The provided value for the input parameter 'scope' is not valid.");
  }
  entra.knobs.consent = 'granted';
  const answer = new URLSearchParams({
    admin_consent: 'True',
    tenant: entra.tenantId,
    scope: query.get('scope') ?? '',
  });
  return redirect(`${query.get('redirect_uri')}?${answer}`);
}
