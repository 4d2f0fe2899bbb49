import type { Failure } from './failure';

// https://learn.microsoft.com/entra/identity-platform/reference-error-codes
const byAadsts: Record<
  string,
  'consentRequired' | 'personalAccount' | 'applicationNotFound' | 'tenantNotFound' | 'redirectAddressNotRegistered'
> = {
  AADSTS65001: 'consentRequired',
  AADSTS65004: 'consentRequired',
  AADSTS90093: 'consentRequired',
  AADSTS90094: 'consentRequired',
  AADSTS90095: 'consentRequired',
  AADSTS900941: 'consentRequired',
  AADSTS50020: 'personalAccount',
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

/** Why there is no token, from MSAL's error code and Entra's AADSTS number. */
export function signInFailure(errorCode: string, aadsts?: string): Failure {
  const code = aadsts ?? errorCode;
  const kind = (aadsts && own(byAadsts, aadsts)) || own(byErrorCode, errorCode) || 'signInFailed';
  return { kind, ...(code ? { code } : {}) };
}
