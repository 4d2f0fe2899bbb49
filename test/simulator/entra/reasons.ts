import { type EntraError, entraError } from './errors';
import type { Answer } from './loopback';

/** oidc-provider's reasons, in Entra's numbers. */
const reasons: [RegExp, EntraError][] = [
  [
    /code_verifier/,
    entraError(
      'invalid_grant',
      501481,
      'The Code_Verifier does not match the code_challenge supplied in the authorization request.',
    ),
  ],
  [
    /redirect_uri/i,
    entraError(
      'invalid_grant',
      500112,
      'The reply address does not match the reply address provided when requesting Authorization code.',
    ),
  ],
  [
    /already|consumed/i,
    entraError(
      'invalid_grant',
      54005,
      'OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an existing refresh token.',
    ),
  ],
  [/refresh token/i, entraError('invalid_grant', 70000, 'Provided grant is invalid or malformed.')],
  [
    /expired/i,
    entraError(
      'invalid_grant',
      70008,
      'The provided authorization code or refresh token has expired due to inactivity. Send a new interactive authorization request for this user and resource.',
    ),
  ],
];

export const translated = (answer: Answer): EntraError => {
  const detail = String(answer.headers['x-error-detail'] ?? answer.body);
  const known = reasons.find(([pattern]) => pattern.test(detail));
  return known ? known[1] : entraError('invalid_grant', 70000, 'Provided grant is invalid or malformed.');
};
