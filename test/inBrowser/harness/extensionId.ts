import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Chromium's id of an extension: the first half of the key's SHA-256, each hexadecimal digit written as a letter from a to p. */
export function extensionIdOf(manifestKey: string): string {
  const hex = createHash('sha256').update(Buffer.from(manifestKey, 'base64')).digest('hex').slice(0, 32);
  return [...hex].map((digit) => String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16))).join('');
}

const manifest = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../../manifest.json'), 'utf8'));
const geckoId: string = manifest.browser_specific_settings.gecko.id;

/** Where sign-in sends people back to: what an administrator registers in Entra for an unpacked extension. */
export const redirectUris = {
  chromium: `https://${extensionIdOf(manifest.key)}.chromiumapp.org/`,
  firefox: `https://${createHash('sha1').update(geckoId).digest('hex')}.extensions.allizom.org/`,
};
