import type { BusinessRecord, Data, Mail } from '../data';
import type { BookingAppointment } from './entities';

/** What Bookings would send to customers, to the staff who come, and to the business where it asks for it. */
export function sendMail(
  data: Data,
  { business, staffMembers }: BusinessRecord,
  appointment: BookingAppointment,
  kind: Mail['kind'],
  text: string,
): void {
  const send = (audience: Mail['audience'], to: string | null | undefined): void => {
    if (to) data.outbox.push({ kind, to, audience, appointmentId: appointment.id, text });
  };
  const silent = kind === 'confirmation' && appointment.optOutOfCustomerEmail;
  if (!silent) for (const customer of appointment.customers) send('customer', customer.emailAddress);
  for (const member of staffMembers) {
    if (appointment.staffMemberIds.includes(member.id) && member.isEmailNotificationEnabled)
      send('staff', member.emailAddress);
  }
  if (business.schedulingPolicy?.sendConfirmationsToOwner) send('owner', business.email);
}
