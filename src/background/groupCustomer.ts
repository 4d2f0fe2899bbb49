import type { DraftCustomer } from '../core/appointmentDraft';
import type { BookingCustomer } from '../core/graphTypes';
import { contactsOf, identityOf } from '../core/outbox';
import { canStream } from '../microsoft/bodyForm';
import * as graph from '../microsoft/graph';
import { graphFor } from './graphAccess';

/** One mailbox and one person: two drafts for a new customer make them once. */
const lockOf = (businessId: string, contact: string) => `customer:${businessId.toLowerCase()}:${contact}`;

/**
 * Id of the business's customer with the same e-mail address (else the same number, else the same name and neither), created
 * first when there is none: a group service takes only customers that exist, and silently drops others.
 * https://learn.microsoft.com/graph/api/bookingbusiness-post-appointments
 */
export async function findOrCreateCustomer(businessId: string, customer: DraftCustomer): Promise<string> {
  const access = await graphFor(businessId);
  const [contact = identityOf(customer, undefined)] = contactsOf(customer);
  const find = async () => (await graph.listCustomers(access, businessId)).find((one) => keysOf(one).includes(contact));

  return navigator.locks.request(lockOf(businessId, contact), async () => {
    const known = await find();
    if (known) return known.id;
    const asStream = canStream(new URL(access.root).origin);
    try {
      return (await graph.createCustomer(access, businessId, toGraphCustomer(customer), { asStream })).id;
    } catch (error) {
      // Without an answer the customer may have been made all the same. It is never sent again by itself.
      const made = await find().catch(() => undefined);
      if (made) return made.id;
      throw error;
    }
  });
}

function keysOf({ displayName, emailAddress, phones }: BookingCustomer): string[] {
  const numbers = (phones ?? []).flatMap(({ number: phone }) => contactsOf({ phone }));
  const contacts = [...contactsOf({ emailAddress }), ...numbers];
  return contacts.length > 0 ? contacts : [identityOf({ name: displayName }, undefined)];
}

const toGraphCustomer = ({ name, emailAddress, phone }: DraftCustomer) => ({
  '@odata.type': '#microsoft.graph.bookingCustomer',
  displayName: name,
  ...(emailAddress ? { emailAddress } : {}),
  ...(phone ? { phones: [{ '@odata.type': '#microsoft.graph.phone', number: phone, type: 'mobile' }] } : {}),
});
