import { useState } from 'preact/hooks';
import { text } from '../../../browser/i18n';
import type { SeenFlow } from '../../../core/flowReport';
import type { TriggerKind } from '../../../core/triggerExpressions';
import { Skeleton } from '../../Skeleton';
import { EditLink, FlowName } from '../FlowList';
import { dateText, stateText } from '../flowWords';
import { TriggerField } from '../TriggerField';
import { useLatestRuns } from './useLatestRuns';

/** "Add the action to one of the existing flows": https://learn.microsoft.com/microsoft-365/bookings/power-automate-integration */
const steps = ['flowsFullStep1', 'flowsFullStep2', 'flowsFullStep3', 'flowsFullStep4'] as const;

interface RowsProps {
  flows: SeenFlow[];
  /** What stands there when there are none. */
  none: string;
  /** What is said beside a flow's name; by default its state. */
  about?: (flow: SeenFlow) => string;
}

const Rows = ({ flows, none, about }: RowsProps) =>
  flows.length === 0 ? (
    <p class="soft">{none}</p>
  ) : (
    <ul class="rows">
      {flows.map((flow) => (
        <li key={flow.id} class="row wrap">
          <FlowName flow={flow} />
          {about ? <span>{about(flow)}</span> : <span class={`state ${flow.state}`}>{stateText(flow.state)}</span>}
          <EditLink flow={flow} />
        </li>
      ))}
    </ul>
  );

/** Which of the flows that are on failed when they ran last: one that does nothing may be mended or make room. */
function Failing({ flows }: { flows: SeenFlow[] }) {
  const { waiting, runs } = useLatestRuns(flows);
  if (!runs) return waiting ? <Skeleton lines={1} label={text('flowsFullRunsWaiting')} /> : null;
  const untold = flows.filter(({ id }) => !runs.has(id));
  return (
    <>
      <Rows
        flows={flows.filter(({ id }) => runs.get(id)?.status === 'Failed')}
        none={text('flowsFullFailingNone')}
        about={({ id }) => text('flowsFullFailed', dateText(runs.get(id)?.startTime))}
      />
      {untold.length > 0 && (
        <p class="soft">{text('flowsFullRunsUntold', untold.map(({ displayName }) => displayName).join(', '))}</p>
      )}
    </>
  );
}

/** Which flow could take one more action, and which ones do not run; a flow that is full is joined, not replaced. */
export function WhenFull({ flows }: { flows: SeenFlow[] }) {
  const [trigger, setTrigger] = useState<TriggerKind>('created');
  const certain = flows.filter(({ onThisMailbox }) => onThisMailbox === 'yes');
  const running = certain.filter(({ state }) => state === 'on');
  return (
    <>
      <p>{text('flowsFullLead')}</p>
      <TriggerField name="fullTrigger" value={trigger} onChange={setTrigger} />
      <h3>{text('flowsFullSame')}</h3>
      <Rows flows={running.filter((flow) => flow.trigger === trigger)} none={text('flowsFullSameNone')} />
      <h3>{text('flowsFullFailing')}</h3>
      <Failing flows={running} />
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
