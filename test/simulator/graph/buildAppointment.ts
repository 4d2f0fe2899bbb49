import type { BusinessRecord } from '../data';
import type { Switches } from '../switches';
import { resolveCustomers, storedLocation } from './customersOfAppointment';
import type { AppointmentBody, BookingAppointment, BookingService } from './entities';
import { badRequest, unknownError } from './errors';
import { emptyGuid, guid } from './ids';
import { dateTimeTimeZone, graphNow, isoDuration, parseDateTimeTimeZone, stamp } from './time';

export function needKnownStaff({ staffMembers }: BusinessRecord, ids: readonly string[]): void {
  if (ids.some((id) => !staffMembers.some((member) => member.id === id))) throw unknownError();
}

/** What is stored for a body: everything computed is computed, and nothing is taken over from the service but its name and notes. */
export function buildAppointment(
  record: BusinessRecord,
  service: BookingService,
  body: AppointmentBody,
  id: string,
  switches: Switches,
): BookingAppointment {
  const { startDateTime, endDateTime } = body;
  if (!startDateTime || !endDateTime) throw badRequest('The properties startDateTime and endDateTime are required.');
  const [start, end] = [parseDateTimeTimeZone(startDateTime), parseDateTimeTimeZone(endDateTime)];
  if (end <= start) throw badRequest('The end of the appointment must be after its start.');
  needKnownStaff(record, body.staffMemberIds ?? []);

  const lone =
    body.customerName || body.customerEmailAddress
      ? [
          {
            name: body.customerName ?? null,
            emailAddress: body.customerEmailAddress ?? null,
            phone: body.customerPhone ?? null,
            notes: body.customerNotes ?? null,
          },
        ]
      : [];
  const customers = resolveCustomers(record, service, body.customers ?? lone, switches);
  const maximum = body.maximumAttendeesCount ?? service.maximumAttendeesCount;
  if (customers.length > maximum) throw unknownError();

  const [first] = customers;
  const isOnline = body.isLocationOnline ?? false;
  const meeting = encodeURIComponent(guid(id));
  const now = stamp(graphNow(switches));
  return {
    id,
    additionalInformation: body.additionalInformation ?? null,
    anonymousJoinWebUrl:
      isOnline && service.isAnonymousJoinEnabled
        ? `https://visit.teams.microsoft.com/webrtc-svc/api/route?tid=${meeting}&anonymous=true`
        : null,
    appointmentLabel: body.appointmentLabel ?? null,
    createdDateTime: now,
    customerEmailAddress: first?.emailAddress ?? null,
    customerName: first?.name ?? null,
    customerNotes: first?.notes ?? null,
    customerPhone: first?.phone ?? null,
    customers,
    customerTimeZone: body.customerTimeZone ?? null,
    duration: isoDuration(end - start),
    endDateTime: dateTimeTimeZone(end),
    filledAttendeesCount: customers.length,
    isCustomerAllowedToManageBooking: body.isCustomerAllowedToManageBooking ?? false,
    isLocationOnline: isOnline,
    joinWebUrl: isOnline ? `https://teams.microsoft.com/l/meetup-join/19%3ameeting_${meeting}%40thread.v2/0` : null,
    lastUpdatedDateTime: now,
    maximumAttendeesCount: maximum,
    optOutOfCustomerEmail: body.optOutOfCustomerEmail ?? false,
    postBuffer: body.postBuffer ?? 'PT0S',
    preBuffer: body.preBuffer ?? 'PT0S',
    price: body.price ?? 0,
    priceType: body.priceType ?? 'notSet',
    reminders: body.reminders ?? [],
    selfServiceAppointmentId: emptyGuid,
    serviceId: service.id,
    serviceLocation: storedLocation(body.serviceLocation),
    serviceName: body.serviceName ?? service.displayName,
    serviceNotes: body.serviceNotes ?? null,
    smsNotificationsEnabled: body.smsNotificationsEnabled ?? false,
    staffMemberIds: body.staffMemberIds ?? [],
    startDateTime: dateTimeTimeZone(start),
    ...(body.beta ? { beta: body.beta } : {}),
  };
}
