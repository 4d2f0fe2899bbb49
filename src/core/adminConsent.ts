import { clouds } from './clouds';
import { type Resource, scopeOf } from './scopes';
import type { Settings } from './settings';

/**
 * The page on which an administrator consents for the whole tenant. `common` would offer personal accounts, which cannot:
 * https://learn.microsoft.com/entra/identity-platform/v2-admin-consent
 */
export function adminConsentUrl(
  resource: Resource,
  { clientId, tenantId, cloud }: Settings,
  redirectAddress: string,
): string {
  const url = new URL(`${clouds[cloud].signIn}/${encodeURIComponent(tenantId)}/v2.0/adminconsent`);
  url.searchParams.set('client_id', clientId);
  url.searchParams.set('scope', scopeOf(resource, cloud, true));
  url.searchParams.set('redirect_uri', redirectAddress);
  return url.href;
}
