import type { AppointmentDraft, DraftCustomer } from './appointmentDraft';
import { type CustomerPart, partProblems, plain, trimmedParts } from './customerParts';
import {
  choicesOf,
  durationOf,
  type FieldName,
  type FormFields,
  localStart,
  meantStart,
  normaliseDate,
  normaliseTime,
  staffIdsOf,
} from './formFields';
import type { Temporal } from './temporal';
import { addMinutes, isTimeZone, resolveLocalTime } from './zonedTime';

export type Problem =
  | { field: 'serviceId' | 'timeZone' | 'date' | 'startTime' | 'durationMinutes' | 'customerName'; kind: 'missing' }
  | { field: 'date'; kind: 'notADate' }
  | { field: 'startTime'; kind: 'notATime' }
  | { field: 'durationMinutes'; kind: 'notADuration' | 'endBeforeStart' }
  | { field: 'emailAddress'; kind: 'notAnEmailAddress' }
  | { field: 'phone'; kind: 'notAPhoneNumber' }
  | { field: 'customerName' | 'emailAddress' | 'phone' | 'notes'; kind: 'tooLong'; limit: number }
  | { field: 'meantInstant'; kind: 'gap' | 'overlap'; choices: [string, string] }
  | { field: 'confirmedPast'; kind: 'inThePast'; instant: string };

/** The form from top to bottom: the first problem in this order takes the focus. */
export const fieldOrder: readonly FieldName[] = [
  'serviceId',
  'date',
  'startTime',
  'durationMinutes',
  'meantInstant',
  'timeZone',
  'customerName',
  'emailAddress',
  'phone',
  'notes',
  'confirmedPast',
];

const fieldOfPart = {
  name: 'customerName',
  emailAddress: 'emailAddress',
  phone: 'phone',
  notes: 'notes',
} as const satisfies Record<CustomerPart, FieldName>;

const isDate = (temporal: Temporal, typed: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(typed) && resolveLocalTime(temporal, typed, '12:00', 'UTC').kind === 'one';

const isTime = (typed: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(typed);

function* problemsOf(temporal: Temporal, fields: FormFields, now: number): Generator<Problem> {
  const date = normaliseDate(fields.date);
  const time = normaliseTime(fields.startTime);
  if (!fields.serviceId) yield { field: 'serviceId', kind: 'missing' };
  if (!date) yield { field: 'date', kind: 'missing' };
  else if (!isDate(temporal, date)) yield { field: 'date', kind: 'notADate' };
  if (!time) yield { field: 'startTime', kind: 'missing' };
  else if (!isTime(time)) yield { field: 'startTime', kind: 'notATime' };

  const typed = plain(fields.durationMinutes);
  if (!typed) yield { field: 'durationMinutes', kind: 'missing' };
  else if (/^-\d+$/.test(typed) || /^0+$/.test(typed)) yield { field: 'durationMinutes', kind: 'endBeforeStart' };
  else if (durationOf(fields) === undefined) yield { field: 'durationMinutes', kind: 'notADuration' };
  if (!isTimeZone(fields.timeZone)) yield { field: 'timeZone', kind: 'missing' };

  for (const { part, ...problem } of partProblems(customerOf(fields))) {
    // The compiler does not see that the two belong together.
    yield { field: fieldOfPart[part], ...problem } as Problem;
  }

  const start = localStart(temporal, fields);
  const choices = choicesOf(start);
  const instant = meantStart(start, fields);
  if (choices && !instant) yield { field: 'meantInstant', kind: start?.kind === 'gap' ? 'gap' : 'overlap', choices };
  if (instant && Date.parse(instant) < now && fields.confirmedPast !== instant) {
    yield { field: 'confirmedPast', kind: 'inThePast', instant };
  }
}

const customerFields: readonly FieldName[] = Object.values(fieldOfPart);

/** The customer of the form's own fields. */
const customerOf = (fields: FormFields): DraftCustomer => ({
  ...trimmedParts({ ...fields, name: fields.customerName }),
  timeZone: fields.customerTimeZone || fields.timeZone,
});

/** That customer alone, who is to be added to a session; or what is wrong with their fields. */
export function checkFirstCustomer(temporal: Temporal, fields: FormFields, now: number) {
  const problems = [...problemsOf(temporal, fields, now)].filter(({ field }) => customerFields.includes(field));
  return problems.length > 0 ? { problems } : { problems, customer: customerOf(fields) };
}

export type CheckedForm = { kind: 'draft'; draft: AppointmentDraft } | { kind: 'problems'; problems: Problem[] };

/** The form as a draft, or everything that keeps it from being one, in the order of the form. Graph takes the rest. */
export function checkForm(temporal: Temporal, fields: FormFields, businessId: string, now: number): CheckedForm {
  const problems = [...problemsOf(temporal, fields, now)].sort(
    (a, b) => fieldOrder.indexOf(a.field) - fieldOrder.indexOf(b.field),
  );
  const start = meantStart(localStart(temporal, fields), fields);
  const duration = durationOf(fields);
  if (problems.length > 0 || !start || !duration) return { kind: 'problems', problems };
  return {
    kind: 'draft',
    draft: {
      businessId,
      serviceId: fields.serviceId,
      customers: [customerOf(fields)],
      startDateTime: start,
      endDateTime: addMinutes(start, duration),
      staffMemberIds: staffIdsOf(fields),
    },
  };
}
