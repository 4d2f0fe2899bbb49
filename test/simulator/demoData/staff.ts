import type { BookingStaffMember } from '../graph/entities';
import { guid } from '../graph/ids';
import { weekdays } from './hours';

const since = '2024-02-01T09:30:00Z';

function member(
  displayName: string,
  emailAddress: string,
  role: BookingStaffMember['role'],
  more: Partial<BookingStaffMember> = {},
): BookingStaffMember {
  return {
    id: guid(`staff ${emailAddress}`),
    displayName,
    emailAddress,
    role,
    availabilityIsAffectedByPersonalCalendar: true,
    createdDateTime: since,
    lastUpdatedDateTime: since,
    isEmailNotificationEnabled: true,
    membershipStatus: 'active',
    timeZone: 'America/Chicago',
    useBusinessHours: true,
    workingHours: weekdays('08:00', '17:00'),
    ...more,
  };
}

/** Eight people, every role. Omar Haddad of the directory is not among them. */
export const staff = (): BookingStaffMember[] => [
  member('Ada Lovelace', 'ada@contoso.com', 'administrator'),
  member('Mert Demir', 'mert@contoso.com', 'administrator', { timeZone: 'Europe/Istanbul' }),
  member('Li Na', 'lina@contoso.com', 'administrator', {
    timeZone: 'Asia/Shanghai',
    useBusinessHours: false,
    workingHours: weekdays('10:00', '16:00'),
  }),
  member('Grace Hopper', 'grace@contoso.com', 'scheduler'),
  member('Zeynep Kaya', 'zeynep@contoso.com', 'teamMember', { membershipStatus: 'pendingAcceptance' }),
  member('Tomás Rivera', 'tomas@contoso.com', 'viewer', { isEmailNotificationEnabled: false }),
  member('Ingrid Olsen', 'ingrid@contoso.com', 'guest'),
  member('Sam Okafor', 'sam@fabrikam.com', 'externalGuest', { availabilityIsAffectedByPersonalCalendar: false }),
];

export const staffId = (emailAddress: string): string => guid(`staff ${emailAddress}`);
