import type { BookedTime } from './bookedTime';
import type { BookingAppointment } from './graphTypes';
import { millisecondsOf } from './isoDuration';
import { endOf, startOf } from './outbox';

/** What an appointment of the calendar takes; undefined when its times cannot be read. Unknown seats count as taken. */
export function toBookedTime(appointment: BookingAppointment): BookedTime | undefined {
  const [start, end] = [startOf(appointment), endOf(appointment)];
  if (Number.isNaN(start) || Number.isNaN(end)) return undefined;
  const maximumAttendeesCount = appointment.maximumAttendeesCount ?? 1;
  return {
    id: appointment.id,
    start,
    end: Math.max(start, end),
    preBuffer: millisecondsOf(appointment.preBuffer) ?? 0,
    postBuffer: millisecondsOf(appointment.postBuffer) ?? 0,
    serviceId: appointment.serviceId ?? '',
    serviceName: appointment.serviceName ?? '',
    staffMemberIds: appointment.staffMemberIds ?? [],
    filledAttendeesCount: appointment.filledAttendeesCount ?? maximumAttendeesCount,
    maximumAttendeesCount,
  };
}
