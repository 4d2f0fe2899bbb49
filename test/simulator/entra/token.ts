import type { Call, Reply } from '../http';
import { json } from '../http';
import { consentRequired, grantedNames } from './consent';
import { type EntraError, entraError, errorBody, isEntraError } from './errors';
import { stepUpRequired, takeFailure } from './failures';
import { translated } from './reasons';
import { clientInfo } from './redirects';
import { isKnownTenant, unknownClient, unknownTenant } from './requestChecks';
import { parseScopes, type ScopeRequest, scopeReply } from './scopes';
import type { EntraState } from './state';

const refuse = (error: EntraError, status = 400): Reply => json(status, errorBody(error));

/** Everything that Entra checks before it looks at the grant. */
function refusedEarly(entra: EntraState, call: Call, tenant: string, form: URLSearchParams): EntraError | undefined {
  if (!isKnownTenant(entra, tenant)) return unknownTenant(tenant);
  const clientId = form.get('client_id') ?? '';
  if (clientId.toLowerCase() !== entra.clientId) return unknownClient(clientId);
  const { origin } = call.headers;
  if (origin === undefined || origin === 'null') {
    return entraError(
      'invalid_request',
      9002327,
      "Tokens issued for the 'Single-Page Application' client-type may only be redeemed via cross-origin requests.",
    );
  }
  return undefined;
}

async function prepareRefresh(
  entra: EntraState,
  call: Call,
  form: URLSearchParams,
  scopes: ScopeRequest,
): Promise<EntraError | undefined> {
  const refreshToken = form.get('refresh_token') ?? '';
  if (!entra.knobs.refreshTokenValid) {
    return entraError(
      'invalid_grant',
      700084,
      'The refresh token was issued to a single page app (SPA), and therefore has a fixed, limited lifetime of 1.00:00:00, which cannot be extended. It is now expired and a new sign in request must be sent by the SPA to the sign in page.',
    );
  }
  const userId = await entra.oidc.userOf(call.host, refreshToken);
  if (!userId) return entraError('invalid_grant', 70000, 'Provided grant is invalid or malformed.');
  const granted = entra.consents.get(userId) ?? new Set<string>();
  entra.consents.set(userId, granted);
  const wanted = scopes.names.map((name) => `${scopes.resource}/${name}`);
  if (entra.knobs.consent !== 'granted' && wanted.some((name) => !granted.has(name)))
    return consentRequired(entra.clientId);
  for (const name of wanted) granted.add(name);
  const claims = form.get('claims');
  if (claims?.includes('acrs') && !entra.steppedUp.has(userId)) return stepUpRequired(claims);
  const names = grantedNames(entra, userId, scopes.resource);
  await entra.oidc.widen(call.host, refreshToken, { ...scopes, names });
  return undefined;
}

export async function token(entra: EntraState, call: Call, tenant: string): Promise<Reply> {
  const form = new URLSearchParams(call.body);
  const early = refusedEarly(entra, call, tenant, form);
  if (early) return refuse(early);
  const failure = takeFailure(entra, 'token');
  if (failure) return refuse(failure.error);
  const scopes = parseScopes(call.host, form.get('scope') ?? '', entra.knobs.allowDefaultScope);
  if (isEntraError(scopes)) return refuse(scopes);

  const passed = new URLSearchParams();
  for (const name of ['client_id', 'grant_type', 'code', 'code_verifier', 'redirect_uri', 'refresh_token']) {
    if (form.has(name)) passed.set(name, form.get(name) ?? '');
  }
  // Without `scope` the grant's own resource is meant.
  if (form.has('scope')) passed.set('resource', scopes.resource);
  if (form.get('grant_type') === 'refresh_token') {
    const refused = await prepareRefresh(entra, call, form, scopes);
    if (refused) return refuse(refused);
  }
  const answer = await entra.oidc.redeem(call.host, passed);
  if (answer.status !== 200) return refuse(translated(answer));
  const tokens = JSON.parse(answer.body) as Record<string, unknown>;
  const holder = entra.oidc.readAccessToken(String(tokens.access_token));
  if (holder && /"xms_cc".*CP1/i.test(form.get('claims') ?? '')) entra.challengeable.add(holder.oid);
  const { accessTokenLifetimeSeconds: lifetime } = entra.knobs;
  return json(200, {
    ...tokens,
    scope: scopeReply(form.has('scope') ? scopes : { ...scopes, resource: holder?.aud ?? '' }, holder?.scopes ?? []),
    expires_in: lifetime,
    ext_expires_in: lifetime,
    refresh_token_expires_in: 86_399,
    client_info: clientInfo(entra, holder?.oid ?? ''),
  });
}
