import type { BookingCustomer } from './graphTypes';
import { contactsOf } from './outbox';

/** Customers are made right before the appointment that names them; a press waits a minute at the most. */
const shortlyBefore = 120_000;

export interface DoubledCustomer {
  name: string;
  /** When its entries were made, by Graph's clock, in milliseconds since 1970; the first one first. */
  madeAt: number[];
}

/**
 * Those of `people` who have several entries in a business's list of customers that were made shortly before the appointment
 * (`createdDateTime` of either, by Graph's clock): a browser may have sent the same one twice. Older entries tell nothing, since
 * Bookings keeps one for each visit; nor do those of a cloud that does not say when they were made.
 */
export function doubledCustomers(
  listed: readonly BookingCustomer[],
  people: readonly { name: string; emailAddress: string }[],
  appointmentCreatedDateTime: string | null | undefined,
): DoubledCustomer[] {
  const end = Date.parse(appointmentCreatedDateTime ?? '');
  const names = new Map(people.map(({ name, emailAddress }) => [contactsOf({ emailAddress })[0], name]));
  names.delete(undefined);
  return [...names].flatMap(([contact, name]) => {
    const madeAt = listed
      .filter(({ emailAddress }) => contactsOf({ emailAddress })[0] === contact)
      .map(({ createdDateTime }) => Date.parse(String(createdDateTime)))
      .filter((made) => made > end - shortlyBefore && made <= end)
      .sort((a, b) => a - b);
    return madeAt.length > 1 ? [{ name, madeAt }] : [];
  });
}
