import { useState } from 'preact/hooks';
import { text } from '../../../browser/i18n';
import type { Operation } from '../../../core/outbox';
import { formatWhen, zoneLabel } from '../../../core/zonedTime';
import type { OfBusiness } from '../../business/BusinessPanel';
import { Icon } from '../../Icon';
import { formatLocale } from '../../words';
import { Doubles } from './Doubles';
import { type Shown, useEarlierCreates } from './useEarlierCreates';

interface EarlierCreatesProps extends Pick<OfBusiness, 'businessId' | 'overview'> {
  timeZone: string;
  /** The create that the form shows the outcome of. */
  shown: Shown | undefined;
  /** One of several was cancelled: what is shown of a create may not be so any more. */
  onChanged: () => void;
}

/**
 * What is to be said of creates that this page did not see the end of, or that a browser sent twice. The live region is there
 * before it is filled.
 */
export function EarlierCreates({ businessId, overview, timeZone, shown, onChanged }: EarlierCreatesProps) {
  const { operations, readAgain, dismiss } = useEarlierCreates(businessId, shown);
  const [removed, setRemoved] = useState(false);
  const labelOf = ({ serviceId, startDateTime, endDateTime }: Operation) =>
    [
      overview.reply?.services.find(({ id }) => id === serviceId)?.displayName,
      formatWhen(startDateTime, endDateTime, timeZone, formatLocale),
      zoneLabel(startDateTime, timeZone),
    ]
      .filter(Boolean)
      .join(', ');
  const notices = operations.map((operation) => {
    const common = { key: operation.operationId, label: labelOf(operation), onUnderstood: () => dismiss(operation) };
    if (operation.state === 'undecided' || operation.doubleIds.length + operation.candidateIds.length > 0) {
      return (
        <Doubles
          {...common}
          operation={operation}
          timeZone={timeZone}
          onCancelled={() => {
            setRemoved(true);
            readAgain();
            onChanged();
          }}
        />
      );
    }
    return <Found {...common} />;
  });
  return (
    <>
      <div role="alert">{notices}</div>
      <p role="status" class={removed ? 'strong' : 'unseen'}>
        {removed && text('doublesRemoved')}
      </p>
    </>
  );
}

/** It was not known, and is there. */
const Found = ({ label, onUnderstood }: { label: string; onUnderstood: () => void }) => (
  <div class="notice good">
    <Icon name="check" />
    <div>
      <p class="strong">{text('earlierFound')}</p>
      <p>{label}</p>
      <div class="actions">
        <button type="button" onClick={onUnderstood}>
          {text('formDismiss')}
        </button>
      </div>
    </div>
  </div>
);
