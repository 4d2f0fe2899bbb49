import { useState } from 'preact/hooks';
import { text } from '../../../browser/i18n';
import { newFlowLink } from '../../../core/flowLinks';
import { onlyService, type ServiceShape, shapeOf, type TriggerKind } from '../../../core/triggerExpressions';
import { Field } from '../../Field';
import type { OfFlows } from '../FlowTools';
import { TriggerField } from '../TriggerField';
import { Expression } from './Expression';
import { Expressions } from './Expressions';
import { Recipes } from './Recipes';

/** Trigger, service and address of a new flow, and the expressions that read what the trigger hands over. */
export function BuildFlow({ businessId, overview }: OfFlows) {
  const services = overview.reply?.services ?? [];
  const [trigger, setTrigger] = useState<TriggerKind>('created');
  const [serviceId, setServiceId] = useState('');
  const [assumed, setAssumed] = useState<ServiceShape>('oneToOne');
  const service = services.find(({ id }) => id === serviceId);
  const shape = service ? shapeOf(service.maximumAttendeesCount) : assumed;
  return (
    <>
      <div class="columns">
        <TriggerField name="trigger" value={trigger} onChange={setTrigger} />
        <Field name="flowService" label={text('flowsService')}>
          {(attributes) => (
            <select {...attributes} value={serviceId} onChange={(event) => setServiceId(event.currentTarget.value)}>
              <option value="">{text('flowsEveryService')}</option>
              {services.map(({ id, displayName }) => (
                <option key={id} value={id}>
                  {displayName || id}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      {service ? (
        <p>{text(shape === 'group' ? 'flowsIsGroup' : 'flowsIsOneToOne')}</p>
      ) : (
        <label class="check">
          <input
            type="checkbox"
            checked={assumed === 'group'}
            onChange={(event) => setAssumed(event.currentTarget.checked ? 'group' : 'oneToOne')}
          />
          {text('flowsForGroups')}
        </label>
      )}
      <h3>{text('flowsAddress')}</h3>
      <Expression name={text('flowsBookingPage')} value={businessId} />
      <p class="soft">{text('flowsAddressHint')}</p>
      {service?.displayName && (
        <>
          <p>{text('flowsOnlyService')}</p>
          <Expression name={text('flowsCondition')} value={onlyService(service.displayName)} />
        </>
      )}
      <p>
        <a href={newFlowLink} target="_blank" rel="noreferrer">
          {text('flowsNewFlow')}
        </a>
      </p>
      <Expressions trigger={trigger} shape={shape} />
      <Recipes shape={shape} businessId={businessId} />
    </>
  );
}
