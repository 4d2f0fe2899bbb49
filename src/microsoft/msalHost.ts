import {
  AuthError,
  type AuthenticationResult,
  CacheLookupPolicy,
  NavigationClient,
  PublicClientApplication,
} from '@azure/msal-browser';
import { type Failure, FailureError } from '../core/failure';
import type { SignInHost, TokenRequest } from '../core/signIn';
import { signInFailure } from '../core/signInFailure';

/** Opens `url` in a sign-in window (or without one) and gives the address that it ended on. */
export type Launch = (url: string, interactive: boolean) => Promise<string>;

/**
 * MSAL, wherever a real `window` exists: the offscreen page of Chrome and Edge, the background page of Firefox. MSAL 5.29
 * refuses to run in a service worker (https://github.com/AzureAD/microsoft-authentication-library-for-js/issues/3923).
 * The caller asks for one token at a time.
 */
export function createSignInHost(launch: Launch): SignInHost {
  let current: { key: string; client: Promise<PublicClientApplication> } | undefined;
  let window: { interactive: boolean; response?: string } | undefined;

  // MSAL believes that it navigates away; the window of the browser does, and its last address comes back.
  class WindowNavigation extends NavigationClient {
    override async navigateInternal() {
      return false;
    }
    override async navigateExternal(url: string) {
      if (window) window.response = await launch(url, window.interactive);
      return false;
    }
  }

  async function start({ clientId, authority, redirectUri }: TokenRequest): Promise<PublicClientApplication> {
    const client = new PublicClientApplication({
      // Graph sends a claims challenge only to who can meet it: https://learn.microsoft.com/entra/identity-platform/claims-challenge
      auth: { clientId, authority, redirectUri, clientCapabilities: ['CP1'] },
      // `localStorage` would keep the refresh token in clear text for "keep me signed in" (MSAL 5.29, seen in Chromium 156).
      cache: { cacheLocation: 'sessionStorage' },
      system: { navigationClient: new WindowNavigation(), loggerOptions: { piiLoggingEnabled: false } },
    });
    await client.initialize();
    return client;
  }

  function clientFor(request: TokenRequest): Promise<PublicClientApplication> {
    const key = `${request.clientId} ${request.authority}`;
    if (current?.key !== key) current = { key, client: start(request) };
    return current.client;
  }

  async function throughWindow(client: PublicClientApplication, request: TokenRequest, interactive: boolean) {
    const account = request.mode === 'selectAccount' ? null : client.getActiveAccount();
    const loginHint = request.mode === 'selectAccount' ? undefined : request.loginHint;
    const prompt = !interactive ? 'none' : request.mode === 'selectAccount' ? 'select_account' : undefined;
    const flow: { interactive: boolean; response?: string } = { interactive };
    window = flow;
    try {
      await client.acquireTokenRedirect({
        scopes: request.scopes,
        redirectUri: request.redirectUri,
        ...(prompt ? { prompt } : {}),
        ...(account ? { account } : {}),
        ...(!account && loginHint ? { loginHint } : {}),
        // Entra then need not ask what kind of account it is. With an account or a hint it knows, and MSAL leaves the hint out beside this.
        ...(interactive && !account && !loginHint ? { domainHint: 'organizations' } : {}),
        ...(request.claims ? { claims: request.claims } : {}),
      });
      if (!flow.response) throw new AuthError('no_response', '');
      const hash = new URL(flow.response).hash;
      const result = await client.handleRedirectPromise({ hash, navigateToLoginRequestUrl: false });
      if (!result) throw new AuthError('no_result', '');
      return result;
    } finally {
      window = undefined;
    }
  }

  /** Cache or refresh token; never MSAL's hidden frame, which cannot come back from the redirect address. */
  async function fromCache(client: PublicClientApplication, request: TokenRequest) {
    const account = client.getActiveAccount();
    if (!account || request.mode === 'selectAccount') return undefined;
    return client
      .acquireTokenSilent({
        scopes: request.scopes,
        account,
        cacheLookupPolicy: request.renew
          ? CacheLookupPolicy.RefreshToken
          : CacheLookupPolicy.AccessTokenAndRefreshToken,
        ...(request.claims ? { claims: request.claims } : {}),
      })
      .catch(() => undefined);
  }

  async function result(client: PublicClientApplication, request: TokenRequest): Promise<AuthenticationResult> {
    const cached = await fromCache(client, request);
    if (cached) return cached;
    let { mode } = request;
    if (mode !== 'selectAccount') {
      try {
        return await throughWindow(client, request, false);
      } catch (error) {
        if (mode === 'silent') throw error;
        // Entra would take the personal account again, and end on a page of its own that leads nowhere.
        if (toFailure(error).kind === 'personalAccount') mode = 'selectAccount';
      }
    }
    try {
      return await throughWindow(client, { ...request, mode }, true);
    } catch (error) {
      throw await whyClosed(client, request, error);
    }
  }

  /**
   * Entra says on a page of its own that an account is personal, which the person has to close (or Chromium closes, where its status is an error:
   * "could not be loaded"). Asked without a window, Entra says so here.
   */
  async function whyClosed(client: PublicClientApplication, request: TokenRequest, error: unknown): Promise<unknown> {
    if (!['signInCancelled', 'offline'].includes(toFailure(error).kind)) return error;
    const isPersonal = (reason: unknown) => toFailure(reason).kind === 'personalAccount';
    return throughWindow(client, { ...request, mode: 'selectAccount' }, false).then(
      () => error,
      (reason) => (isPersonal(reason) ? reason : error),
    );
  }

  return {
    async acquireToken(request) {
      try {
        const client = await clientFor(request);
        const { accessToken, expiresOn, account } = await result(client, request);
        client.setActiveAccount(account);
        return {
          ok: true,
          accessToken,
          expiresOn: expiresOn?.getTime() ?? 0,
          username: account.username,
          tenantId: account.tenantId,
          ...(account.name ? { name: account.name } : {}),
        };
      } catch (error) {
        return { ok: false, failure: toFailure(error) };
      }
    },
    async forget() {
      const client = await current?.client;
      current = undefined;
      await client?.clearCache();
      sessionStorage.clear();
    },
  };
}

/** The codes of an error and nothing else: its text may hold a user name. */
function toFailure(error: unknown): Failure {
  if (error instanceof FailureError) return error.failure;
  if (!(error instanceof AuthError)) return { kind: 'signInFailed' };
  return signInFailure(error.errorCode, error.message);
}
