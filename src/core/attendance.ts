import type { BookingCustomerInformation } from './graphTypes';
import { contactsOf, identityOf } from './outbox';

/** Somebody who comes, as typed or as Graph says it. */
export interface Person {
  customerId?: string | null | undefined;
  name?: string | null | undefined;
  emailAddress?: string | null | undefined;
  phone?: string | null | undefined;
}

const contactsOrNone = (person: Person): string[] => {
  const contacts = contactsOf(person);
  return contacts.length > 0 ? contacts : [''];
};

/** Whether two entries are one person: the same name, and the same address or number (or neither has any). */
export function isSamePerson(one: Person, other: Person): boolean {
  const identities = contactsOrNone(other).map((contact) => identityOf(other, contact));
  return contactsOrNone(one).some((contact) => identities.includes(identityOf(one, contact)));
}

/** The persons of `added` that are not among `known`, each once. */
export function newcomers<P extends Person>(added: readonly P[], known: readonly Person[]): P[] {
  const news: P[] = [];
  for (const person of added) if (![...known, ...news].some((other) => isSamePerson(other, person))) news.push(person);
  return news;
}

/** What Graph gives and does not take: annotations, values of enums that it only reads, parts of an address that v1.0 lacks. */
const isUnwritable = (name: string, value: unknown): boolean =>
  value === 'unknownFutureValue' || name.includes('@') || name === 'type' || name === 'postOfficeBox';

/**
 * A customer as Graph gave it, whole, to be sent back: what is left out of a PATCH is wiped, and nothing is filled in from the
 * id. https://github.com/microsoftgraph/microsoft-graph-docs-contrib/pull/9854
 */
export const asWritable = (customer: Person): Record<string, unknown> => ({
  ...JSON.parse(JSON.stringify(customer, (name, value) => (isUnwritable(name, value) ? undefined : value))),
  '@odata.type': '#microsoft.graph.bookingCustomerInformation',
});

/** The customers of an appointment with others added, for a PATCH, which replaces them all. */
export const withAdded = (known: readonly BookingCustomerInformation[], added: readonly Person[]) =>
  [...known, ...added].map(asWritable);
