import type { BookingAppointment, BookingStaffMember } from './graphTypes';

/** Why the signed-in person may not change an appointment: as a viewer or guest, or since it is not their own. */
export type Hindrance = 'viewer' | 'guest' | 'notOwn';

/**
 * What keeps a person from changing an appointment; undefined where nothing does, or where their role is not known and Graph
 * will say. https://learn.microsoft.com/microsoft-365/bookings/add-staff
 */
export function hindranceTo(
  person: BookingStaffMember | undefined,
  { staffMemberIds }: BookingAppointment,
): Hindrance | undefined {
  switch (person?.role) {
    case 'viewer':
      return 'viewer';
    case 'guest':
    case 'externalGuest':
      return 'guest';
    case 'teamMember':
      return staffMemberIds?.includes(person.id) ? undefined : 'notOwn';
    default:
      return undefined;
  }
}
