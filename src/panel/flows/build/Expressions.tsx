import { type MessageKey, text } from '../../../browser/i18n';
import {
  type FieldGroup,
  fieldsOf,
  gapsOf,
  type KnownGap,
  type ServiceShape,
  type TriggerKind,
} from '../../../core/triggerExpressions';
import { Expression } from './Expression';

const headings: Record<FieldGroup['about'], MessageKey> = {
  appointment: 'flowsFieldsAppointment',
  customer: 'flowsFieldsCustomer',
  answers: 'flowsFieldsAnswers',
  firstStaff: 'flowsFieldsFirstStaff',
  staff: 'flowsFieldsStaff',
};

const gaps: Record<KnownGap, MessageKey> = {
  emptyForOneToOne: 'flowsGapNotes',
  cancelReasonEmpty: 'flowsGapCancelReason',
  choicesWithoutAnswer: 'flowsGapChoices',
  updatedOnCreation: 'flowsGapUpdatedOnCreation',
  updateWithoutCancel: 'flowsGapUpdateWithoutCancel',
};

/** Every field of the trigger with its expression, and what is known to be missing. */
export function Expressions({ trigger, shape }: { trigger: TriggerKind; shape: ServiceShape }) {
  return (
    <>
      <h3>{text('flowsFields')}</h3>
      <p class="soft">{text('flowsFieldsLead')}</p>
      {fieldsOf(trigger, shape).map(({ about, loopOver, fields }) => (
        <details key={about}>
          <summary>{text(headings[about])}</summary>
          {loopOver && (
            <>
              <p class="soft">{text('flowsLoopOver')}</p>
              <Expression name={text('flowsLoop')} value={loopOver} />
            </>
          )}
          {fields.map(({ name, expression, gap }) => (
            <Expression key={name} name={name} value={expression}>
              {gap && <span class="warn">{text('flowsMayBeEmpty')}</span>}
            </Expression>
          ))}
        </details>
      ))}
      <h3>{text('flowsGaps')}</h3>
      <ul class="bullets">
        {gapsOf(trigger, shape).map((gap) => (
          <li key={gap}>{text(gaps[gap])}</li>
        ))}
      </ul>
    </>
  );
}
