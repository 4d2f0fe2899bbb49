import { beforeEach, describe, expect, test, vi } from 'vitest';
import { launchWebAuthFlow, readSignInStatus, signIn, signInSilently, signOut } from '../../src/background/signIn';
import { accessToken } from '../../src/background/tokens';
import {
  storedAccessToken,
  storedAccount,
  storedBusiness,
  storedLoginHint,
  storedSettings,
  storedSignedOut,
} from '../../src/browser/storage';
import { FailureError } from '../../src/core/failure';
import { emptySettings } from '../../src/core/settings';
import { personalAccountTenant, type TokenReply, type TokenRequest } from '../../src/core/signIn';
import { browser, resetBrowser } from '../browser/fakeBrowser';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../browser/fakeBrowser')).browser }));

/** MSAL's host: it answers each request by hand, one after the other. */
const host = vi.hoisted(() => {
  const requests: { request: unknown; answer: (reply: unknown) => void }[] = [];
  return { requests, forgotten: 0 };
});
vi.mock('../../src/browser/signInHost', () => ({
  signInHost: async () => ({
    acquireToken: (request: unknown) => new Promise((answer) => host.requests.push({ request, answer })),
    forget: async () => {
      host.forgotten += 1;
    },
  }),
}));

const clientId = '11111111-2222-3333-4444-555555555555';
const hour = 3_600_000;
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

const token = (changed: Partial<Extract<TokenReply, { ok: true }>> = {}): TokenReply => ({
  ok: true,
  accessToken: 'token',
  expiresOn: Date.now() + hour,
  username: 'ada@contoso.com',
  name: 'Ada',
  tenantId: 'contoso',
  ...changed,
});

/** Answers the request that MSAL's host was asked next. */
async function answerNext(reply: TokenReply): Promise<TokenRequest> {
  await settled();
  const next = host.requests.shift();
  if (!next) throw new Error('nobody asked for a token');
  next.answer(reply);
  await settled();
  return next.request as TokenRequest;
}

const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error) => (error instanceof FailureError ? error.failure : error),
  );

beforeEach(async () => {
  resetBrowser();
  host.requests.length = 0;
  host.forgotten = 0;
  await storedSettings.set({ ...emptySettings, clientId, tenantId: 'contoso.com' });
});

describe('an access token', () => {
  test('is asked for with the name of its permission, never with .default, and kept for the session', async () => {
    const first = accessToken('graph', 'silent');
    expect(await answerNext(token())).toEqual({
      clientId,
      authority: 'https://login.microsoftonline.com/contoso.com',
      redirectUri: 'https://bookings-overlay.chromiumapp.org/',
      scopes: ['BookingsAppointment.ReadWrite.All'],
      mode: 'silent',
      renew: false,
    });
    expect(await first).toBe('token');
    expect(await accessToken('graph', 'silent')).toBe('token');
    expect(host.requests).toEqual([]);
    expect(await storedAccount.get()).toEqual({ username: 'ada@contoso.com', name: 'Ada' });
    expect(JSON.stringify(browser.storage.local.all())).not.toContain('"token"');
  });

  test('of Power Automate is another one, whose audience ends in a slash', async () => {
    const flows = accessToken('flows', 'interactive');
    expect((await answerNext(token({ accessToken: 'flows' }))).scopes).toEqual([
      'https://service.flow.microsoft.com//Flows.Read.All',
    ]);
    expect(await flows).toBe('flows');
  });

  test('that ends within five minutes is not used any more', async () => {
    await storedAccessToken('graph').set({ accessToken: 'old', expiresOn: Date.now() + 299_000 });
    const asked = accessToken('graph', 'silent');
    await answerNext(token({ accessToken: 'new' }));
    expect(await asked).toBe('new');
  });

  test('that was refused is renewed, with the claims that the challenge asks for', async () => {
    await storedAccessToken('graph').set({ accessToken: 'old', expiresOn: Date.now() + hour });
    const renewed = accessToken('graph', 'silent', { claims: '{"a":1}' });
    expect(await answerNext(token({ accessToken: 'new' }))).toMatchObject({ renew: true, claims: '{"a":1}' });
    expect([await renewed, await accessToken('graph', 'silent')]).toEqual(['new', 'new']);
  });

  test('that only the person can renew is asked for with the claims when they sign in, however good the old one looks', async () => {
    await storedAccessToken('graph').set({ accessToken: 'old', expiresOn: Date.now() + hour });
    const renewed = accessToken('graph', 'silent', { claims: '{"a":1}' });
    const refused = failureOf(renewed);
    await answerNext({ ok: false, failure: { kind: 'signInRequired' } });
    expect(await refused).toEqual({ kind: 'signInRequired' });
    expect(await accessToken('graph', 'silent')).toBe('old');
    const signedIn = accessToken('graph', 'interactive');
    expect(await answerNext(token({ accessToken: 'new' }))).toMatchObject({ renew: true, claims: '{"a":1}' });
    expect(await signedIn).toBe('new');
    expect(await accessToken('graph', 'interactive')).toBe('new');
  });

  test('that Microsoft revoked is not given again when the person signs in', async () => {
    await storedAccessToken('graph').set({ accessToken: 'revoked', expiresOn: Date.now() + hour });
    const refused = failureOf(accessToken('graph', 'silent', { claims: undefined }));
    await answerNext({ ok: false, failure: { kind: 'signInRequired' } });
    expect(await refused).toEqual({ kind: 'signInRequired' });
    const signedIn = accessToken('graph', 'interactive');
    const asked = await answerNext(token({ accessToken: 'new' }));
    expect([asked.renew, asked.claims]).toEqual([true, undefined]);
    expect(await signedIn).toBe('new');
  });

  test('is asked for once, however many want it at the same time', async () => {
    const asked = [1, 2, 3].map(() => accessToken('graph', 'silent'));
    await answerNext(token());
    expect(await Promise.all(asked)).toEqual(['token', 'token', 'token']);
    expect(host.requests).toEqual([]);
  });

  test('waits for the one before it: MSAL bears one at a time', async () => {
    const graph = failureOf(accessToken('graph', 'silent'));
    const flows = accessToken('flows', 'silent');
    await settled();
    expect(host.requests).toHaveLength(1);
    await answerNext({ ok: false, failure: { kind: 'signInRequired' } });
    await answerNext(token({ accessToken: 'flows' }));
    expect(await graph).toEqual({ kind: 'signInRequired' });
    expect(await flows).toBe('flows');
  });

  test('that failed is asked for anew the next time', async () => {
    const failed = accessToken('graph', 'silent');
    const failure = failureOf(failed);
    await answerNext({ ok: false, failure: { kind: 'offline' } });
    expect(await failure).toEqual({ kind: 'offline' });
    const again = accessToken('graph', 'silent');
    await answerNext(token());
    expect(await again).toBe('token');
  });

  test('of a personal account is not kept: it has no Bookings', async () => {
    const asked = failureOf(accessToken('graph', 'interactive'));
    await answerNext(token({ tenantId: personalAccountTenant }));
    expect(await asked).toEqual({ kind: 'personalAccount' });
    expect(host.forgotten).toBe(1);
    expect(browser.storage.session.all()).toEqual({});
  });

  test('is not asked for without configuration', async () => {
    await storedSettings.remove();
    expect(await failureOf(accessToken('graph', 'interactive'))).toEqual({
      kind: 'notConfigured',
      missing: ['clientId', 'tenantId'],
    });
    expect(host.requests).toEqual([]);
  });
});

describe('who signs in', () => {
  const business = { business: { id: 'x' }, services: [], staffMembers: [], readAt: 0 };

  test('is remembered for the next silent sign-in', async () => {
    const first = accessToken('graph', 'interactive');
    await answerNext(token());
    await first;
    await storedAccessToken('graph').remove();
    const second = accessToken('graph', 'silent');
    expect((await answerNext(token())).loginHint).toBe('ada@contoso.com');
    await second;
  });

  test('anew keeps what was read', async () => {
    await storedAccount.set({ username: 'ada@contoso.com' });
    await storedBusiness('x@y.z').set(business);
    const signedIn = accessToken('graph', 'interactive');
    await answerNext(token());
    await signedIn;
    expect(await storedBusiness('x@y.z').get()).toBeDefined();
  });

  test('as somebody else sees nothing of the one before', async () => {
    await storedAccount.set({ username: 'ada@contoso.com' });
    await storedAccessToken('flows').set({ accessToken: "ada's", expiresOn: Date.now() + hour });
    await storedBusiness('x@y.z').set(business);
    const signedIn = signIn({ useAnotherAccount: true });
    expect((await answerNext(token({ username: 'bob@contoso.com', name: undefined }))).mode).toBe('selectAccount');
    expect((await signedIn).account).toEqual({ username: 'bob@contoso.com' });
    expect(await storedBusiness('x@y.z').get()).toBeUndefined();
    expect(await storedAccessToken('flows').get()).toBeUndefined();
  });

  test('sees nothing that came in after the one before had signed out', async () => {
    await storedBusiness('x@y.z').set(business);
    const signedIn = signIn({ useAnotherAccount: false });
    await answerNext(token({ username: 'bob@contoso.com' }));
    await signedIn;
    expect(await storedBusiness('x@y.z').get()).toBeUndefined();
  });
});

describe('after "Sign out"', () => {
  beforeEach(async () => {
    const signedIn = signIn({ useAnotherAccount: false });
    await answerNext(token());
    await signedIn;
  });

  test('nothing of the person is left, and Microsoft is not asked silently', async () => {
    const status = await signOut();
    expect(status).toMatchObject({ signedOut: true });
    expect(status.account).toBeUndefined();
    expect(browser.storage.session.all()).toEqual({});
    expect(host.forgotten).toBe(1);
    expect(await failureOf(accessToken('graph', 'silent'))).toEqual({ kind: 'signInRequired' });
    expect(await signInSilently()).toMatchObject({ signedOut: true });
    await settled();
    expect(host.requests).toEqual([]);
  });

  test('a token that was on its way is forgotten too', async () => {
    const late = accessToken('flows', 'silent').catch(() => undefined);
    await settled();
    const leaving = signOut();
    await answerNext(token({ accessToken: 'late' }));
    await leaving;
    await late;
    expect(browser.storage.session.all()).toEqual({});
    expect((await readSignInStatus()).account).toBeUndefined();
  });

  test('"Sign in" asks again, with the name of who was there, and is signed in', async () => {
    await signOut();
    const signedIn = signIn({ useAnotherAccount: false });
    expect(await answerNext(token())).toMatchObject({ mode: 'interactive', loginHint: 'ada@contoso.com' });
    expect(await signedIn).toMatchObject({ signedOut: false, account: { username: 'ada@contoso.com' } });
    expect(await storedSignedOut.get()).toBeUndefined();
  });

  test('a sign-in that the person closes leaves them signed out', async () => {
    await signOut();
    const failure = failureOf(signIn({ useAnotherAccount: false }));
    await answerNext({ ok: false, failure: { kind: 'signInCancelled' } });
    expect(await failure).toEqual({ kind: 'signInCancelled' });
    expect(await readSignInStatus()).toMatchObject({ signedOut: true });
  });
});

describe('signing in', () => {
  test.each(['signInRequired', 'personalAccount'] as const)(
    'silently that does not work says why: %s',
    async (kind) => {
      const failure = failureOf(signInSilently());
      await answerNext({ ok: false, failure: { kind } });
      expect(await failure).toEqual({ kind });
      expect(await readSignInStatus()).toMatchObject({ signedOut: false, missing: [] });
    },
  );

  test('is known from one reading of each area of the storage: whoever wakes the worker waits for them', async () => {
    const { local, session, managed } = browser.storage;
    const readings = [local, session, managed].map((area) => vi.spyOn(area, 'get'));
    expect(await readSignInStatus()).toMatchObject({ missing: [], disabledFeatures: [] });
    expect(readings.map(({ mock }) => mock.calls.length)).toEqual([1, 1, 1]);
    vi.restoreAllMocks();
  });

  test('says while it goes on that it does', async () => {
    const signedIn = signIn({ useAnotherAccount: false });
    await settled();
    expect(await readSignInStatus()).toMatchObject({ signingIn: true });
    await answerNext(token());
    expect(await signedIn).toMatchObject({ signingIn: false });
  });

  test('asks nobody where the cloud has no Bookings API', async () => {
    await storedSettings.set({ ...emptySettings, clientId, tenantId: 'contoso.com', cloud: 'china' });
    expect(await failureOf(signIn({ useAnotherAccount: false }))).toEqual({ kind: 'cloudHasNoBookingsApi' });
    expect(await signInSilently()).toMatchObject({ hasBookingsApi: false });
    expect(host.requests).toEqual([]);
  });

  test('goes to the sign-in of its cloud', async () => {
    await storedSettings.set({ ...emptySettings, clientId, tenantId: 'contoso.us', cloud: 'usGovernmentL4' });
    const asked = accessToken('graph', 'silent');
    expect((await answerNext(token())).authority).toBe('https://login.microsoftonline.us/contoso.us');
    await asked;
    expect((await storedLoginHint.get())?.length).toBeGreaterThan(0);
  });
});

describe('the sign-in window', () => {
  test.each([
    'https://evil.example/',
    'https://login.microsoftonline.com.evil.example/',
    'http://login.microsoftonline.com/',
  ])('does not open %s', async (url) => {
    expect(await failureOf(launchWebAuthFlow({ url, interactive: true }))).toEqual({
      kind: 'invalidRequest',
      path: 'url',
    });
  });
});
