import { storedOutboxKey } from './storage';

const algorithm: HmacKeyGenParams = { name: 'HMAC', hash: 'SHA-256' };

async function storedKey(): Promise<CryptoKey | undefined> {
  const stored = await storedOutboxKey.get();
  return stored && crypto.subtle.importKey('jwk', stored as JsonWebKey, algorithm, false, ['sign']);
}

async function makeKey(): Promise<CryptoKey> {
  const known = await storedKey();
  if (known) return known;
  const key = (await crypto.subtle.generateKey(algorithm, true, ['sign'])) as CryptoKey;
  await storedOutboxKey.set({ ...(await crypto.subtle.exportKey('jwk', key)) });
  return key;
}

/** Gives the HMAC of a text with a key that never leaves this installation, as hexadecimal: the outbox knows customers only so. */
export async function customerHasher(): Promise<(text: string) => Promise<string>> {
  const key = (await storedKey()) ?? (await navigator.locks.request('outboxKey', makeKey));
  return async (text) => {
    const bytes = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(text));
    return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  };
}
