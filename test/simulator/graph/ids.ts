import { createHash, randomBytes } from 'node:crypto';

export const emptyGuid = '00000000-0000-0000-0000-000000000000';

const digest = (seed: string): Buffer => createHash('sha512').update(seed).digest();

/** The same GUID for the same seed. */
export function guid(seed: string): string {
  const hex = digest(seed).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const exchangeId = (prefix: string, bytes: Buffer): string => `${prefix}${bytes.toString('base64url')}=`;

/** Appointments are Exchange items. With `slash`, the id holds what an address cannot carry. */
export const appointmentId = (seed?: string, slash = false): string => {
  const id = exchangeId('AAMkA', seed === undefined ? randomBytes(64) : digest(seed));
  return slash ? `${id.slice(0, 40)}/${id.slice(41)}` : id;
};

export const customerId = (seed?: string): string =>
  exchangeId('AAQkA', (seed === undefined ? randomBytes(64) : digest(seed)).subarray(0, 50));

/** The other id of a customer, which appointments show under the switch `dualCustomerIds`. */
export const customerGuid = (id: string): string => guid(`customer ${id}`);

/**
 * The tail of a service's own link, `/s/…2`: a little-endian GUID as ASP.NET's UrlTokenEncode writes it, whose last digit
 * counts the missing padding.
 */
export function serviceToken(id: string): string {
  const bytes = Buffer.from(id.replaceAll('-', ''), 'hex');
  const swapped = [3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15].map((index) => bytes[index] ?? 0);
  return `${Buffer.from(swapped).toString('base64url')}2`;
}
