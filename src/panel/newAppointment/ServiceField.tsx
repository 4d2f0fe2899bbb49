import { text } from '../../browser/i18n';
import type { BusinessOverview } from '../../core/messages';
import { Field } from '../Field';
import { failureText } from '../failureText';
import type { Asked } from '../useAsk';
import type { FormParts } from './formParts';
import { serviceText } from './serviceText';
import type { ChosenService } from './useService';

interface ServiceFieldProps extends FormParts {
  overview: Asked<BusinessOverview>;
  chosen: ChosenService;
}

const optionText = (serviceId: string, overview: Asked<BusinessOverview>): string => {
  if (overview.reply) return text(overview.reply.services.length > 0 ? 'formChooseService' : 'formNoServices');
  return overview.waiting
    ? text('formServicesWaiting')
    : serviceId
      ? text('formServiceKept')
      : text('formServicesFailed');
};

/** The service, with what it brings along. */
export function ServiceField({ overview, chosen, fields, set, problem }: ServiceFieldProps) {
  const listed = overview.reply?.services.find(({ id }) => id === fields.serviceId);
  const { service, failure } = chosen;
  return (
    <Field
      name="serviceId"
      label={text('formService')}
      required
      problem={problem('serviceId')}
      hint={
        <>
          {service && serviceText(service, overview.reply?.business.defaultCurrencyIso)}
          {failure && <span class="warn"> {failureText(failure).sentence}</span>}
        </>
      }
    >
      {(attributes) => (
        <select
          {...attributes}
          disabled={!overview.reply}
          value={listed ? fields.serviceId : ''}
          onChange={(event) => set('serviceId', event.currentTarget.value)}
        >
          {!listed && <option value="">{optionText(fields.serviceId, overview)}</option>}
          {overview.reply?.services.map(({ id, displayName }) => (
            <option key={id} value={id}>
              {displayName || id}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
