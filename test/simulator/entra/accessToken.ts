import { type KeyObject, verify } from 'node:crypto';

/** What Graph and Power Automate need to know of a token. */
export interface AccessToken {
  aud: string;
  scopes: string[];
  oid: string;
  preferred_username: string;
  exp: number;
  acrs: string[];
}

/** Checks the signature; audience, expiry and scopes are for the service to judge. */
export function readAccessToken(publicKey: KeyObject, token: string): AccessToken | undefined {
  const [header = '', payload = '', signature = ''] = token.split('.');
  const genuine = verify('sha256', Buffer.from(`${header}.${payload}`), publicKey, Buffer.from(signature, 'base64url'));
  if (!genuine) return undefined;
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as Record<string, unknown>;
  return {
    aud: String(claims.aud),
    scopes: String(claims.scp ?? '')
      .split(' ')
      .filter(Boolean),
    oid: String(claims.oid),
    preferred_username: String(claims.preferred_username),
    exp: Number(claims.exp),
    acrs: Array.isArray(claims.acrs) ? claims.acrs.map(String) : [],
  };
}
