/**
 * The link that writes to an address. What an address would add beside itself (`?bcc=`, a second address) stays part of it:
 * https://www.rfc-editor.org/rfc/rfc6068
 */
export const mailLink = (emailAddress: string): string =>
  `mailto:${encodeURIComponent(emailAddress.toWellFormed()).replace('%40', '@')}`;
