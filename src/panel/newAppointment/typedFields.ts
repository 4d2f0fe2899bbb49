import type { AppointmentDraft } from '../../core/appointmentDraft';
import type { FieldName } from '../../core/formFields';
import type { FormDraft, Typed } from './formDraft';

const without = (typed: Typed, names: FieldName[]): Typed => {
  const rest = { ...typed };
  for (const name of names) delete rest[name];
  return rest;
};

const ofCustomer: FieldName[] = ['customerName', 'emailAddress', 'phone', 'notes', 'customerTimeZone'];
const ofMoment: FieldName[] = ['startTime', 'meantInstant', 'confirmedPast'];

/** Another service brings its own duration and staff. */
export function afterEdit(typed: Typed, name: FieldName, value: string): Typed {
  const kept = name === 'serviceId' ? without(typed, ['durationMinutes', 'staffMemberId']) : typed;
  return { ...kept, [name]: value };
}

/**
 * The form for the next appointment: service, day and time zone stay, the customer and the time go. What was typed for the
 * next customer while the last one was being created stays too.
 */
export function afterCreated(typed: Typed, { customers }: AppointmentDraft): Typed {
  const isNext = typed.customerName !== undefined && typed.customerName.trim() !== customers[0]?.name;
  if (isNext) return typed;
  return without(typed, [...ofCustomer, ...ofMoment, 'durationMinutes', 'staffMemberId']);
}

/** The same with the entry that filled the form: it goes with its customer. */
export function draftAfterCreated({ typed, entry }: FormDraft, draft: AppointmentDraft): FormDraft {
  const next = afterCreated(typed, draft);
  return next === typed ? { typed, entry } : { typed: next };
}

/** The same service, duration and staff, in the same time zone, for the next customer. */
export function anotherLike(typed: Typed, sent: AppointmentDraft): Typed {
  const { serviceId, staffMemberIds, startDateTime, endDateTime } = sent;
  return {
    ...without(typed, [...ofCustomer, ...ofMoment]),
    serviceId,
    durationMinutes: String((Date.parse(endDateTime) - Date.parse(startDateTime)) / 60_000),
    staffMemberId: staffMemberIds[0] ?? '',
  };
}
