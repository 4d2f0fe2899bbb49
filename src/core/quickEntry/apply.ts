import { emptyFields, type FieldName, type FormFields } from '../formFields';
import { isFromEntry } from './fromEntry';

type Fields = Partial<FormFields>;

const names = Object.keys(emptyFields) as FieldName[];

/** Notes end with what quick entry left over; what a person wrote before it stays. */
function notesAfter(notes: string, before: string, now: string): string {
  const own = before && notes.endsWith(before) ? notes.slice(0, -before.length).trimEnd() : notes;
  return now && own ? `${own}\n${now}` : own || now;
}

/**
 * The form after the entry's text changed: only what it says differently than before is changed, so that a field corrected
 * by hand stays corrected. `guesses` are filled in only where nobody else has said anything.
 */
export function applyEntry(typed: Fields, before: Fields, now: Fields, guesses: ReadonlySet<FieldName>): Fields {
  const next: Fields = { ...typed };
  const changed = names.filter((name) => before[name] !== now[name]);
  if (changed.includes('serviceId') && now.serviceId !== typed.serviceId) {
    // Another service brings its own duration and staff.
    if (!now.durationMinutes) delete next.durationMinutes;
    if (!now.staffMemberId) delete next.staffMemberId;
  }
  for (const name of changed) {
    const [own, value] = [isFromEntry(name, typed, before), now[name]];
    if (name === 'notes') next.notes = notesAfter(typed.notes ?? '', before.notes ?? '', now.notes ?? '');
    else if (value === undefined) {
      if (own) delete next[name];
    } else if (own || !guesses.has(name) || !typed[name]) next[name] = value;
  }
  if (!next.notes && typed.notes === undefined) delete next.notes;
  return next;
}
