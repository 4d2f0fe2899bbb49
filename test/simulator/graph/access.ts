import type { BusinessRecord } from '../data';
import type { BookingStaffMember } from './entities';
import { accessDenied, GraphError, itemNotFound } from './errors';
import type { GraphRequest } from './request';

const appointmentScopes = ['BookingsAppointment.ReadWrite.All', 'Bookings.ReadWrite.All', 'Bookings.Manage.All'];
const readScopes = ['Bookings.Read.All', ...appointmentScopes];

/** Every delegated read is served by any Bookings scope; what the product writes, by any that writes appointments. */
export function needScope({ scopes }: GraphRequest, kind: 'read' | 'write'): void {
  const enough = kind === 'read' ? readScopes : appointmentScopes;
  if (!scopes.some((scope) => enough.includes(scope))) throw accessDenied();
}

export function findBusiness({ world }: GraphRequest, id: string): BusinessRecord {
  const wanted = id.toLowerCase();
  const record = world.data.businesses.find(({ business }) => business.id.toLowerCase() === wanted);
  if (!record) throw itemNotFound();
  return record;
}

export const staffMemberOf = (
  { user }: GraphRequest,
  { staffMembers }: BusinessRecord,
): BookingStaffMember | undefined =>
  staffMembers.find((member) => member.emailAddress?.toLowerCase() === user.userPrincipalName.toLowerCase());

/**
 * A role on this page's staff decides: viewers read, guests cannot open the mailbox, whoever is not on the staff is refused
 * although the list of businesses shows it. https://learn.microsoft.com/microsoft-365/bookings/add-staff
 */
export function needRole(request: GraphRequest, record: BusinessRecord, kind: 'read' | 'write'): BookingStaffMember {
  const member = staffMemberOf(request, record);
  const { switches } = request.world;
  if (kind === 'write' && switches.appOnlyRejected) {
    throw new GraphError(
      403,
      'ErrorAccessDenied',
      'VASTT: Api Appointment.Create does not support the token type: App',
    );
  }
  const writers = ['administrator', 'scheduler', 'teamMember'];
  const readers = [...writers, 'viewer', ...(switches.guestMayRead ? ['guest', 'externalGuest'] : [])];
  if (!member || !(kind === 'write' ? writers : readers).includes(member.role)) throw accessDenied();
  return member;
}
