import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import type Provider from 'oidc-provider';
import type { Configuration } from 'oidc-provider';
import { createAdapter } from './adapter';
import { OidcProvider } from './oidcProvider';
import { oidcScopes, resources } from './scopes';
import type { EntraKnobs } from './state';

export interface ProviderSetUp {
  clientId: string;
  tenantId: string;
  knobs: EntraKnobs;
  steppedUp: Set<string>;
}

export function createSigningKey() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'simulator' };
  return { jwk, publicKey: createPublicKey(privateKey) as KeyObject };
}

/**
 * The certified OpenID provider that judges the protocol itself: client, redirect address, PKCE, codes, tokens and signatures.
 * Entra's own ways (pages, errors, consent, sessions) stand in front of it.
 */
export function createProvider(
  signInHost: string,
  jwk: object,
  { clientId, tenantId, knobs, steppedUp }: ProviderSetUp,
): Provider {
  const configuration: Configuration = {
    jwks: { keys: [jwk as never] },
    adapter: createAdapter((id) =>
      id === clientId
        ? ({
            client_id: clientId,
            token_endpoint_auth_method: 'none',
            application_type: 'web',
            redirect_uris: [...knobs.redirectUris],
            grant_types: ['authorization_code', 'refresh_token'],
            response_types: ['code'],
          } as never)
        : undefined,
    ),
    routes: { authorization: '/authorize', token: '/token' },
    scopes: [...oidcScopes, ...Object.values(resources).flatMap((resource) => resource.scopes)],
    claims: { openid: ['sub', 'oid', 'tid', 'ver'], profile: ['name', 'preferred_username'], email: ['email'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    issueRefreshToken: async () => true,
    rotateRefreshToken: false,
    clientBasedCORS: () => true,
    cookies: { keys: ['simulator'] },
    ttl: {
      AccessToken: () => knobs.accessTokenLifetimeSeconds,
      AuthorizationCode: 600,
      RefreshToken: 86_400,
      Session: 86_400,
      Grant: 86_400,
      Interaction: 600,
      IdToken: 3600,
    },
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        useGrantedResource: () => true,
        getResourceServerInfo: (_context, audience) => ({
          audience,
          scope: (resources[audience]?.scopes ?? []).join(' '),
          accessTokenFormat: 'jwt',
          accessTokenTTL: knobs.accessTokenLifetimeSeconds,
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_context, id) => {
      const user = knobs.users.find((each) => each.id === id);
      if (!user) return undefined;
      const { displayName: name, userPrincipalName: preferred_username } = user;
      return {
        accountId: id,
        claims: () => ({
          sub: id,
          name,
          preferred_username,
          email: preferred_username,
          oid: id,
          tid: tenantId,
          ver: '2.0',
        }),
      };
    },
    formats: {
      customizers: {
        jwt: (_context, token, parts) => {
          const { scope, ...rest } = parts.payload as Record<string, unknown>;
          const user = knobs.users.find((each) => 'accountId' in token && each.id === token.accountId);
          parts.payload = {
            ...rest,
            ...(scope ? { scp: scope } : {}),
            oid: user?.id,
            tid: tenantId,
            name: user?.displayName,
            preferred_username: user?.userPrincipalName,
            ver: '2.0',
            ...(user && steppedUp.has(user.id) ? { acrs: ['c1'] } : {}),
          };
        },
      },
    },
    async loadExistingGrant(context) {
      const { client, session, params, resourceServers } = context.oidc;
      if (!client || !session?.accountId) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      const scope = String(params?.scope ?? '');
      grant.addOIDCScope(scope);
      for (const audience of Object.keys(resourceServers ?? {})) grant.addResourceScope(audience, scope);
      await grant.save();
      return grant;
    },
  };
  const provider = new OidcProvider(`https://${signInHost}/${tenantId}/v2.0`, configuration);
  provider.proxy = true;
  // Why a grant was refused is only said here; the thin layer in front turns it into the AADSTS number.
  provider.on('grant.error', (context, error) => {
    const { error_detail = '', cause } = error as { error_detail?: string; cause?: Error };
    context.set('x-error-detail', `${error_detail} ${cause?.message ?? ''}`);
  });
  provider.on('server_error', (_context, error) => console.error('simulator, oidc-provider:', error));
  return provider;
}
