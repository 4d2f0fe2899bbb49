import type { EntraError } from './errors';
import { createOidc, type Oidc } from './oidc';
import { contosoUsers, type EntraUser } from './users';

export type { EntraUser } from './users';

export const clientId = '33333333-3333-4333-8333-333333333333';
export const tenantId = '11111111-1111-4111-8111-111111111111';
export const tenantDomains = ['contoso.com', 'contoso.onmicrosoft.com'];

/** A failure that the next request is told to meet. */
export interface EntraFailure extends EntraError {
  /** `authorize` goes back to the application, or with `asPage` stays as Entra's error page; `token` answers 400. */
  at: 'authorize' | 'token';
  asPage?: boolean;
  /** `authorize` only: let silent requests (`prompt=none`) pass. */
  interactiveOnly?: boolean;
  /** 1 unless said otherwise. */
  times?: number;
}

export interface EntraKnobs {
  /** No page: whoever is asked to sign in is `signedInAs`, and consents. On unless switched off. */
  autoSignIn: boolean;
  /** The user principal name that `autoSignIn` takes. */
  signedInAs: string;
  users: EntraUser[];
  redirectUris: string[];
  accessTokenLifetimeSeconds: number;
  /** Off: every refresh meets AADSTS700084, as when a single-page application's 24 hours are over. */
  refreshTokenValid: boolean;
  /** `granted`: an administrator consented for all. `ask`: each person is asked for each new scope. `admin`: only an administrator may. */
  consent: 'granted' | 'ask' | 'admin';
  /** `resource/.default` is refused unless this is on. */
  allowDefaultScope: boolean;
  failNext(failure: EntraFailure): void;
}

export interface EntraState {
  clientId: string;
  tenantId: string;
  knobs: EntraKnobs;
  failures: EntraFailure[];
  /** User id, then `resource/scope`: what was granted so far. A token carries all that was granted for its resource. */
  consents: Map<string, Set<string>>;
  /** Users who met a claims challenge. */
  steppedUp: Set<string>;
  /** Users whose application said (`xms_cc`: CP1) that it can meet one: Graph challenges nobody else. */
  challengeable: Set<string>;
  oidc: Oidc;
  reset(): void;
  close(): Promise<void>;
}

const initialKnobs = () => ({
  autoSignIn: true,
  signedInAs: 'ada@contoso.com',
  users: contosoUsers(),
  accessTokenLifetimeSeconds: 3600,
  refreshTokenValid: true,
  consent: 'granted' as const,
  allowDefaultScope: false,
});

export async function createEntraState(redirectUris: string[]): Promise<EntraState> {
  const failures: EntraFailure[] = [];
  const consents: EntraState['consents'] = new Map();
  const steppedUp = new Set<string>();
  const challengeable = new Set<string>();
  const knobs: EntraKnobs = {
    ...initialKnobs(),
    redirectUris: [...redirectUris],
    failNext: (failure) => void failures.push({ ...failure }),
  };
  const oidc = await createOidc({ clientId, tenantId, knobs, steppedUp });
  return {
    clientId,
    tenantId,
    knobs,
    failures,
    consents,
    steppedUp,
    challengeable,
    oidc,
    reset() {
      Object.assign(knobs, initialKnobs(), { redirectUris: [...redirectUris] });
      failures.length = 0;
      consents.clear();
      steppedUp.clear();
      challengeable.clear();
    },
    close: () => oidc.close(),
  };
}
