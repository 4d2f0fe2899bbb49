import type { AppointmentDraft } from '../../core/appointmentDraft';
import type { FieldName } from '../../core/formFields';
import { afterService, customerNames, type MoreFields, without as withoutMore } from '../../core/more/moreFields';
import type { TypedCustomer } from '../../core/typedCustomers';
import type { FormDraft, Sent, Typed } from './formDraft';

const without = (typed: Typed, names: FieldName[]): Typed => {
  const rest = { ...typed };
  for (const name of names) delete rest[name];
  return rest;
};

const ofCustomer: FieldName[] = ['customerName', 'emailAddress', 'phone', 'notes', 'customerTimeZone'];
/** What another service, or the next customer, brings anew. */
const ofService: FieldName[] = ['durationMinutes', 'staffMemberId', 'otherStaffIds'];
const ofMoment: FieldName[] = ['startTime', 'meantInstant', 'confirmedPast'];

/** Another service brings its own duration and staff. */
export function afterEdit(typed: Typed, name: FieldName, value: string): Typed {
  const kept = name === 'serviceId' ? without(typed, ofService) : typed;
  return { ...kept, [name]: value };
}

/** The form with other fields; another service takes away what stands behind "More" of the old one's. */
export const withTyped = (before: FormDraft, typed: Typed): FormDraft => ({
  ...before,
  typed,
  more: before.more && typed.serviceId !== before.typed.serviceId ? afterService(before.more) : before.more,
});

/**
 * The form for the next appointment: service, day and time zone stay, the customer and the time go. What was typed for the
 * next customer while the last one was being created stays too.
 */
export function afterCreated(typed: Typed, { customers }: AppointmentDraft): Typed {
  const isNext = typed.customerName !== undefined && typed.customerName.trim() !== customers[0]?.name;
  if (isNext) return typed;
  return without(typed, [...ofCustomer, ...ofMoment, ...ofService]);
}

/** Whether these are still the answers of the customer that was sent. */
const isAnswered = (more: MoreFields | undefined, { customers: [sent] }: AppointmentDraft): boolean =>
  sent?.answers?.every(({ questionId, answer }) => more?.answers?.[questionId]?.trim() === answer) ?? true;

/** The same with the entry that filled the form, with what stands behind "More" and the further customers: they go with theirs. */
export function draftAfterCreated({ typed, entry, more, others }: FormDraft, draft: AppointmentDraft): FormDraft {
  const next = afterCreated(typed, draft);
  if (next !== typed) return { typed: next };
  const isSent = ({ name }: TypedCustomer) => draft.customers.some((customer) => customer.name === name.trim());
  return {
    typed,
    entry,
    others: others?.filter((one) => !isSent(one)),
    more: more && isAnswered(more, draft) ? withoutMore(more, customerNames) : more,
  };
}

/** The same, which remembers what was sent as long as somebody of several customers may be missing in it. */
export function draftAfterOutcome(before: FormDraft, sent: Sent): FormDraft {
  if (sent.told) return before;
  const next = draftAfterCreated(before, sent.draft);
  return sent.draft.customers.length > 1 ? { ...next, sent: { ...sent, told: true } } : next;
}

/** The form once everybody is in the appointment that was told. */
export const draftAfterWhole = ({ sent, ...kept }: FormDraft): FormDraft => (sent?.told ? kept : { sent, ...kept });

/** The form once its customers were added to a session: the next ones may be for the same session. */
export const draftAfterAdded = ({ typed, more }: FormDraft): FormDraft => ({
  typed: without(typed, ofCustomer),
  more: more && withoutMore(more, customerNames),
});

/** The same service, duration and staff, in the same time zone, for the next customer. */
export function anotherLike(typed: Typed, sent: AppointmentDraft): Typed {
  const { serviceId, staffMemberIds, startDateTime, endDateTime } = sent;
  const [staffMemberId = '', ...others] = staffMemberIds;
  return {
    ...without(typed, [...ofCustomer, ...ofMoment]),
    serviceId,
    durationMinutes: String((Date.parse(endDateTime) - Date.parse(startDateTime)) / 60_000),
    staffMemberId,
    ...(others.length > 0 ? { otherStaffIds: others.join('\n') } : {}),
  };
}
