import { isSamePerson, type Person } from './attendance';
import { contactsOf } from './outbox';

const sharesContact = (one: Person, other: Person): boolean =>
  contactsOf(one).some((contact) => contactsOf(other).includes(contact));

const hasSameId = (one: Person, other: Person): boolean =>
  Boolean(one.customerId) && one.customerId === other.customerId;

/** Graph may give a person that was sent without address or number those that the business knows. */
const hasSameName = (one: Person, other: Person): boolean =>
  contactsOf(one).length === 0 && isSamePerson({ name: one.name }, { name: other.name });

/**
 * Those of `expected` that are not among `present`. Each of the present ones stands for one person, so that a family with one
 * address is counted by heads: first by name and address, then by id (a customer has two kinds of ids,
 * https://github.com/microsoftgraph/microsoft-graph-docs-contrib/issues/9047), by address or number alone, and by name alone.
 */
export function absentees<P extends Person>(expected: readonly P[], present: readonly Person[]): P[] {
  const [left, free] = [new Set(expected), new Set(present)];
  for (const isSame of [isSamePerson, hasSameId, sharesContact, hasSameName]) {
    for (const person of left) {
      const found = [...free].find((other) => isSame(person, other));
      if (!found) continue;
      left.delete(person);
      free.delete(found);
    }
  }
  return [...left];
}
