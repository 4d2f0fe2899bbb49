import type { KeyObject } from 'node:crypto';
import type Provider from 'oidc-provider';
import { type AccessToken, readAccessToken } from './accessToken';
import { type Answer, loopback } from './loopback';
import { createProvider, createSigningKey, type ProviderSetUp } from './provider';
import type { ScopeRequest } from './scopes';

/** oidc-provider, driven from the layer in front: no browser ever talks to it directly. */
export interface Oidc {
  /** Signs `userId` in and comes back with the redirect address that carries the code, or the provider's own refusal. */
  authorize(signInHost: string, userId: string, scopes: ScopeRequest, query: URLSearchParams): Promise<Answer>;
  redeem(signInHost: string, form: URLSearchParams): Promise<Answer>;
  /** Lets a refresh token fetch tokens for more than it was issued for: Entra's serve every resource that was consented to. */
  widen(signInHost: string, refreshToken: string, scopes: ScopeRequest): Promise<{ userId: string } | undefined>;
  userOf(signInHost: string, refreshToken: string): Promise<string | undefined>;
  readAccessToken(token: string): AccessToken | undefined;
  close(): Promise<void>;
}

const passedOn = [
  'client_id',
  'redirect_uri',
  'response_type',
  'response_mode',
  'state',
  'nonce',
  'code_challenge',
  'code_challenge_method',
];

export async function createOidc(setUp: ProviderSetUp): Promise<Oidc> {
  const { jwk, publicKey }: { jwk: object; publicKey: KeyObject } = createSigningKey();
  const providers = new Map<string, Provider>();
  const providerOf = (host: string): Provider => {
    const known = providers.get(host) ?? createProvider(host, jwk, setUp);
    providers.set(host, known);
    return known;
  };
  const inner = await loopback((request, response) => {
    const provider = providerOf(String(request.headers['x-forwarded-host']));
    void provider.callback()(request, response);
  });
  const forwarded = (host: string) => ({
    'x-forwarded-host': host,
    'x-forwarded-proto': 'https',
    accept: 'application/json',
  });

  return {
    async authorize(host, userId, { oidc, resource, names }, query) {
      const provider = providerOf(host);
      const parameters = new URLSearchParams();
      for (const name of passedOn) if (query.has(name)) parameters.set(name, query.get(name) ?? '');
      parameters.set('scope', [...new Set(['openid', ...oidc, ...names])].join(' '));
      parameters.set('resource', resource);
      const asked = await inner.send('GET', `/authorize?${parameters}`, forwarded(host));
      const uid = /\/interaction\/([\w-]+)$/.exec(asked.headers.location ?? '')?.[1];
      const interaction = uid === undefined ? undefined : await provider.Interaction.find(uid);
      if (!interaction) return asked;
      interaction.result = { login: { accountId: userId } };
      await interaction.save(600);
      const cookie = (asked.headers['set-cookie'] ?? []).map((line) => line.split(';')[0]).join('; ');
      return inner.send('GET', new URL(interaction.returnTo).pathname, { ...forwarded(host), cookie });
    },

    redeem: (host, form) =>
      inner.send(
        'POST',
        '/token',
        { ...forwarded(host), 'content-type': 'application/x-www-form-urlencoded' },
        form.toString(),
      ),

    async widen(host, refreshToken, { oidc, resource, names }) {
      const provider = providerOf(host);
      const token = await provider.RefreshToken.find(refreshToken);
      const grant = token?.grantId === undefined ? undefined : await provider.Grant.find(token.grantId);
      if (!token?.accountId || !grant) return undefined;
      grant.addOIDCScope(oidc.join(' '));
      grant.addResourceScope(resource, names.join(' '));
      await grant.save();
      token.scope = [...new Set(['openid', ...oidc, ...names])].join(' ');
      token.resource = resource;
      await token.save();
      return { userId: token.accountId };
    },

    async userOf(host, refreshToken) {
      return (await providerOf(host).RefreshToken.find(refreshToken))?.accountId;
    },

    readAccessToken: (token) => readAccessToken(publicKey, token),
    close: () => inner.close(),
  };
}
