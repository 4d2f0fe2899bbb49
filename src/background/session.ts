import { newcomers, withAdded } from '../core/attendance';
import { FailureError, toFailure } from '../core/failure';
import type { BookingAppointment, BookingCustomerInformation } from '../core/graphTypes';
import type { SessionChange } from '../core/messages';
import * as graph from '../microsoft/appointments';
import { type Replaced, replaceCustomers } from '../microsoft/replaceCustomers';
import { changingCustomers } from './changingCustomers';
import { customerIds, listedIds } from './customerIds';
import { graphFor } from './graphAccess';

/**
 * Adds customers to an appointment that exists, and says who was in it and who is. Those who are in it are not added again; with
 * nobody to add, it is only read. One change at a time for an appointment: Graph's PATCH replaces all customers, so all are read
 * and sent back whole. Throws `sessionFull`, or `customersHidden` where Graph does not show everybody who would be wiped.
 */
export async function addToSession(request: {
  businessId: string;
  appointmentId: string;
  customers: BookingCustomerInformation[];
  byListedIds?: boolean | undefined;
}): Promise<SessionChange> {
  const { businessId, appointmentId, customers, byListedIds } = request;
  const access = await graphFor(businessId);
  const ids = await customerIds(businessId, customers);
  const added = customers.map((customer, index) => ({ ...customer, customerId: ids[index] }));

  const read = async (): Promise<BookingAppointment> => {
    const [found] = await graph.readAppointments(access, businessId, [appointmentId]);
    if (!found) throw new FailureError({ kind: 'appointmentNotFound' });
    return found;
  };
  return changingCustomers(businessId, appointmentId, async () => {
    const found = await read();
    const known = found.customers ?? [];
    const news = newcomers(added, known);
    if (news.length === 0) return { before: known, appointment: found };
    if (known.length < (found.filledAttendeesCount ?? 0)) throw new FailureError({ kind: 'customersHidden' });
    const seats = found.maximumAttendeesCount ?? Number.POSITIVE_INFINITY;
    if (known.length + news.length > seats) throw new FailureError({ kind: 'sessionFull' });

    const others = byListedIds ? await listedIds(businessId, known) : [];
    const kept = known.map((customer, index) => ({ ...customer, customerId: others[index] ?? customer.customerId }));
    const whole = { customers: withAdded(kept, news) };
    const { before, after, failure } = await replaceCustomers(access, businessId, appointmentId, whole).catch(
      (error): Replaced => ({ failure: toFailure(error) }),
    );
    return {
      before: before ?? known,
      appointment: after ?? (await read().catch(() => undefined)),
      failure,
    };
  });
}
