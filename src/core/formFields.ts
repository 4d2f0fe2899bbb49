import type { AppointmentDraft, DraftCustomer } from './appointmentDraft';
import type { Temporal } from './temporal';
import { addMinutes, isTimeZone, type LocalTime, resolveLocalTime } from './zonedTime';

/** What stands in the form's fields, as typed. */
export interface FormFields {
  serviceId: string;
  date: string;
  startTime: string;
  durationMinutes: string;
  timeZone: string;
  /** Empty: the same as `timeZone`. */
  customerTimeZone: string;
  customerName: string;
  emailAddress: string;
  phone: string;
  /** Empty: "No specific staff". */
  staffMemberId: string;
  /** Ids of those who come along with them, one a line. */
  otherStaffIds: string;
  notes: string;
  /** The answer to "which of the two instants?": counts only while it is one of the two. */
  meantInstant: string;
  /** The instant in the past that was confirmed: another one is asked about again. */
  confirmedPast: string;
}

export const emptyFields: FormFields = {
  serviceId: '',
  date: '',
  startTime: '',
  durationMinutes: '',
  timeZone: '',
  customerTimeZone: '',
  customerName: '',
  emailAddress: '',
  phone: '',
  staffMemberId: '',
  otherStaffIds: '',
  notes: '',
  meantInstant: '',
  confirmedPast: '',
};

export type FieldName = keyof FormFields;

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

const limits = { customerName: 255, emailAddress: 320, phone: 100, notes: 10_000 } as const;
const sevenDays = 7 * 1440;

/** Full-width digits and signs of Chinese keyboards become plain ones. */
const plain = (typed: string): string => typed.normalize('NFKC').trim();

/** `2026-11-24` from that, `2026/11/24`, `2026.11.24` or `20261124`; otherwise what was typed. */
export function normaliseDate(typed: string): string {
  const match = /^(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})$/.exec(plain(typed));
  if (!match || (match[2] === '' && match[0].length !== 8)) return plain(typed);
  return `${match[1]}-${match[3]?.padStart(2, '0')}-${match[4]?.padStart(2, '0')}`;
}

/** `15:00` from that, `9:30`, `15.00`, `1500`, `3pm` or `3:30 PM`; otherwise what was typed. */
export function normaliseTime(typed: string): string {
  const match = /^(\d{1,2})(?:[:.]?(\d{2}))?\s*([ap])?\.?(?:m\.?)?$/i.exec(plain(typed));
  if (!match) return plain(typed);
  const half = match[3]?.toLowerCase();
  let hour = Number(match[1]);
  if (half && (hour < 1 || hour > 12)) return plain(typed);
  // A bare "9" may mean nine in the morning or in the evening: only minutes or am/pm make it a time.
  if (!half && match[2] === undefined) return plain(typed);
  if (half) hour = (hour % 12) + (half === 'p' ? 12 : 0);
  return `${String(hour).padStart(2, '0')}:${match[2] ?? '00'}`;
}

export const isEmailAddress = (text: string): boolean =>
  /^[^\s@"(),:;<>[\]\\]+@[^\s@"(),:;<>[\]\\.]+(\.[^\s@"(),:;<>[\]\\.]+)+$/.test(text);

/** Three to twenty digits, with the signs and the extension that people write beside them. */
export function isPhoneNumber(text: string): boolean {
  const [number, extension] = text.split(/\s*(?:ext\.?|x|#|;ext=|,)\s*/i, 2);
  const digits = (number ?? '').replace(/\D/g, '').length;
  return (
    /^\+?[\d\s().\-/‐‑–]+$/.test(number ?? '') &&
    digits >= 3 &&
    digits <= 20 &&
    (extension === undefined || /^\d{1,10}$/.test(extension))
  );
}

/** The instant, or the question, that date, time and zone make; undefined while they do not make one. */
export function localStart(
  temporal: Temporal,
  fields: FormFields,
): Exclude<LocalTime, { kind: 'invalid' }> | undefined {
  const start = resolveLocalTime(
    temporal,
    normaliseDate(fields.date),
    normaliseTime(fields.startTime),
    fields.timeZone,
  );
  return start.kind === 'invalid' ? undefined : start;
}

/** The two instants of a question, the first one first; undefined when there is no question. */
export function choicesOf(start: LocalTime | undefined): [string, string] | undefined {
  if (start?.kind === 'gap') return [start.before, start.after];
  return start?.kind === 'overlap' ? [start.earlier, start.later] : undefined;
}

/** The start as one instant, once every question about it is answered. */
export function meantStart(start: LocalTime | undefined, fields: FormFields): string | undefined {
  if (start?.kind === 'one') return start.instant;
  return choicesOf(start)?.find((choice) => choice === fields.meantInstant);
}

export function durationOf(fields: FormFields): number | undefined {
  const typed = plain(fields.durationMinutes);
  return /^\d{1,5}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= sevenDays ? Number(typed) : undefined;
}

/** Everybody of the staff who was chosen, each once. */
export const staffIdsOf = ({ staffMemberId, otherStaffIds }: FormFields): string[] => [
  ...new Set([staffMemberId, ...otherStaffIds.split('\n')].filter(Boolean)),
];

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

  if (!fields.customerName.trim()) yield { field: 'customerName', kind: 'missing' };
  for (const field of ['customerName', 'emailAddress', 'phone', 'notes'] as const) {
    if (fields[field].trim().length > limits[field]) yield { field, kind: 'tooLong', limit: limits[field] };
  }
  const emailAddress = plain(fields.emailAddress);
  if (emailAddress && !isEmailAddress(emailAddress)) yield { field: 'emailAddress', kind: 'notAnEmailAddress' };
  const phone = plain(fields.phone);
  if (phone && !isPhoneNumber(phone)) yield { field: 'phone', kind: 'notAPhoneNumber' };

  const start = localStart(temporal, fields);
  const choices = choicesOf(start);
  const instant = meantStart(start, fields);
  if (choices && !instant) yield { field: 'meantInstant', kind: start?.kind === 'gap' ? 'gap' : 'overlap', choices };
  if (instant && Date.parse(instant) < now && fields.confirmedPast !== instant) {
    yield { field: 'confirmedPast', kind: 'inThePast', instant };
  }
}

const customerFields: readonly FieldName[] = ['customerName', 'emailAddress', 'phone', 'notes'];

/** The customer of the form's own fields. */
const customerOf = (fields: FormFields): DraftCustomer => ({
  name: fields.customerName.trim(),
  emailAddress: plain(fields.emailAddress),
  phone: plain(fields.phone),
  notes: fields.notes.trim(),
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
