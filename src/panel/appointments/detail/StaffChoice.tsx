import { text } from '../../../browser/i18n';
import type { BookingStaffMember } from '../../../core/graphTypes';
import { nameOf } from '../../newAppointment/openTimes/ruleText';

interface StaffChoiceProps {
  /** Those who do the service. */
  staffMembers: readonly BookingStaffMember[];
  everyone: readonly BookingStaffMember[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** Who of the staff; also who has the appointment now though they do not do the service. Nobody chosen: no specific staff. */
export function StaffChoice({ staffMembers, everyone, chosen, onChange }: StaffChoiceProps) {
  const others = chosen.filter((id) => !staffMembers.some((member) => member.id === id));
  const ids = [...staffMembers.map(({ id }) => id), ...others];
  return (
    <fieldset class="staff-choice">
      <legend>{text('formStaff')}</legend>
      {ids.map((id) => (
        <label key={id} class="check">
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={(event) =>
              onChange(event.currentTarget.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
            }
          />
          {nameOf(id, everyone)}
        </label>
      ))}
      {chosen.length === 0 && <p class="soft">{text('formNoSpecificStaff')}</p>}
    </fieldset>
  );
}
