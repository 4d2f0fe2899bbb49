import type { AppointmentDraft } from '../core/appointmentDraft';
import { normaliseCustomer } from '../core/outbox';
import * as graph from '../microsoft/graph';
import { graphFor } from './graphAccess';

/**
 * Id of the business's customer with the same e-mail address, created first when there is none: a group service takes only
 * customers that exist, and silently drops others. https://learn.microsoft.com/graph/api/bookingbusiness-post-appointments
 */
export async function findOrCreateCustomer(
  businessId: string,
  { name, emailAddress, phone }: AppointmentDraft['customer'],
): Promise<string> {
  const access = await graphFor(businessId);
  const wanted = normaliseCustomer({ name, emailAddress, phone });
  const customers = emailAddress ? await graph.listCustomers(access, businessId) : [];
  const known = customers.find(({ emailAddress: other }) => normaliseCustomer({ emailAddress: other }) === wanted);
  if (known) return known.id;
  const created = await graph.createCustomer(access, businessId, {
    '@odata.type': '#microsoft.graph.bookingCustomer',
    displayName: name,
    ...(emailAddress ? { emailAddress } : {}),
    ...(phone ? { phones: [{ '@odata.type': '#microsoft.graph.phone', number: phone, type: 'mobile' }] } : {}),
  });
  return created.id;
}
