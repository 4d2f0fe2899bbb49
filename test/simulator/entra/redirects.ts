import { randomUUID } from 'node:crypto';
import { type Reply, redirect } from '../http';
import { grantedNames } from './consent';
import type { EntraError } from './errors';
import { errorPage } from './pages';
import type { AuthorizationRequest } from './requestChecks';
import type { ScopeRequest } from './scopes';
import type { EntraState } from './state';
import type { EntraUser } from './users';

/** Back to the application with an error, in the fragment as MSAL asks for it. */
export const back = (query: URLSearchParams, error: EntraError): Reply =>
  redirect(`${query.get('redirect_uri')}#${new URLSearchParams({ ...error, state: query.get('state') ?? '' })}`);

export const clientInfo = (entra: EntraState, userId: string): string =>
  Buffer.from(JSON.stringify({ uid: userId, utid: entra.tenantId })).toString('base64url');

/** The browser's session with Entra. */
export const sessionOf = (user: EntraUser) => ({
  'set-cookie': `ESTSAUTH=${user.id}; Path=/; Max-Age=86400; Secure; HttpOnly; SameSite=None`,
});

/** Back to the application with a code from the provider, and a session for the browser. */
export async function withCode(
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
  return redirect(`${request.query.get('redirect_uri')}#${fragment}`, sessionOf(user));
}
