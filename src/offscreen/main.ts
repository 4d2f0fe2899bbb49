import { copyAddress } from '../browser/clipboard';
import { send } from '../browser/messaging';
import { serveOffscreen } from '../browser/offscreen';
import type { SignInHost } from '../core/signIn';
import { keepSessionStorageInMemory } from './storageInMemory';

keepSessionStorageInMemory();

let host: Promise<SignInHost> | undefined;

// `identity` is not available here: the background opens the window.
const launch = async (url: string, interactive: boolean) => (await send('launchWebAuthFlow', { url, interactive })).url;

/** MSAL is loaded when the first token is needed; copying does without. */
const signInHost = () => {
  host ??= import('../microsoft/msalHost').then(({ createSignInHost }) => createSignInHost(launch));
  return host;
};

serveOffscreen({
  acquireToken: async (request) => (await signInHost()).acquireToken(request),
  forget: async () => {
    await (await host)?.forget();
    return {};
  },
  copyAddressIn: async ({ link }) => ({ smtpAddress: copyAddress(link) }),
});
