import type { AppointmentDraft } from '../../../core/appointmentDraft';
import type { Chosen } from '../../../core/brokenRules';
import { durationOf, type FormFields, localStart, meantStart, staffIdsOf } from '../../../core/formFields';
import type { Temporal } from '../../../core/temporal';

/** The time that stands in the form, once it is one. */
export function chosenTime(temporal: Temporal, fields: FormFields): Chosen | undefined {
  const start = meantStart(localStart(temporal, fields), fields);
  const minutes = durationOf(fields);
  if (!start || !minutes) return undefined;
  const at = Date.parse(start);
  return { start: at, end: at + minutes * 60_000, staffMemberIds: staffIdsOf(fields) };
}

export const timeOfDraft = ({ startDateTime, endDateTime, staffMemberIds }: AppointmentDraft): Chosen => ({
  start: Date.parse(startDateTime),
  end: Date.parse(endDateTime),
  staffMemberIds,
});
