import { isPhoneNumber } from '../customerParts';
import type { Span } from './reading';

export interface Found extends Span {
  value: string;
}

const letter = String.raw`[\p{Script=Latin}\p{N}]`;
const address = new RegExp(
  String.raw`(?:<\s?(?:mailto:)?|mailto:|(?<![\p{Script=Latin}\p{N}._%+'-]))(?<address>${letter}(?:${letter}|[._%+'-]){0,63}@(?:(?:${letter}|-){1,63}\.){1,8}\p{Script=Latin}{2,24})(?:\s?>)?`,
  'giu',
);

/** Every e-mail address, with the angle brackets around it. */
export function addressesIn(text: string): Found[] {
  return [...text.matchAll(address)].map((match) => ({
    value: match.groups?.address ?? '',
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const call = String.raw`(?:\b(?:phone|tel|telephone|mobile|cell|call|telefon|cep|gsm|no)\b\.?|电话|手机|联系方式)\s*[:#]?\s*`;
const separator = String.raw`(?:[ \u00a0]?[-./()][ \u00a0]?|[ \u00a0])`;
const number = new RegExp(
  String.raw`(?<said>${call})?(?<![\p{Script=Latin}\d/@#_$€£¥₺-]|\d[.,:])(?<number>(?:\+|00)?\(?\d{1,4}\)?(?:${separator}?\(?\d{1,5}\)?){1,6})(?<extension>\s*(?:ext\.?|x|dahili|分机)\s*\d{1,6})?(?!\d|[.,:/@-]\d|\p{Script=Latin}|\s*(?:月|日|号|点|时|分|个|人))`,
  'giu',
);

/** A row of figures without any sign that it is a phone number may be an order's. */
function looksLikeNumber(said: boolean, found: string): boolean {
  const digits = found.replace(/\D/g, '').length;
  if (digits < 7 || digits > 15) return said && digits >= 3;
  return said || digits >= 10 || found.startsWith('+') || /\d[ .\-/()]+\d/.test(found);
}

/** Every phone number; dates and times are expected to be blotted out. */
export function phonesIn(text: string): Found[] {
  return [...text.matchAll(number)].flatMap((match) => {
    const { said, number: figures = '', extension = '' } = match.groups ?? {};
    const value = `${figures}${extension}`.trim();
    if (!looksLikeNumber(said !== undefined, figures) || !isPhoneNumber(value.replace(/dahili|分机/i, 'ext')))
      return [];
    return [{ value, start: match.index, end: match.index + match[0].length }];
  });
}
