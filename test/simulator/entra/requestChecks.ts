import { type EntraError, entraError } from './errors';
import { type EntraState, tenantDomains } from './state';
import type { EntraUser } from './users';

export interface AuthorizationRequest {
  signInHost: string;
  tenant: string;
  query: URLSearchParams;
  /** Who is signed in, by the cookie, and who was chosen on the page just now. */
  session: EntraUser | undefined;
  chosen?: { user?: EntraUser | undefined; accepted?: boolean; cancelled?: boolean };
}

export const isKnownTenant = (entra: EntraState, tenant: string): boolean =>
  ['organizations', 'common', entra.tenantId, ...tenantDomains].includes(tenant.toLowerCase());

export const unknownTenant = (tenant: string): EntraError =>
  entraError(
    'invalid_request',
    90002,
    `Tenant '${tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud.`,
  );

export const unknownClient = (clientId: string): EntraError =>
  entraError(
    'unauthorized_client',
    700016,
    `Application with identifier '${clientId}' was not found in the directory 'Contoso'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant.`,
  );

/** What is wrong with the request itself, before anybody is trusted: it stays on Entra's page. */
export function untrusted(entra: EntraState, { tenant, query }: AuthorizationRequest): EntraError | undefined {
  const clientId = query.get('client_id') ?? '';
  const redirectUri = query.get('redirect_uri') ?? '';
  if (!isKnownTenant(entra, tenant)) return unknownTenant(tenant);
  if (clientId.toLowerCase() !== entra.clientId) return unknownClient(clientId);
  if (!entra.knobs.redirectUris.includes(redirectUri)) {
    return entraError(
      'invalid_request',
      50011,
      `The redirect URI '${redirectUri}' specified in the request does not match the redirect URIs configured for the application '${clientId}'.`,
    );
  }
  return undefined;
}

/** What is wrong with a request that may be answered to the application. */
export function malformed(query: URLSearchParams): EntraError | undefined {
  if (query.get('response_type') !== 'code') {
    return entraError(
      'unsupported_response_type',
      700054,
      `response_type 'id_token' is not enabled for the application.`,
    );
  }
  if (!query.get('code_challenge') || query.get('code_challenge_method') !== 'S256') {
    return entraError(
      'invalid_request',
      9002325,
      'Proof Key for Code Exchange is required for cross-origin authorization code redemption.',
    );
  }
  return undefined;
}
