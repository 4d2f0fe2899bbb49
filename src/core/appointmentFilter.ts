import { searched } from './searchBusinesses';

/** What the list is narrowed to; empty strings narrow nothing. */
export interface AppointmentFilter {
  /** Words that stand anywhere in an appointment. */
  text: string;
  /** Words that stand in a customer's name, e-mail address or phone number. */
  customer: string;
  serviceId: string;
  staffMemberId: string;
}

export const emptyFilter: AppointmentFilter = { text: '', customer: '', serviceId: '', staffMemberId: '' };

/** An appointment as it is searched: see `searchable`. */
export interface SearchedAppointment {
  serviceId: string;
  staffMemberIds: readonly string[];
  /** What is said of the customers. */
  customer: string;
  /** That, and everything else. */
  text: string;
}

/**
 * Words as they are compared: case, accents, dots on the Turkish i and full-width forms make no difference. A number is found
 * as it is written and by its digits alone.
 */
export function searchable(words: readonly (string | null | undefined)[]): string {
  const given = words.filter(Boolean).join('\n');
  const digits = given.split('\n').flatMap((one) => (/^\+?[\d\s().\-/]{5,}$/.test(one) ? one.replace(/\D/g, '') : []));
  return `${searched(given)}\n${digits.join('\n')}`;
}

/** The typed words, each with the other spelling that it is looked for in: a number by its digits alone. */
const wordsOf = (typed: string): string[][] =>
  searched(typed)
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => (/^\+?[\d().\-/]{5,}$/.test(word) ? [word, word.replace(/\D/g, '')] : [word]));

/** Whether an appointment is within the filter: all typed words are somewhere in it, also as parts of words. */
export function filterOf(filter: AppointmentFilter): (appointment: SearchedAppointment) => boolean {
  const [words, ofCustomer] = [wordsOf(filter.text), wordsOf(filter.customer)];
  const has = (text: string, spellings: string[]) => spellings.some((word) => text.includes(word));
  return ({ serviceId, staffMemberIds, customer, text }) =>
    (filter.serviceId === '' || serviceId === filter.serviceId) &&
    (filter.staffMemberId === '' || staffMemberIds.includes(filter.staffMemberId)) &&
    ofCustomer.every((word) => has(customer, word)) &&
    words.every((word) => has(text, word));
}

export const isFiltered = (filter: AppointmentFilter): boolean =>
  Object.values(filter).some((one) => one.trim() !== '');
