import type { AppointmentDraft } from '../../core/appointmentDraft';
import type { FieldName } from '../../core/formFields';
import type { Typed } from './formDraft';

const without = (typed: Typed, names: FieldName[]): Typed => {
  const rest = { ...typed };
  for (const name of names) delete rest[name];
  return rest;
};

/** Another service brings its own duration and staff. */
export function afterEdit(typed: Typed, name: FieldName, value: string): Typed {
  const kept = name === 'serviceId' ? without(typed, ['durationMinutes', 'staffMemberId']) : typed;
  return { ...kept, [name]: value };
}

/**
 * The form for the next appointment: service, day and time zone stay, the customer and the time go. What was typed for the
 * next customer while the last one was being created stays too.
 */
export function afterCreated(typed: Typed, { customer }: AppointmentDraft): Typed {
  const isNext = typed.customerName !== undefined && typed.customerName.trim() !== customer.name;
  if (isNext) return typed;
  return without(typed, [
    'customerName',
    'emailAddress',
    'phone',
    'notes',
    'customerTimeZone',
    'startTime',
    'meantInstant',
    'confirmedPast',
    'durationMinutes',
    'staffMemberId',
  ]);
}

/** The same customer, service and staff at another time. */
export function anotherLike(
  typed: Typed,
  { serviceId, customer, staffMemberIds, startDateTime, endDateTime }: AppointmentDraft,
): Typed {
  return {
    ...without(typed, ['startTime', 'meantInstant', 'confirmedPast']),
    serviceId,
    durationMinutes: String((Date.parse(endDateTime) - Date.parse(startDateTime)) / 60_000),
    staffMemberId: staffMemberIds[0] ?? '',
    customerName: customer.name,
    emailAddress: customer.emailAddress,
    phone: customer.phone,
    notes: customer.notes,
    customerTimeZone: customer.timeZone === typed.timeZone ? '' : customer.timeZone,
  };
}
