import { plain } from './customerParts';
import type { Temporal } from './temporal';
import { type LocalTime, resolveLocalTime } from './zonedTime';

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

const sevenDays = 7 * 1440;

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
