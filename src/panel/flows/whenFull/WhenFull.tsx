import { useState } from 'preact/hooks';
import { text } from '../../../browser/i18n';
import type { SeenFlow } from '../../../core/flowReport';
import { type TriggerKind, triggerKinds } from '../../../core/triggerExpressions';
import { Field } from '../../Field';
import { EditLink, FlowName } from '../FlowList';
import { stateText, triggerText } from '../flowWords';

/** "Add the action to one of the existing flows": https://learn.microsoft.com/microsoft-365/bookings/power-automate-integration */
const steps = ['flowsFullStep1', 'flowsFullStep2', 'flowsFullStep3', 'flowsFullStep4'] as const;

const Rows = ({ flows, none }: { flows: SeenFlow[]; none: string }) =>
  flows.length === 0 ? (
    <p class="soft">{none}</p>
  ) : (
    <ul class="rows">
      {flows.map((flow) => (
        <li key={flow.id} class="row wrap">
          <FlowName flow={flow} />
          <span class={`state ${flow.state}`}>{stateText(flow.state)}</span>
          <EditLink flow={flow} />
        </li>
      ))}
    </ul>
  );

/** Which flow could take one more action, and which ones do not run; a flow that is full is joined, not replaced. */
export function WhenFull({ flows }: { flows: SeenFlow[] }) {
  const [trigger, setTrigger] = useState<TriggerKind>('created');
  const certain = flows.filter(({ onThisMailbox }) => onThisMailbox === 'yes');
  return (
    <>
      <p>{text('flowsFullLead')}</p>
      <Field name="fullTrigger" label={text('flowsTrigger')}>
        {(attributes) => (
          <select
            {...attributes}
            value={trigger}
            onChange={(event) =>
              setTrigger(triggerKinds.find((kind) => kind === event.currentTarget.value) ?? 'created')
            }
          >
            {triggerKinds.map((kind) => (
              <option key={kind} value={kind}>
                {triggerText(kind)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <h3>{text('flowsFullSame')}</h3>
      <Rows
        flows={certain.filter((flow) => flow.trigger === trigger && flow.state === 'on')}
        none={text('flowsFullSameNone')}
      />
      <h3>{text('flowsFullResting')}</h3>
      <Rows flows={certain.filter(({ state }) => state !== 'on')} none={text('flowsFullRestingNone')} />
      <p class="soft">{text('flowsFullRestingUnknown')}</p>
      <h3>{text('flowsFullSteps')}</h3>
      <ol>
        {steps.map((step) => (
          <li key={step}>{text(step)}</li>
        ))}
      </ol>
      <p>
        <a
          href="https://learn.microsoft.com/microsoft-365/bookings/power-automate-integration"
          target="_blank"
          rel="noreferrer"
        >
          {text('flowsFullDocumentation')}
        </a>
      </p>
    </>
  );
}
