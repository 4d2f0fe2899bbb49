import { useEffect } from 'preact/hooks';
import { text } from '../../browser/i18n';
import { send } from '../../browser/messaging';
import type { BookingService } from '../../core/graphTypes';
import type { BusinessOverview } from '../../core/messages';
import { Field } from '../Field';
import { failureText } from '../failureText';
import { type Asked, useAsk } from '../useAsk';
import type { FormParts } from './formParts';
import { serviceText } from './serviceText';

interface ServiceFieldProps extends FormParts {
  businessId: string;
  overview: Asked<BusinessOverview>;
}

/** Reminders are only in the reply to a read by id; the rest is known from the list and shows at once. */
function useService(businessId: string, listed: BookingService | undefined) {
  const [asked, ask] = useAsk<BookingService>();
  const serviceId = listed?.id;
  useEffect(() => {
    if (serviceId) void ask(() => send('readService', { businessId, serviceId }));
  }, [businessId, serviceId]);
  const read = asked.reply?.id === serviceId ? asked.reply : undefined;
  return { service: read ?? listed, failure: serviceId && !asked.waiting ? asked.failure : undefined };
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
export function ServiceField({ businessId, overview, fields, set, problem }: ServiceFieldProps) {
  const listed = overview.reply?.services.find(({ id }) => id === fields.serviceId);
  const { service, failure } = useService(businessId, listed);
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
