import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  asking,
  authorize,
  authorizeQuery,
  bookingsScope,
  flowsScope,
  fragmentOf,
  newVerifier,
  type Received,
  redeem,
  redirectUri,
  type SignInOptions,
  send,
  signIn,
} from './client';
import { type Simulator, startSimulator } from './index';

let sim: Simulator;
beforeAll(async () => {
  sim = await startSimulator({ redirectUris: [redirectUri] });
});
afterAll(() => sim.close());
afterEach(() => sim.reset());

const claimsOf = (jwt: string) => JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString('utf8'));
const errorOf = async (options: SignInOptions) => fragmentOf(await authorize(sim, newVerifier(), options));
const sessionOf = (received: Received): string => String(received.headers['set-cookie']).split(';')[0] ?? '';

test('a code is exchanged for tokens that MSAL accepts', async () => {
  const tokens = await signIn(sim);
  expect(claimsOf(tokens.id_token)).toMatchObject({
    aud: sim.clientId,
    nonce: 'the-nonce',
    tid: sim.tenantId,
    preferred_username: 'ada@contoso.com',
    name: 'Ada Lovelace',
    ver: '2.0',
  });
  const info = JSON.parse(Buffer.from(tokens.client_info, 'base64url').toString('utf8'));
  expect(info).toEqual({ uid: claimsOf(tokens.id_token).oid, utid: sim.tenantId });
  expect(claimsOf(tokens.access_token)).toMatchObject({ aud: 'https://graph.microsoft.com', scp: bookingsScope });
  expect(tokens.scope.split(' ')).toContain(bookingsScope);
  expect(tokens.refresh_token).toBeTruthy();
});

test('state and client_info come back in the fragment', async () => {
  const fragment = await errorOf({});
  expect([...fragment.keys()].sort()).toEqual(['client_info', 'code', 'session_state', 'state']);
  expect(fragment.get('state')).toBe('the-state');
});

describe('the token endpoint refuses', () => {
  async function refusal(change: Record<string, string>, headers?: Record<string, string>): Promise<string> {
    const verifier = newVerifier();
    const code = fragmentOf(await authorize(sim, verifier)).get('code') ?? '';
    const form = {
      grant_type: 'authorization_code',
      code,
      code_verifier: verifier,
      redirect_uri: redirectUri,
      ...change,
    };
    const received = await redeem(sim, form, headers ? { headers } : {});
    expect(received.status).toBe(400);
    expect(received.json.error_codes).toHaveLength(1);
    return String(received.json.error_description);
  }
  test('a wrong verifier', async () =>
    expect(await refusal({ code_verifier: newVerifier() })).toContain('AADSTS501481'));
  test('another redirect address', async () =>
    expect(await refusal({ redirect_uri: `${redirectUri}x` })).toContain('AADSTS500112'));
  test('a missing Origin', async () => expect(await refusal({}, {})).toContain('AADSTS9002327'));
  test('an unknown client', async () => expect(await refusal({ client_id: 'nobody' })).toContain('AADSTS700016'));
  test('an invented code', async () => expect(await refusal({ code: 'invented' })).toContain('AADSTS70000'));
  test('a code that was used', async () => {
    const verifier = newVerifier();
    const code = fragmentOf(await authorize(sim, verifier)).get('code') ?? '';
    const form = { grant_type: 'authorization_code', code, code_verifier: verifier, redirect_uri: redirectUri };
    expect((await redeem(sim, form)).status).toBe(200);
    expect((await redeem(sim, form)).json.error_description).toContain('AADSTS54005');
  });
});

describe('the authorization endpoint stays on its page for', () => {
  const page = async (options: SignInOptions): Promise<string> => {
    const received = await authorize(sim, newVerifier(), options);
    expect([received.status, received.headers.location]).toEqual([400, undefined]);
    return received.text;
  };
  test('an unknown client', async () =>
    expect(await page({ query: { client_id: 'nobody' } })).toContain('AADSTS700016'));
  test('a redirect address that is not registered letter by letter', async () =>
    expect(await page({ query: { redirect_uri: redirectUri.slice(0, -1) } })).toContain('AADSTS50011'));
  test('an unknown tenant', async () => expect(await page({ tenant: 'fabrikam.com' })).toContain('AADSTS90002'));
});

test('a personal account is refused on a page, and known from then on', async () => {
  sim.entra.signedInAs = 'pat.doe@outlook.com';
  const received = await authorize(sim, newVerifier());
  expect([received.status, received.headers.location]).toEqual([200, undefined]);
  expect(received.text).toContain('AADSTS50020');
  expect((await authorize(sim, newVerifier(), { tenant: 'organizations' })).text).toContain('AADSTS500200');
  const cookie = String(received.headers['set-cookie']).split(';')[0] ?? '';
  const silent = await authorize(sim, newVerifier(), { query: { prompt: 'none' }, cookie });
  expect(fragmentOf(silent).get('error_description')).toMatch(/^AADSTS16000: .*'live\.com'/);
});

test.each(['organizations', 'contoso.com', '11111111-1111-4111-8111-111111111111'])(
  'tenant %s is known',
  async (tenant) => {
    expect((await errorOf({ tenant })).get('code')).toBeTruthy();
  },
);

describe('the authorization endpoint sends back', () => {
  test.each([
    ['Bookings.Nothing', 'AADSTS650053'],
    ['https://nobody.example/Read', 'AADSTS500011'],
    ['https://graph.microsoft.com/.default', 'AADSTS70011'],
    [`${bookingsScope} ${flowsScope}`, 'AADSTS28000'],
  ])('scope %s: %s', async (scope, code) =>
    expect((await errorOf({ scope })).get('error_description')).toContain(code),
  );

  test('a request without PKCE', async () => {
    for (const query of [{ code_challenge: '' }, { code_challenge_method: 'plain' }]) {
      expect((await errorOf({ query })).get('error_description')).toContain('AADSTS9002325');
    }
  });
  test('a silent request without a session', async () => {
    const fragment = await errorOf({ query: { prompt: 'none' } });
    expect([fragment.get('error'), fragment.get('state')]).toEqual(['login_required', 'the-state']);
  });
});

test('`.default` is let in when switched on', async () => {
  sim.entra.allowDefaultScope = true;
  const { access_token } = await signIn(sim, { scope: 'https://graph.microsoft.com/.default' });
  expect(claimsOf(access_token).scp.split(' ')).toContain('Bookings.Manage.All');
});

test('a silent request succeeds in the session of the person it hints at, and in no other', async () => {
  const cookie = sessionOf(await authorize(sim, newVerifier()));
  const silently = (login_hint: string) => errorOf({ cookie, query: { prompt: 'none', login_hint } });
  expect((await silently('ada@contoso.com')).get('code')).toBeTruthy();
  expect((await silently('mert@contoso.com')).get('error')).toBe('login_required');
});

test('two slashes ask for Power Automate’s own audience, and one for another', async () => {
  const strict = await signIn(sim, { scope: flowsScope });
  expect(claimsOf(strict.access_token)).toMatchObject({
    aud: 'https://service.flow.microsoft.com/',
    scp: 'Flows.Read.All',
  });
  expect(strict.scope.split(' ')).toContain(flowsScope);
  const loose = await signIn(sim, { scope: 'https://service.flow.microsoft.com/Flows.Read.All' });
  expect(claimsOf(loose.access_token).aud).toBe('https://service.flow.microsoft.com');
});

describe('a refresh token', () => {
  const refresh = (token: string, scope: string) =>
    redeem(sim, { grant_type: 'refresh_token', refresh_token: token, scope });

  test('serves another resource', async () => {
    const { refresh_token } = await signIn(sim);
    const received = await refresh(refresh_token, flowsScope);
    expect(claimsOf(received.json.access_token).aud).toBe('https://service.flow.microsoft.com/');
    expect(received.json.scope).toBe(flowsScope);
    expect((await refresh(refresh_token, bookingsScope)).json.scope).toContain(bookingsScope);
  });
  test('needs consent to more where no administrator gave it', async () => {
    sim.entra.consent = 'ask';
    const { refresh_token } = await signIn(sim);
    const received = await refresh(refresh_token, flowsScope);
    expect(received.json).toMatchObject({ error: 'invalid_grant', suberror: 'consent_required' });
    const cookie = sessionOf(await authorize(sim, newVerifier()));
    const silent = await errorOf({ cookie, scope: flowsScope, query: { prompt: 'none' } });
    expect([silent.get('error'), silent.get('suberror')]).toEqual(['interaction_required', 'consent_required']);
    await signIn(sim, { scope: flowsScope });
    expect((await refresh(refresh_token, flowsScope)).status).toBe(200);
  });
  test('ends', async () => {
    const { refresh_token } = await signIn(sim);
    sim.entra.refreshTokenValid = false;
    expect((await refresh(refresh_token, bookingsScope)).json.error_codes).toEqual([700084]);
    expect((await refresh('invented', bookingsScope)).json.error).toBe('invalid_grant');
  });
});

test('failures come as ordered, and once', async () => {
  const error = 'access_denied';
  sim.entra.failNext({ at: 'authorize', error, error_description: 'AADSTS65004: declined' });
  expect((await errorOf({})).get('error')).toBe(error);
  expect((await errorOf({})).get('code')).toBeTruthy();

  sim.entra.failNext({
    at: 'authorize',
    asPage: true,
    interactiveOnly: true,
    error,
    error_description: 'AADSTS90094: admin',
  });
  expect((await errorOf({ query: { prompt: 'none' } })).get('error')).toBe('login_required');
  expect((await authorize(sim, newVerifier())).text).toContain('AADSTS90094');

  sim.entra.failNext({
    at: 'token',
    error: 'invalid_grant',
    error_description: 'AADSTS50173: revoked',
    suberror: 'bad_token',
  });
  await expect(signIn(sim)).rejects.toThrow('AADSTS50173');
  await signIn(sim);
});

describe('by hand', () => {
  const press = (path: string, fields: Record<string, string>): Promise<Received> =>
    send(sim, {
      host: 'login.microsoftonline.com',
      path,
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    });

  test('a person signs in, consents, and is asked no more', async () => {
    Object.assign(sim.entra, { autoSignIn: false, consent: 'ask' });
    const verifier = newVerifier();
    const page = await authorize(sim, verifier);
    expect(page.text).toContain('aria-label="Sign in as Ada Lovelace"');
    const request = authorizeQuery(sim, verifier).toString();
    const asked = await press('/organizations/login', { request, user: 'mert@contoso.com' });
    expect(asked.text).toContain('Permissions requested');
    const done = await press('/organizations/consent', { request, user: 'mert@contoso.com', accept: '1' });
    expect(fragmentOf(done).get('code')).toBeTruthy();
    const cookie = sessionOf(done);
    expect((await errorOf({ cookie })).get('code')).toBeTruthy();
    const again = await authorize(sim, newVerifier(), { cookie, query: { prompt: 'select_account' } });
    expect(again.text).toContain('Pick an account');
  });
  test('a person turns back', async () => {
    sim.entra.autoSignIn = false;
    const request = authorizeQuery(sim, newVerifier()).toString();
    expect(fragmentOf(await press('/organizations/login', { request, cancel: '1' })).get('error')).toBe(
      'access_denied',
    );
  });
  test('only an administrator may consent', async () => {
    sim.entra.consent = 'admin';
    expect((await authorize(sim, newVerifier())).text).toContain('AADSTS90094');
  });
});

describe('Graph looks at the token', () => {
  const me = async (token: string) => asking(sim, 'graph.microsoft.com', token)('/v1.0/me');
  test('its scope', async () => {
    expect((await me((await signIn(sim, { scope: 'User.Read' })).access_token)).json.displayName).toBe('Ada Lovelace');
    const cloud = { signInHost: 'login.microsoftonline.us' };
    sim.reset();
    expect((await me((await signIn(sim)).access_token)).status).toBe(403);
    expect((await me((await signIn(sim, { ...cloud, scope: 'User.Read' })).access_token)).status).toBe(401);
  });
  test('its signature and its end', async () => {
    const { access_token } = await signIn(sim);
    const [header, , signature] = access_token.split('.');
    const forged = Buffer.from(JSON.stringify({ ...claimsOf(access_token), scp: 'User.Read' })).toString('base64url');
    expect((await me(`${header}.${forged}.${signature}`)).json.error.code).toBe('InvalidAuthenticationToken');
    expect((await me('')).status).toBe(401);
    sim.entra.accessTokenLifetimeSeconds = 1;
    const short = (await signIn(sim, { scope: 'User.Read' })).access_token;
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect((await me(short)).json.error.message).toContain('expired');
  });
  test('its claims: who cannot meet a challenge gets none', async () => {
    sim.switches.claims401 = true;
    const refused = await me((await signIn(sim, { scope: 'User.Read', claims: '{}' })).access_token);
    expect(refused.status).toBe(401);
    expect(refused.headers['www-authenticate']).not.toContain('claims');
  });
  test('its claims: a challenge is met by an interactive sign-in that names it', async () => {
    sim.switches.claims401 = true;
    const refused = await me((await signIn(sim, { scope: 'User.Read' })).access_token);
    const claims = Buffer.from(
      /claims="([^"]+)"/.exec(String(refused.headers['www-authenticate']))?.[1] ?? '',
      'base64',
    );
    expect(JSON.parse(claims.toString())).toEqual({ access_token: { acrs: { essential: true, value: 'c1' } } });
    const query = { claims: claims.toString() };
    const cookie = sessionOf(await authorize(sim, newVerifier()));
    expect((await errorOf({ cookie, query: { ...query, prompt: 'none' } })).get('error')).toBe('interaction_required');
    expect((await me((await signIn(sim, { scope: 'User.Read', query })).access_token)).status).toBe(200);
  });
});

test('no token, code or verifier is in the log', async () => {
  const { access_token, refresh_token } = await signIn(sim);
  await redeem(sim, { grant_type: 'refresh_token', refresh_token, scope: bookingsScope });
  await asking(sim, 'graph.microsoft.com', access_token)('/v1.0/me');
  const log = JSON.stringify(sim.requests);
  expect(sim.requests.at(-1)?.authorization).toBe(true);
  for (const secret of [access_token, refresh_token, 'code_verifier', '"code":']) expect(log).not.toContain(secret);
});
