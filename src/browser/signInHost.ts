import browser from 'webextension-polyfill';
import type { SignInHost } from '../core/signIn';
import { copyAddress } from './clipboard';
import { askOffscreen, closeOffscreen, isOffscreenOpen } from './offscreen';
import { launchWebAuthFlow } from './webAuthFlow';

/** What `msalHost.js` defines when Firefox's background page adds it as a script. */
declare const msalHost: { createSignInHost(launch: typeof launchWebAuthFlow): SignInHost };

const offscreenHost: SignInHost = {
  acquireToken: (request) => askOffscreen('acquireToken', request),
  async forget() {
    if (!(await isOffscreenOpen())) return;
    await askOffscreen('forget', {});
    await closeOffscreen();
  },
};

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): {
    createScriptURL(url: string): unknown;
  };
}

/** The address of one of our own files, as Trusted Types want it where the browser has them (Firefox 148). */
function ownScript(path: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const url = browser.runtime.getURL(path);
  const policy = trustedTypes?.createPolicy('msalHost', { createScriptURL: () => url });
  return policy ? (policy.createScriptURL(url) as string) : url;
}

let loading: Promise<SignInHost> | undefined;

function backgroundPageHost(): Promise<SignInHost> {
  loading ??= new Promise<void>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = ownScript('msalHost.js');
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error('msalHost.js')));
    document.head.append(script);
  }).then(() => msalHost.createSignInHost(launchWebAuthFlow));
  return loading;
}

/** Where MSAL lives in this browser: the offscreen page of Chrome and Edge, the background page of Firefox. */
export const signInHost = async (): Promise<SignInHost> => (__FIREFOX__ ? backgroundPageHost() : offscreenHost);

/**
 * Copies the SMTP address in a link, from the background, where nothing has focus; the page that can copy also knows the links. Gives
 * what was copied.
 */
export const copyAddressIn = async (link: string): Promise<string | undefined> =>
  __FIREFOX__ ? copyAddress(link) : (await askOffscreen('copyAddressIn', { link })).smtpAddress;
