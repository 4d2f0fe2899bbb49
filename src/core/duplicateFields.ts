import { type AppointmentDetails, customersIn } from './appointmentDetails';
import type { FormFields } from './formFields';
import { endOf, startOf } from './outbox';
import type { Temporal } from './temporal';

/** The form's fields for one like it: everything but the date, so that the same is not booked twice by one press. */
export function duplicateFields(
  temporal: Temporal,
  details: AppointmentDetails,
  timeZone: string,
): Partial<FormFields> {
  const [start, end] = [startOf(details), endOf(details)];
  const [customer] = customersIn(details);
  const fields: Partial<FormFields> = {
    serviceId: details.serviceId ?? '',
    staffMemberId: details.staffMemberIds?.[0] ?? '',
    timeZone,
    customerName: customer?.name ?? '',
    emailAddress: customer?.emailAddress ?? '',
    phone: customer?.phone ?? '',
    notes: customer?.notes ?? '',
    customerTimeZone: customer?.timeZone ?? '',
  };
  if (!Number.isNaN(start)) {
    const local = temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(timeZone);
    fields.startTime = local.toPlainTime().toString({ smallestUnit: 'minute' });
    if (end > start) fields.durationMinutes = String(Math.round((end - start) / 60_000));
  }
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
}
