import { text } from '../../../browser/i18n';
import { staffOf } from '../../../core/formDefaults';
import { staffIdsOf } from '../../../core/formFields';
import type { BusinessOverview } from '../../../core/messages';
import type { FormParts } from '../formParts';

/** Who of the staff comes along with the one that was chosen. */
export function OtherStaff({ fields, set, overview }: FormParts & { overview: BusinessOverview | undefined }) {
  const service = overview?.services.find(({ id }) => id === fields.serviceId);
  const others = staffOf(overview, service).filter(({ id }) => id !== fields.staffMemberId);
  const chosen = staffIdsOf(fields);
  if (others.length === 0) return null;
  const toggle = (id: string, isChosen: boolean) => {
    const before = chosen.filter((one) => one !== fields.staffMemberId && one !== id);
    set('otherStaffIds', [...before, ...(isChosen ? [id] : [])].join('\n'));
  };
  return (
    <fieldset>
      <legend>{text('moreOtherStaff')}</legend>
      {others.map(({ id, displayName, emailAddress }) => (
        <label key={id} class="check">
          <input
            type="checkbox"
            name="otherStaffIds"
            checked={chosen.includes(id)}
            onChange={(event) => toggle(id, event.currentTarget.checked)}
          />
          {displayName || emailAddress || id}
        </label>
      ))}
    </fieldset>
  );
}
