import type { BusinessRecord } from '../data';
import { buildAppointment } from '../graph/buildAppointment';
import type { BookingAppointment, BookingCustomer, BookingService } from '../graph/entities';
import { appointmentId } from '../graph/ids';
import { dateTimeTimeZone, instantOf, milliseconds, stamp } from '../graph/time';
import { initialSwitches } from '../switches';
import { isWorkingDay, workingDay } from '../workingDays';

const zone = 'America/Chicago';
const day = 86_400_000;

const attends = (customer: BookingCustomer) => ({
  customerId: customer.id,
  name: customer.displayName,
  emailAddress: customer.emailAddress,
  phone: customer.phones[0]?.number ?? null,
  timeZone: zone,
});

/** One appointment of `customers` that starts at an instant; its number says whose it is. */
export function appointment(
  record: BusinessRecord,
  index: number,
  start: number,
  service: BookingService,
  customers: BookingCustomer[],
): BookingAppointment {
  const staffMember = record.staffMembers[index % 5];
  const body = {
    additionalInformation: service.additionalInformation,
    customers: customers.map(attends),
    customerTimeZone: zone,
    endDateTime: dateTimeTimeZone(start + milliseconds(service.defaultDuration)),
    isCustomerAllowedToManageBooking: true,
    isLocationOnline: service.isLocationOnline,
    postBuffer: service.postBuffer,
    preBuffer: service.preBuffer,
    price: service.defaultPrice,
    priceType: service.defaultPriceType,
    reminders: service.defaultReminders,
    serviceLocation: service.defaultLocation,
    serviceNotes: service.notes,
    staffMemberIds: staffMember ? [staffMember.id] : [],
    startDateTime: dateTimeTimeZone(start),
  };
  const built = buildAppointment(record, service, body, appointmentId(`appointment ${index}`), initialSwitches);
  const created = stamp(start - 5 * day);
  return { ...built, createdDateTime: created, lastUpdatedDateTime: created };
}

/**
 * Two or three a working day, from seven of them ago to fifteen ahead, at times that a Chicago clock shows. What is on the nth working day
 * is the same whatever day is today, and so is what tests see.
 */
export function appointments(now: number, record: BusinessRecord): BookingAppointment[] {
  const made: BookingAppointment[] = [];
  for (let nth = -7; nth <= 15; nth++) {
    const midnight = workingDay(now, nth);
    if (!isWorkingDay(midnight)) continue;
    for (const [turn, hour] of (nth % 2 === 0 ? [9, 11.5, 14] : [10, 15]).entries()) {
      const index = (nth + 7) * 3 + turn;
      const service = record.services[index % record.services.length];
      if (!service) continue;
      const crowd = service.maximumAttendeesCount > 1 ? 3 : 1;
      const people = record.customers.slice(index % 37, (index % 37) + crowd);
      made.push(appointment(record, index, instantOf(midnight + hour * 3_600_000, zone), service, people));
    }
  }
  return made;
}
