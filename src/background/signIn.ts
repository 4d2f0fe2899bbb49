import { signInHost } from '../browser/signInHost';
import { forgetPerson, storedAccount, storedSignedOut } from '../browser/storage';
import { launchWebAuthFlow as launch } from '../browser/webAuthFlow';
import { clouds } from '../core/clouds';
import { FailureError } from '../core/failure';
import type { SignInStatus } from '../core/messages';
import { readConfiguration, requireConfiguration } from './configuration';
import { accessToken, isSigningIn, whenQuiet } from './tokens';

/** Where the person stands; asks nobody. */
export async function readSignInStatus(): Promise<SignInStatus> {
  const [{ missing, cloud, disabledFeatures }, account, signedOut] = await Promise.all([
    readConfiguration(),
    storedAccount.get(),
    storedSignedOut.get(),
  ]);
  return {
    missing,
    ...(account && missing.length === 0 ? { account } : {}),
    signedOut: signedOut ?? false,
    signingIn: isSigningIn(),
    hasBookingsApi: cloud.hasBookingsApi,
    hasFlows: cloud.hasFlows,
    disabledFeatures,
  };
}

/** Signs in without a window. Throws a FailureError where that is not possible, with what Microsoft said. */
export async function signInSilently(): Promise<SignInStatus> {
  const status = await readSignInStatus();
  if (status.missing.length > 0 || status.signedOut || !status.hasBookingsApi) return status;
  await accessToken('graph', 'silent');
  return readSignInStatus();
}

/** Signs in, with a window when one is needed; goes on when the panel that asked for it has closed. */
export async function signIn({ useAnotherAccount }: { useAnotherAccount: boolean }): Promise<SignInStatus> {
  const { cloud } = await requireConfiguration();
  if (!cloud.hasBookingsApi) throw new FailureError({ kind: 'cloudHasNoBookingsApi' });
  await accessToken('graph', useAnotherAccount ? 'selectAccount' : 'interactive');
  await storedSignedOut.remove();
  return readSignInStatus();
}

/** Forgets the person, here and in MSAL. */
export async function forgetEverything(): Promise<void> {
  await forgetPerson();
  await (await signInHost()).forget();
}

/** Forgets the person and every token, and stays signed out until "Sign in" is pressed. */
export async function signOut(): Promise<SignInStatus> {
  await storedSignedOut.set(true);
  await forgetPerson();
  await whenQuiet(forgetEverything);
  return readSignInStatus();
}

/** The `scp` claim of the token for Graph: https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference */
export async function readGrantedScopes(): Promise<string[]> {
  const claims = (await accessToken('graph', 'silent')).split('.')[1] ?? '';
  try {
    return JSON.parse(atob(claims.replace(/-/g, '+').replace(/_/g, '/'))).scp.split(' ');
  } catch {
    return [];
  }
}

/** Opens MSAL's sign-in window for the offscreen page, and only at one of Microsoft's sign-in hosts. */
export async function launchWebAuthFlow({ url, interactive }: { url: string; interactive: boolean }) {
  const { origin } = new URL(url);
  if (!Object.values(clouds).some(({ signIn }) => signIn === origin)) {
    throw new FailureError({ kind: 'invalidRequest', path: 'url' });
  }
  return { url: await launch(url, interactive) };
}
