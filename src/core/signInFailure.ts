import type { Failure } from './failure';

// https://learn.microsoft.com/entra/identity-platform/reference-error-codes
const byAadsts: Record<
  string,
  | 'consentRequired'
  | 'personalAccount'
  | 'accountNotInTenant'
  | 'applicationNotFound'
  | 'tenantNotFound'
  | 'redirectAddressNotRegistered'
> = {
  AADSTS65001: 'consentRequired',
  AADSTS65004: 'consentRequired',
  AADSTS90093: 'consentRequired',
  AADSTS90094: 'consentRequired',
  AADSTS90095: 'consentRequired',
  AADSTS900941: 'consentRequired',
  AADSTS50020: 'accountNotInTenant',
  AADSTS90072: 'accountNotInTenant',
  AADSTS9002331: 'personalAccount',
  AADSTS500200: 'personalAccount',
  AADSTS700016: 'applicationNotFound',
  AADSTS90002: 'tenantNotFound',
  AADSTS900021: 'tenantNotFound',
  AADSTS900023: 'tenantNotFound',
  AADSTS50011: 'redirectAddressNotRegistered',
  AADSTS9002326: 'redirectAddressNotRegistered',
};

const byErrorCode: Record<string, 'signInCancelled' | 'signInRequired' | 'consentRequired' | 'offline'> = {
  access_denied: 'signInCancelled',
  user_cancelled: 'signInCancelled',
  interaction_required: 'signInRequired',
  login_required: 'signInRequired',
  account_selection_required: 'signInRequired',
  invalid_grant: 'signInRequired',
  consent_required: 'consentRequired',
  no_network_connectivity: 'offline',
  network_error: 'offline',
  post_request_failed: 'offline',
  get_request_failed: 'offline',
};

const own = <T>(table: Record<string, T>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

/**
 * Why there is no token, from MSAL's error code and what Entra said. AADSTS50020, and 16000 where no window may open, are about any account that the
 * tenant does not know; a personal one they tell by its identity provider (https://github.com/AzureAD/azure-activedirectory-library-for-js/issues/829).
 */
export function signInFailure(errorCode: string, said = ''): Failure {
  const aadsts = /AADSTS\d+/.exec(said)?.[0];
  const code = aadsts ?? errorCode;
  const isPersonal = /identity provider 'live\.com'/.test(said);
  const kind = isPersonal
    ? 'personalAccount'
    : (aadsts && own(byAadsts, aadsts)) || own(byErrorCode, errorCode) || 'signInFailed';
  return { kind, ...(code ? { code } : {}) };
}
