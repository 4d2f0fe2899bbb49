// A service in a deep link (`/s/{id}`) is a GUID in .NET's byte order (the first three groups little-endian), as base64url
// whose padding is written as its count (ASP.NET's UrlTokenEncode; for 16 bytes always 2). All ids in public links decode so.
const order = [3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15];

const inOrder = (bytes: string): string => order.map((at) => bytes[at]).join('');

/** The GUID behind a deep link's service id, or undefined for what is not one. */
export function serviceGuid(serviceId: string): string | undefined {
  if (!/^[\w-]{21}[AQgw]2$/.test(serviceId)) return undefined;
  const bytes = inOrder(atob(serviceId.slice(0, 22).replaceAll('-', '+').replaceAll('_', '/')));
  const hex = Array.from(bytes, (byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('');
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** A GUID as a deep link writes it, or undefined for what is not one. */
export function serviceIdOf(guid: string): string | undefined {
  if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(guid)) return undefined;
  const bytes = guid.replaceAll('-', '').replace(/../g, (hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return `${btoa(inOrder(bytes)).slice(0, 22).replaceAll('+', '-').replaceAll('/', '_')}2`;
}
