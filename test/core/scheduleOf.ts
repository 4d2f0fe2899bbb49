import type { BookedTime } from '../../src/core/bookedTime';
import type { BookingService, BookingStaffMember } from '../../src/core/graphTypes';
import type { Schedule } from '../../src/core/workingTimes';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

export const at = (instant: string): number => Date.parse(instant);

const week = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** The same hours on each of the days, as v1.0 writes them. */
export const weekly = (start: string, end: string, days: readonly string[] = week) =>
  days.map((of) => ({ day: of, timeSlots: [{ startTime: `${start}:00.0000000`, endTime: `${end}:00.0000000` }] }));

export const workdays = week.slice(0, 5);

export const member = (id: string, more: Partial<BookingStaffMember> = {}): BookingStaffMember => ({
  id,
  displayName: id,
  emailAddress: `${id}@contoso.com`,
  role: 'administrator',
  useBusinessHours: true,
  ...more,
});

export const booked = (start: string, minutes: number, more: Partial<BookedTime> = {}): BookedTime => ({
  id: `${start} ${more.staffMemberIds ?? 'ada'}`,
  start: at(start),
  end: at(start) + minutes * minute,
  preBuffer: 0,
  postBuffer: 0,
  serviceId: 'other',
  serviceName: 'Other',
  staffMemberIds: ['ada'],
  filledAttendeesCount: 1,
  maximumAttendeesCount: 1,
  ...more,
});

interface Given extends Partial<Omit<Schedule, 'business' | 'service'>> {
  business?: Partial<Schedule['business']>;
  service?: Partial<BookingService>;
}

/** A business with Ada, open from 8 to 17 every day, whose service takes half an hour; `given` says what is different. */
export const scheduleOf = ({ business, service, ...given }: Given = {}): Schedule => ({
  business: {
    id: 'lunch@contoso.com',
    businessHours: weekly('08:00', '17:00'),
    schedulingPolicy: { timeSlotInterval: 'PT30M', minimumLeadTime: 'PT0S', maximumAdvance: 'P365D' },
    ...business,
  },
  service: { id: 'bento', displayName: 'Catered bento', defaultDuration: 'PT30M', ...service },
  staffMembers: [member('ada')],
  bookedTimes: [],
  businessTimeZone: 'UTC',
  ...given,
});
