import { text } from '../../browser/i18n';
import { staffOf } from '../../core/formDefaults';
import type { BusinessOverview } from '../../core/messages';
import { Field } from '../Field';
import type { FormParts } from './formParts';

/** Who of the service's staff; nobody in particular unless somebody is chosen. */
export function StaffField({ fields, set, overview }: FormParts & { overview: BusinessOverview | undefined }) {
  const service = overview?.services.find(({ id }) => id === fields.serviceId);
  return (
    <Field name="staffMemberId" label={text('formStaff')}>
      {(attributes) => (
        <select
          {...attributes}
          value={fields.staffMemberId}
          onChange={(event) => set('staffMemberId', event.currentTarget.value)}
        >
          <option value="">{text('formNoSpecificStaff')}</option>
          {staffOf(overview, service).map(({ id, displayName, emailAddress }) => (
            <option key={id} value={id}>
              {displayName || emailAddress || id}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
