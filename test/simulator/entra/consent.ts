import type { Reply } from '../http';
import { type EntraError, entraError } from './errors';
import { adminApprovalPage, consentPage } from './pages';
import type { AuthorizationRequest } from './requestChecks';
import type { ScopeRequest } from './scopes';
import type { EntraState } from './state';
import type { EntraUser } from './users';

/** Whether the person still has to consent, and what is answered then. Remembers what is granted. */
export function consent(
  entra: EntraState,
  request: AuthorizationRequest,
  user: EntraUser,
  scopes: ScopeRequest,
): Reply | EntraError | undefined {
  const { query, tenant, chosen } = request;
  const granted = entra.consents.get(user.id) ?? new Set();
  entra.consents.set(user.id, granted);
  const missing = scopes.names.filter((name) => !granted.has(`${scopes.resource}/${name}`));
  const { consent: rule, autoSignIn } = entra.knobs;
  const asks = missing.length > 0 && (rule === 'admin' || (rule === 'ask' && !chosen?.accepted));
  if (asks && query.get('prompt') === 'none')
    return { ...consentRequired(entra.clientId), error: 'interaction_required' };
  if (asks && rule === 'admin') return adminApprovalPage(tenant, String(query), missing);
  if (asks && !autoSignIn) return consentPage(tenant, String(query), user, missing);
  for (const name of scopes.names) granted.add(`${scopes.resource}/${name}`);
  return undefined;
}

export const consentRequired = (clientId: string): EntraError =>
  entraError(
    'invalid_grant',
    65001,
    `The user or administrator has not consented to use the application with ID '${clientId}' named 'Bookings Overlay'. Send an interactive authorization request for this user and resource.`,
    { suberror: 'consent_required' },
  );

/** All that the person granted for this resource: a token carries more than its request named. */
export const grantedNames = (entra: EntraState, userId: string, resource: string): string[] =>
  [...(entra.consents.get(userId) ?? [])]
    .filter((entry) => entry.slice(0, entry.lastIndexOf('/')) === resource)
    .map((entry) => entry.slice(entry.lastIndexOf('/') + 1));
