import { staffOf } from '../../../core/formDefaults';
import type { FormFields } from '../../../core/formFields';
import { staffMemberOf } from '../../../core/judgement';
import type { BusinessOverview } from '../../../core/messages';
import type { Typed } from '../formDraft';

/** The form's fields for the signed-in person: a team member, who books only themselves, is the staff until they choose otherwise. */
export function withOwnStaff(
  fields: FormFields,
  typed: Typed,
  overview: BusinessOverview | undefined,
  username: string,
): FormFields {
  const person = staffMemberOf(username, overview?.staffMembers ?? []);
  if (person?.role !== 'teamMember' || typed.staffMemberId !== undefined) return fields;
  const service = overview?.services.find(({ id }) => id === fields.serviceId);
  return staffOf(overview, service).some(({ id }) => id === person.id)
    ? { ...fields, staffMemberId: person.id }
    : fields;
}
