import type { BusinessRecord } from '../data';
import type { BookingAppointment, BookingService } from './entities';
import { unknownError } from './errors';
import { ianaZone, milliseconds, offsetAt, parseDateTimeTimeZone } from './time';

const days = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

const clock = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return (hours * 60 + minutes) * 60_000;
};

function insideBusinessHours({ business }: BusinessRecord, start: number, end: number): boolean {
  const zone = ianaZone(business.bookingPageSettings?.businessTimeZone ?? 'UTC');
  const local = start + offsetAt(start, zone);
  const midnight = Math.floor(local / 86_400_000) * 86_400_000;
  const day = days[new Date(local).getUTCDay()];
  const slots = business.businessHours.filter((hours) => hours.day === day).flatMap((hours) => hours.timeSlots);
  return slots.some(
    (slot) => local - midnight >= clock(slot.startTime) && local - midnight + (end - start) <= clock(slot.endTime),
  );
}

export const span = (appointment: Pick<BookingAppointment, 'startDateTime' | 'endDateTime'>): [number, number] => [
  parseDateTimeTimeZone(appointment.startDateTime),
  parseDateTimeTimeZone(appointment.endDateTime),
];

const blocked = (appointment: BookingAppointment): [number, number] => {
  const [start, end] = span(appointment);
  return [start - milliseconds(appointment.preBuffer), end + milliseconds(appointment.postBuffer)];
};

/**
 * The business's rules, which hold for everybody but its administrators.
 * https://learn.microsoft.com/graph/bookingsbusiness-business-rules. What a violation says is not documented: 500 UnknownError was seen.
 */
export function keepBusinessRules(
  record: BusinessRecord,
  service: BookingService,
  appointment: BookingAppointment,
  now: number,
): void {
  const policy = service.schedulingPolicy ?? record.business.schedulingPolicy;
  const [start, end] = span(appointment);
  const lead = start - now;
  if (end - start !== milliseconds(service.defaultDuration)) throw unknownError();
  if (!insideBusinessHours(record, start, end)) throw unknownError();
  if (policy && (lead < milliseconds(policy.minimumLeadTime) || lead > milliseconds(policy.maximumAdvance)))
    throw unknownError();
  if (appointment.staffMemberIds.length > 0 && policy?.allowStaffSelection === false) throw unknownError();
  const [from, to] = blocked(appointment);
  const taken = record.appointments.some((other) => {
    const [otherFrom, otherTo] = blocked(other);
    const shared = other.staffMemberIds.some((id) => appointment.staffMemberIds.includes(id));
    return other.id !== appointment.id && shared && from < otherTo && otherFrom < to;
  });
  if (taken) throw unknownError('Staff not available');
}
