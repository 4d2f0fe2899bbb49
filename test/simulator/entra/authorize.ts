import { randomUUID } from 'node:crypto';
import { type Reply, redirect } from '../http';
import { type EntraError, entraError, isEntraError } from './errors';
import { accountPage, adminApprovalPage, consentPage, errorPage } from './pages';
import { parseScopes, type ScopeRequest } from './scopes';
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
function untrusted(entra: EntraState, { tenant, query }: AuthorizationRequest): EntraError | undefined {
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

function malformed(query: URLSearchParams): EntraError | undefined {
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

/** Back to the application with an error, in the fragment as MSAL asks for it. */
const back = (query: URLSearchParams, error: EntraError): Reply =>
  redirect(`${query.get('redirect_uri')}#${new URLSearchParams({ ...error, state: query.get('state') ?? '' })}`);

export const clientInfo = (entra: EntraState, userId: string): string =>
  Buffer.from(JSON.stringify({ uid: userId, utid: entra.tenantId })).toString('base64url');

function chooseUser(entra: EntraState, { query, session, chosen }: AuthorizationRequest): EntraUser | undefined {
  if (chosen?.user) return chosen.user;
  const prompt = query.get('prompt');
  const hint = query.get('login_hint')?.toLowerCase();
  const fits = session && (hint === undefined || session.userPrincipalName.toLowerCase() === hint);
  if (fits && prompt !== 'select_account' && prompt !== 'login') return session;
  if (prompt === 'none' || !entra.knobs.autoSignIn) return undefined;
  return entra.knobs.users.find((user) => user.userPrincipalName === entra.knobs.signedInAs);
}

/** Whether the person still has to consent, and what is answered then. Remembers what is granted. */
function consent(
  entra: EntraState,
  request: AuthorizationRequest,
  user: EntraUser,
  scopes: ScopeRequest,
): Reply | undefined {
  const { query, tenant, chosen } = request;
  const granted = entra.consents.get(user.id) ?? new Set();
  entra.consents.set(user.id, granted);
  const missing = scopes.names.filter((name) => !granted.has(`${scopes.resource}/${name}`));
  const { consent: rule, autoSignIn } = entra.knobs;
  const asks = missing.length > 0 && (rule === 'admin' || (rule === 'ask' && !chosen?.accepted));
  if (asks && query.get('prompt') === 'none') return back(query, consentRequired(query.get('client_id') ?? ''));
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

export async function authorize(entra: EntraState, request: AuthorizationRequest): Promise<Reply> {
  const { query, tenant, signInHost, chosen } = request;
  const refused = untrusted(entra, request);
  if (refused) return errorPage(refused.error_description);
  const wrong = malformed(query);
  if (wrong) return back(query, wrong);
  const scopes = parseScopes(signInHost, query.get('scope') ?? '', entra.knobs.allowDefaultScope);
  if (isEntraError(scopes)) return back(query, scopes);

  const failure = takeFailure(entra, 'authorize', query.get('prompt') === 'none');
  if (failure) return failure.asPage ? errorPage(failure.error_description) : back(query, failure.error);
  if (chosen?.cancelled) {
    return back(
      query,
      entraError('access_denied', 65004, 'User declined to consent to access the app.', { suberror: 'cancel' }),
    );
  }

  const user = chooseUser(entra, request);
  if (!user) {
    if (query.get('prompt') === 'none') {
      return back(
        query,
        entraError('login_required', 50058, 'A silent sign-in request was sent but no user is signed in.'),
      );
    }
    return accountPage(tenant, String(query), entra.knobs.users, query.get('prompt') === 'select_account');
  }
  if (user.personal) {
    return errorPage(
      `AADSTS50020: User account '${user.userPrincipalName}' from identity provider 'live.com' does not exist in tenant 'Contoso' and cannot access the application '${entra.clientId}'(Bookings Overlay) in that tenant. The account needs to be added as an external user in the tenant first. Sign out and sign in again with a different Azure Active Directory user account.`,
    );
  }
  const asked = consent(entra, request, user, scopes);
  if (asked) return asked;
  if (query.get('claims')?.includes('acrs')) {
    if (query.get('prompt') === 'none' && !entra.steppedUp.has(user.id))
      return back(query, stepUpRequired(query.get('claims')));
    entra.steppedUp.add(user.id);
  }
  return withCode(entra, request, user, scopes);
}

export const stepUpRequired = (claims: string | null): EntraError =>
  entraError(
    'interaction_required',
    50076,
    'Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication to access the resource.',
    { suberror: 'basic_action', ...(claims ? { claims } : {}) },
  );

async function withCode(
  entra: EntraState,
  request: AuthorizationRequest,
  user: EntraUser,
  scopes: ScopeRequest,
): Promise<Reply> {
  const names = grantedNames(entra, user.id, scopes.resource);
  const answer = await entra.oidc.authorize(request.signInHost, user.id, { ...scopes, names }, request.query);
  const location = new URL(answer.headers.location ?? 'about:blank');
  if (!answer.headers.location) return errorPage(answer.body);
  const fragment = new URLSearchParams(location.hash.slice(1) || location.search.slice(1));
  // RFC 9207's `iss` is not something that Entra sends.
  fragment.delete('iss');
  if (fragment.has('code')) {
    fragment.set('client_info', clientInfo(entra, user.id));
    fragment.set('session_state', randomUUID());
  }
  return redirect(`${request.query.get('redirect_uri')}#${fragment}`, {
    'set-cookie': `ESTSAUTH=${user.id}; Path=/; Max-Age=86400; Secure; HttpOnly; SameSite=None`,
  });
}

/** The next failure that was ordered for this place. */
export function takeFailure(entra: EntraState, at: 'authorize' | 'token', silent = false) {
  const index = entra.failures.findIndex((failure) => failure.at === at && !(silent && failure.interactiveOnly));
  const failure = entra.failures[index];
  if (!failure) return undefined;
  const { at: _at, asPage, interactiveOnly: _interactiveOnly, times = 1, ...error } = failure;
  if (times <= 1) entra.failures.splice(index, 1);
  else failure.times = times - 1;
  return { asPage: asPage === true, error: error as EntraError, error_description: failure.error_description };
}
