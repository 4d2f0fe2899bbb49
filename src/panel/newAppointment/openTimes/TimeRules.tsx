import { useEffect, useRef } from 'preact/hooks';
import { text } from '../../../browser/i18n';
import { type FormFields, staffIdsOf } from '../../../core/formFields';
import type { Judgement } from '../../../core/judgement';
import type { BusinessOverview } from '../../../core/messages';
import type { useTimeRules } from './useTimeRules';

interface TimeRulesProps extends Pick<ReturnType<typeof useTimeRules>, 'rules'> {
  fields: FormFields;
  overview: BusinessOverview | undefined;
}

const toldOf = ({ fields, overview }: TimeRulesProps) => ({
  staffMembers: overview?.staffMembers ?? [],
  serviceName: overview?.services.find(({ id }) => id === fields.serviceId)?.displayName ?? '',
  timeZone: fields.timeZone,
});

/** The rules that the chosen time breaks, before Create. The live region is there before it is filled. */
export function TimeRules(props: TimeRulesProps & Pick<ReturnType<typeof useTimeRules>, 'judgement' | 'booked'>) {
  const { rules, judgement, booked, fields } = props;
  const clashesAreUnknown = booked.failure && staffIdsOf(fields).length > 0;
  return (
    <div role="status" class="time-rules">
      {rules && judgement && <rules.RuleNotice judgement={judgement} {...toldOf(props)} />}
      {clashesAreUnknown && <p class="soft warn">{text('ruleClashesUnknown')}</p>}
    </div>
  );
}

/** Why the last press of Create did nothing. */
export function TimeRefused({ refusal, ...props }: TimeRulesProps & { refusal: Judgement | undefined }) {
  const { rules } = props;
  const alert = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refusal) alert.current?.scrollIntoView({ block: 'nearest' });
  }, [refusal]);
  return (
    <div ref={alert} role="alert" class="time-rules">
      {rules && refusal && <rules.RuleRefusal judgement={refusal} {...toldOf(props)} />}
    </div>
  );
}
