import browser from 'webextension-polyfill';
import type { SignInHost } from '../core/signIn';
import { copyWithoutFocus } from './clipboard';
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

let loading: Promise<SignInHost> | undefined;

function backgroundPageHost(): Promise<SignInHost> {
  loading ??= new Promise<void>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = browser.runtime.getURL('msalHost.js');
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error('msalHost.js')));
    document.head.append(script);
  }).then(() => msalHost.createSignInHost(launchWebAuthFlow));
  return loading;
}

/** Where MSAL lives in this browser: the offscreen page of Chrome and Edge, the background page of Firefox. */
export const signInHost = async (): Promise<SignInHost> => (__FIREFOX__ ? backgroundPageHost() : offscreenHost);

/** Copies text from the background, where nothing has focus. Gives whether it worked. */
export const copyFromBackground = async (text: string): Promise<boolean> =>
  __FIREFOX__ ? copyWithoutFocus(text) : (await askOffscreen('copy', { text })).copied;
