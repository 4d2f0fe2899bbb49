import type { Reply } from '../http';
import { consent } from './consent';
import { entraError, isEntraError } from './errors';
import { stepUpRequired, takeFailure } from './failures';
import { accountPage, errorPage } from './pages';
import { back, sessionOf, withCode } from './redirects';
import { type AuthorizationRequest, malformed, untrusted } from './requestChecks';
import { parseScopes } from './scopes';
import type { EntraState } from './state';
import type { EntraUser } from './users';

function chooseUser(entra: EntraState, { query, session, chosen }: AuthorizationRequest): EntraUser | undefined {
  if (chosen?.user) return chosen.user;
  const prompt = query.get('prompt');
  const hint = query.get('login_hint')?.toLowerCase();
  const fits = session && (hint === undefined || session.userPrincipalName.toLowerCase() === hint);
  if (fits && prompt !== 'select_account' && prompt !== 'login') return session;
  if (prompt === 'none' || !entra.knobs.autoSignIn) return undefined;
  return entra.knobs.users.find((user) => user.userPrincipalName === entra.knobs.signedInAs);
}

/**
 * A personal account is known from then on, and refused on a page that goes nowhere; without a window the application is told
 * (https://github.com/AzureAD/azure-activedirectory-library-for-js/issues/829).
 */
function personalAccount(entra: EntraState, { query, tenant }: AuthorizationRequest, user: EntraUser): Reply {
  const refusal = `User account '${user.userPrincipalName}' from identity provider 'live.com' does not exist in tenant 'Contoso' and cannot access the application '${entra.clientId}'(Bookings Overlay) in that tenant. The account needs to be added as an external user in the tenant first. Sign out and sign in again with a different Azure Active Directory user account.`;
  if (query.get('prompt') === 'none') return back(query, entraError('interaction_required', 16000, refusal));
  return errorPage(
    tenant === 'organizations'
      ? `AADSTS500200: User account '${user.userPrincipalName}' is a personal Microsoft account. Personal Microsoft accounts are not supported for this application unless explicitly invited to an organization. Try signing out and signing back in with an organizational account.`
      : `AADSTS50020: ${refusal}`,
    200,
    sessionOf(user),
  );
}

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
  if (user.personal) return personalAccount(entra, request, user);
  const asked = consent(entra, request, user, scopes);
  if (asked) return isEntraError(asked) ? back(query, asked) : asked;
  if (query.get('claims')?.includes('acrs')) {
    const silent = query.get('prompt') === 'none';
    if (silent && !entra.steppedUp.has(user.id)) return back(query, stepUpRequired(query.get('claims')));
    entra.steppedUp.add(user.id);
  }
  return withCode(entra, request, user, scopes);
}
