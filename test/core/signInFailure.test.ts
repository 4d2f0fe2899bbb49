import { describe, expect, test } from 'vitest';
import { Failure } from '../../src/core/failure';
import { signInFailure } from '../../src/core/signInFailure';

describe('signInFailure', () => {
  test.each([
    ['server_error', 'AADSTS65001', 'consentRequired'],
    ['access_denied', 'AADSTS65004', 'consentRequired'],
    ['interaction_required', 'AADSTS90094', 'consentRequired'],
    ['interaction_required', 'AADSTS900941', 'consentRequired'],
    ['invalid_request', 'AADSTS50020', 'accountNotInTenant'],
    ['interaction_required', 'AADSTS90072', 'accountNotInTenant'],
    ['invalid_request', 'AADSTS500200', 'personalAccount'],
    ['unauthorized_client', 'AADSTS700016', 'applicationNotFound'],
    ['invalid_request', 'AADSTS90002', 'tenantNotFound'],
    ['invalid_request', 'AADSTS9002326', 'redirectAddressNotRegistered'],
  ])('%s with %s is %s: the number says more', (errorCode, aadsts, kind) => {
    expect(signInFailure(errorCode, aadsts)).toEqual({ kind, code: aadsts });
  });

  test.each([
    ['access_denied', 'signInCancelled'],
    ['user_cancelled', 'signInCancelled'],
    ['login_required', 'signInRequired'],
    ['interaction_required', 'signInRequired'],
    ['invalid_grant', 'signInRequired'],
    ['consent_required', 'consentRequired'],
    ['no_network_connectivity', 'offline'],
    ['post_request_failed', 'offline'],
    ['something_new', 'signInFailed'],
  ])('%s alone is %s', (errorCode, kind) => {
    expect(signInFailure(errorCode)).toEqual({ kind, code: errorCode });
  });

  test.each(['AADSTS50020', 'AADSTS16000'])('%s of an account of live.com is a personal account', (aadsts) => {
    const said = (provider: string) =>
      `interaction_required: ${aadsts}: User account '{EmailHidden}' from identity provider '${provider}' does not exist in tenant 'Contoso'`;
    expect(signInFailure('interaction_required', said('live.com'))).toEqual({ kind: 'personalAccount', code: aadsts });
    expect(signInFailure('interaction_required', said('https://sts.windows.net/1/')).kind).not.toBe('personalAccount');
  });

  test('an unknown number leaves it to the error code', () => {
    expect(signInFailure('login_required', 'AADSTS1')).toEqual({ kind: 'signInRequired', code: 'AADSTS1' });
    expect(signInFailure('', undefined)).toEqual({ kind: 'signInFailed' });
  });

  test.each(['constructor', '__proto__', 'toString'])('%s is no code', (code) => {
    expect(signInFailure(code, code)).toEqual({ kind: 'signInFailed', code });
    expect(Failure.safeParse(signInFailure(code, code)).success).toBe(true);
  });
});
