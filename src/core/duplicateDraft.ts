import { type AppointmentChanges, type PriceType, priceTypes } from './appointmentChanges';
import { type AppointmentDetails, customersIn } from './appointmentDetails';
import type { FormFields } from './formFields';
import type { BookingService } from './graphTypes';
import { minutesOf } from './isoDuration';
import type { MoreFields } from './more/moreFields';
import { moreOf } from './more/moreOf';
import { endOf, startOf } from './outbox';
import type { Temporal } from './temporal';
import type { TypedCustomer } from './typedCustomers';

/** What stands in the form for a new appointment. */
export interface DuplicateDraft {
  typed: Partial<FormFields>;
  more: MoreFields;
  others: TypedCustomer[];
}

const withoutEmpty = <T extends object>(fields: T): Partial<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '')) as Partial<T>;

function typedFields(temporal: Temporal, details: AppointmentDetails, timeZone: string): Partial<FormFields> {
  const [start, end] = [startOf(details), endOf(details)];
  const [customer] = customersIn(details);
  const [staffMemberId = '', ...otherStaff] = details.staffMemberIds ?? [];
  const local = Number.isNaN(start)
    ? undefined
    : temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(timeZone).toPlainTime();
  return withoutEmpty({
    serviceId: details.serviceId ?? '',
    staffMemberId,
    otherStaffIds: otherStaff.join('\n'),
    timeZone,
    startTime: local?.toString({ smallestUnit: 'minute' }) ?? '',
    durationMinutes: end > start ? String(Math.round((end - start) / 60_000)) : '',
    customerName: customer?.name ?? '',
    emailAddress: customer?.emailAddress ?? '',
    phone: customer?.phone ?? '',
    notes: customer?.notes ?? '',
    customerTimeZone: customer?.timeZone ?? '',
  });
}

function placeIn(location: AppointmentDetails['serviceLocation']) {
  const { displayName, address } = location ?? {};
  return {
    displayName: displayName ?? '',
    street: address?.street ?? '',
    city: address?.city ?? '',
    state: address?.state ?? '',
    postalCode: address?.postalCode ?? '',
    countryOrRegion: address?.countryOrRegion ?? '',
  };
}

const isPriceType = (type: string | null | undefined): type is PriceType => priceTypes.some((one) => one === type);

/** What the appointment has otherwise than its service, as far as lists of services say what that has: not its reminders. */
function changesOf(details: AppointmentDetails, service: BookingService | undefined): AppointmentChanges {
  const changes: AppointmentChanges = {};
  const { price, priceType, appointmentLabel, serviceNotes, additionalInformation } = details;
  if (appointmentLabel) changes.appointmentLabel = appointmentLabel;
  if (serviceNotes) changes.serviceNotes = serviceNotes;
  if (details.optOutOfCustomerEmail) changes.optOutOfCustomerEmail = true;
  if (!service) return changes;
  if (additionalInformation && additionalInformation !== service.additionalInformation)
    changes.additionalInformation = additionalInformation;
  if (typeof price === 'number' && price !== (service.defaultPrice ?? 0)) changes.price = price;
  if (isPriceType(priceType) && priceType !== service.defaultPriceType) changes.priceType = priceType;
  for (const name of ['isLocationOnline', 'smsNotificationsEnabled', 'isCustomerAllowedToManageBooking'] as const)
    if (typeof details[name] === 'boolean' && details[name] !== (service[name] ?? false)) changes[name] = details[name];
  for (const [buffer, name] of [
    ['preBuffer', 'preBufferMinutes'],
    ['postBuffer', 'postBufferMinutes'],
  ] as const) {
    const minutes = minutesOf(details[buffer]);
    if (minutes !== undefined && minutes !== (minutesOf(service[buffer]) ?? 0)) changes[name] = minutes;
  }
  const place = placeIn(details.serviceLocation);
  const usual = placeIn(service.defaultLocation as AppointmentDetails['serviceLocation']);
  if (Object.values(place).some(Boolean) && JSON.stringify(place) !== JSON.stringify(usual)) changes.place = place;
  return changes;
}

/**
 * The form filled with an appointment like this one: service, time of day, staff, customers and what it has otherwise than its
 * service. Not the date, so that the same is not booked twice by one press.
 */
export function duplicateDraft(
  temporal: Temporal,
  details: AppointmentDetails,
  service: BookingService | undefined,
  timeZone: string,
): DuplicateDraft {
  const [customer, ...others] = customersIn(details);
  const answers = (customer?.customQuestionAnswers ?? []).flatMap(({ questionId, answer, selectedOptions }) => {
    const words = answer || selectedOptions?.[0];
    return typeof questionId === 'string' && words ? [[questionId, words] as const] : [];
  });
  return {
    typed: typedFields(temporal, details, timeZone),
    more: {
      ...moreOf(changesOf(details, service)),
      ...(answers.length > 0 ? { answers: Object.fromEntries(answers) } : {}),
    },
    others: others.map(({ name, emailAddress, phone, notes }, index) => ({
      key: String(index),
      name: name ?? '',
      emailAddress: emailAddress ?? '',
      phone: phone ?? '',
      notes: notes ?? '',
    })),
  };
}
