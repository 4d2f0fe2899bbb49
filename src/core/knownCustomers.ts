import type { BookingCustomer } from './graphTypes';
import type { KnownCustomer } from './knownCustomer';
import { fold } from './quickEntry/fold';

export const toKnownCustomer = ({ displayName, emailAddress, phones }: BookingCustomer): KnownCustomer => ({
  name: displayName?.trim() ?? '',
  emailAddress: emailAddress?.trim() ?? '',
  phone: phones?.find(({ number }) => number?.trim())?.number?.trim() ?? '',
});

const key = ({ name, emailAddress, phone }: KnownCustomer): string =>
  emailAddress ? fold(emailAddress) : `${fold(name)} ${phone.replace(/\D/g, '')}`;

/** Each customer once, though Bookings keeps an entry for each visit: of two entries, the one with more in it. */
export function distinctCustomers(customers: KnownCustomer[]): KnownCustomer[] {
  const known = new Map<string, KnownCustomer>();
  const given = ({ emailAddress, phone }: KnownCustomer) => Number(emailAddress !== '') + Number(phone !== '');
  for (const customer of customers) {
    const other = known.get(key(customer));
    if (customer.name && (!other || given(customer) > given(other))) known.set(key(customer), customer);
  }
  return [...known.values()];
}

const atMost = 4;
const wordsOf = (text: string): string[] => fold(text.normalize('NFC')).match(/[\p{L}\p{N}]+/gu) ?? [];

/** The customers whose names begin with what was said: each word of it begins a word of theirs, in any order. */
export function customersNamed(customers: KnownCustomer[], said: string): KnownCustomer[] {
  const words = wordsOf(said);
  const letters = words.join('').length;
  if (letters < (/\p{Script=Han}/u.test(said) ? 1 : 2)) return [];
  const isMeant = ({ name }: KnownCustomer) => {
    const own = wordsOf(name);
    return words.every((word) => own.some((one) => one.startsWith(word)));
  };
  return customers
    .filter(isMeant)
    .sort((one, other) => one.name.localeCompare(other.name))
    .slice(0, atMost);
}

/** A customer as it stands in the text of quick entry, to be read back from it. */
export const customerText = ({ name, emailAddress, phone }: KnownCustomer): string =>
  [name, emailAddress, phone].filter(Boolean).join(' ');
