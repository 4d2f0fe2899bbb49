import type { Person } from '../core/attendance';
import type { BookingCustomer } from '../core/graphTypes';
import { contactsOf, identityOf } from '../core/outbox';
import { canStream } from '../microsoft/bodyForm';
import * as graph from '../microsoft/customers';
import type { Graph } from '../microsoft/graph';
import { mayHaveBeenDone } from '../microsoft/http';
import { graphFor } from './graphAccess';

/** After a send without an answer, when the customer is looked for, in milliseconds: the list may show it only some time later. */
const lookUpDelays = [0, 2_000, 5_000];

/**
 * Ids of the business's customers with the same e-mail address (else the same number, else the same name and neither), in the
 * order of `people`. Those whom the business does not have are created first, one after the other and never twice: a group
 * service takes only customers that exist, and silently drops others.
 * https://learn.microsoft.com/graph/api/bookingbusiness-post-appointments
 */
export async function customerIds(businessId: string, people: readonly Person[]): Promise<string[]> {
  if (people.length === 0) return [];
  const access = await graphFor(businessId);
  const wanted = people.map((person) => ({ person, key: keyOf(person) }));
  const keys = [...new Set(wanted.map(({ key }) => key))].sort();

  return withLocks(keys.map(lockOf(businessId)), async () => {
    const known = await idsByKey(access, businessId);
    for (const { person, key } of wanted) {
      if (!known.has(key)) known.set(key, await createOnce(access, businessId, person, key));
    }
    return wanted.map(({ key }) => known.get(key) ?? '');
  });
}

/** The same for those whom the business has; undefined for others. A customer has another id in appointments than in the list. */
export async function listedIds(businessId: string, people: readonly Person[]): Promise<(string | undefined)[]> {
  const known = await idsByKey(await graphFor(businessId), businessId);
  return people.map((person) => known.get(keyOf(person)));
}

const keyOf = (person: Person): string => contactsOf(person)[0] ?? identityOf(person, undefined);

/** One mailbox and one person: two drafts for a new customer make them once. */
const lockOf = (businessId: string) => (key: string) => `customer:${businessId.toLowerCase()}:${key}`;

/** Works while it holds all of the locks. They come sorted, so that two that want the same ones do not wait for each other. */
const withLocks = <T>([first, ...others]: string[], work: () => Promise<T>): Promise<T> =>
  first === undefined ? work() : navigator.locks.request(first, () => withLocks(others, work));

async function idsByKey(access: Graph, businessId: string): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const customer of await graph.listCustomers(access, businessId)) {
    for (const key of keysOf(customer)) if (!ids.has(key)) ids.set(key, customer.id);
  }
  return ids;
}

/** Sends one POST. Without an answer the customer may have been made all the same: it is looked for, and not sent again. */
async function createOnce(access: Graph, businessId: string, person: Person, key: string): Promise<string> {
  const asStream = canStream(new URL(access.root).origin);
  try {
    return (await graph.createCustomer(access, businessId, toGraphCustomer(person), { asStream })).id;
  } catch (error) {
    for (const delay of mayHaveBeenDone(error) ? lookUpDelays : []) {
      if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
      const made = await idsByKey(access, businessId).catch(() => undefined);
      const id = made?.get(key);
      if (id) return id;
    }
    throw error;
  }
}

function keysOf({ displayName, emailAddress, phones }: BookingCustomer): string[] {
  const numbers = (phones ?? []).flatMap(({ number: phone }) => contactsOf({ phone }));
  const contacts = [...contactsOf({ emailAddress }), ...numbers];
  return contacts.length > 0 ? contacts : [identityOf({ name: displayName }, undefined)];
}

const toGraphCustomer = ({ name, emailAddress, phone }: Person) => ({
  '@odata.type': '#microsoft.graph.bookingCustomer',
  displayName: name || emailAddress || phone,
  ...(emailAddress ? { emailAddress } : {}),
  ...(phone ? { phones: [{ '@odata.type': '#microsoft.graph.phone', number: phone, type: 'mobile' }] } : {}),
});
