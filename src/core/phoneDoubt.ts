import type { BookingBusiness } from './graphTypes';

/** Why a phone number may be wrong where it is dialled from. Only a warning: Bookings takes any text. */
export type PhoneDoubt = 'tooShort' | 'tooLong' | 'unknownCountry' | 'notInUse';

/** The country whose numbers need no +: that of the business's address, else that of the language's region. */
export function countryOf(business: BookingBusiness | undefined, locale: string): string | undefined {
  const { address } = (business ?? {}) as { address?: { countryOrRegion?: unknown } | null };
  const named = address?.countryOrRegion;
  if (typeof named === 'string' && /^[A-Z]{2}$/i.test(named.trim())) return named.trim().toUpperCase();
  return new Intl.Locale(locale).maximize().region;
}

/** What speaks against a number; the library, 29 kB, is loaded with the first one. */
export async function phoneDoubt(phone: string, country: string | undefined): Promise<PhoneDoubt | undefined> {
  const { isSupportedCountry, parsePhoneNumberFromString, validatePhoneNumberLength } = await import(
    'libphonenumber-js/min'
  );
  const known = country && isSupportedCountry(country) ? country : undefined;
  const problem = validatePhoneNumberLength(phone, known);
  switch (problem) {
    case 'TOO_SHORT':
    case 'TOO_LONG':
      return problem === 'TOO_SHORT' ? 'tooShort' : 'tooLong';
    case 'INVALID_COUNTRY':
      // Without a country there is nothing to compare it with.
      return phone.trim().startsWith('+') ? 'unknownCountry' : undefined;
    default:
      return parsePhoneNumberFromString(phone, known)?.isValid() ? undefined : 'notInUse';
  }
}

/** The region of a number (ISO, such as "CA"); undefined where nobody can tell, or the number is none. */
export async function regionOfPhone(phone: string, country: string | undefined): Promise<string | undefined> {
  const { isSupportedCountry, parsePhoneNumberFromString } = await import('libphonenumber-js/min');
  const known = country && isSupportedCountry(country) ? country : undefined;
  return parsePhoneNumberFromString(phone, known)?.country;
}
