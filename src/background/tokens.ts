import { signInHost } from '../browser/signInHost';
import {
  forgetPerson,
  storedAccessToken,
  storedAccount,
  storedChallenge,
  storedLoginHint,
  storedSignedOut,
} from '../browser/storage';
import { redirectAddress } from '../browser/webAuthFlow';
import { FailureError } from '../core/failure';
import { type Resource, scopeOf } from '../core/scopes';
import { personalAccountTenant, type TokenReply, type TokenRequest } from '../core/signIn';
import { requireConfiguration } from './configuration';

type Mode = TokenRequest['mode'];
type Token = Extract<TokenReply, { ok: true }>;

const fiveMinutes = 300_000;

// MSAL bears one sign-in at a time: a second one ends in `interaction_in_progress` (MSAL 5.29).
let queue: Promise<unknown> = Promise.resolve();
const flights = new Map<string, Promise<Token>>();

/** Runs `work` when no token is being fetched, so that none is stored behind its back. */
export function whenQuiet(work: () => Promise<void>): Promise<void> {
  const done = queue.then(work);
  queue = done.catch(() => undefined);
  return done;
}

/** Whether a sign-in window may be open now. */
export const isSigningIn = (): boolean =>
  [...flights.keys()].some((key) => key.includes('interactive') || key.includes('selectAccount'));

async function acquire(resource: Resource, mode: Mode, renew?: { claims: string | undefined }): Promise<Token> {
  const { settings, cloud } = await requireConfiguration();
  const loginHint = await storedLoginHint.get();
  const host = await signInHost();
  const reply = await host.acquireToken({
    clientId: settings.clientId,
    authority: `${cloud.signIn}/${settings.tenantId}`,
    redirectUri: redirectAddress(),
    scopes: [scopeOf(resource, settings.cloud)],
    mode,
    renew: renew !== undefined,
    ...(loginHint ? { loginHint } : {}),
    ...(renew?.claims ? { claims: renew.claims } : {}),
  });
  if (!reply.ok) {
    // The sign-in that the person will be asked for must not give the refused token again.
    if (renew) await storedChallenge(resource).set(renew.claims ?? '');
    throw new FailureError(reply.failure);
  }
  if (reply.tenantId === personalAccountTenant) {
    await host.forget();
    throw new FailureError({ kind: 'personalAccount' });
  }
  await remember(resource, reply);
  return reply;
}

async function remember(resource: Resource, { accessToken, expiresOn, username, name }: Token): Promise<void> {
  const before = await storedAccount.get();
  // Also after nobody: what was on its way when somebody signed out may have come in since.
  if (before?.username !== username) await forgetPerson();
  await storedChallenge(resource).remove();
  await storedAccessToken(resource).set({ accessToken, expiresOn });
  await storedAccount.set({ username, ...(name ? { name } : {}) });
  await storedLoginHint.set(username);
}

/**
 * An access token from the session's store, else from MSAL. Only `interactive` and `selectAccount` may open a window. After
 * "Sign out" only they ask Microsoft at all, and only they can meet claims that a challenge asked for. Throws a FailureError of a sign-in kind.
 */
export async function accessToken(
  resource: Resource,
  mode: Mode,
  renew?: { claims: string | undefined },
): Promise<string> {
  const [signedOut, stored, challenge] = await Promise.all([
    storedSignedOut.get(),
    storedAccessToken(resource).get(),
    storedChallenge(resource).get(),
  ]);
  const renewal =
    renew ?? (challenge !== undefined && mode !== 'silent' ? { claims: challenge || undefined } : undefined);
  if (mode === 'silent' && signedOut) throw new FailureError({ kind: 'signInRequired' });
  const isGood = stored && stored.expiresOn - Date.now() > fiveMinutes;
  if (isGood && !renewal && mode !== 'selectAccount') return stored.accessToken;
  const key = `${resource} ${mode} ${renewal ? (renewal.claims ?? 'renew') : ''}`;
  let flight = flights.get(key);
  if (!flight) {
    flight = queue.then(() => acquire(resource, mode, renewal));
    queue = flight.catch(() => undefined);
    flights.set(key, flight);
    flight.finally(() => flights.delete(key)).catch(() => undefined);
  }
  return (await flight).accessToken;
}
