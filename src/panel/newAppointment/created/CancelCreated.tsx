import { useEffect, useRef, useState } from 'preact/hooks';
import { text } from '../../../browser/i18n';
import { send } from '../../../browser/messaging';
import type { ChangeOutcome } from '../../../core/messages';
import { CancelUnknown, isCancelled } from '../../cancelOutcome';
import { FailureNotice } from '../../FailureNotice';
import { Field } from '../../Field';
import { useAsk } from '../../useAsk';

interface CancelCreatedProps {
  businessId: string;
  appointmentId: string;
  /** What stands in the message at first. */
  message?: string;
  onCancelled: () => void;
  onKeep: () => void;
}

/**
 * Cancels the appointment that was just created, with a message. No form of its own: it stands within the form for the next
 * one, and a submit would rise to it.
 */
export function CancelCreated({ businessId, appointmentId, message = '', onCancelled, onKeep }: CancelCreatedProps) {
  const [cancellationMessage, setCancellationMessage] = useState(message);
  const [{ waiting, reply, failure }, ask] = useAsk<ChangeOutcome>();
  const box = useRef<HTMLFieldSetElement>(null);
  useEffect(() => box.current?.querySelector('textarea')?.focus(), []);
  useEffect(() => {
    if (reply && isCancelled(reply)) onCancelled();
  }, [reply]);
  const cancel = () => {
    if (!waiting) void ask(() => send('cancelAppointment', { businessId, appointmentId, cancellationMessage }));
  };
  return (
    <fieldset
      ref={box}
      class="cancel notice warning"
      aria-label={text('createdCancel')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // Escape means "keep it" here and would otherwise close the popup.
        event.preventDefault();
        onKeep();
      }}
    >
      <p>{text('createdCancelLead')}</p>
      <Field name={`cancellationMessage-${appointmentId}`} label={text('appointmentsCancelMessage')}>
        {(attributes) => (
          <textarea
            {...attributes}
            rows={2}
            value={cancellationMessage}
            onInput={(event) => setCancellationMessage(event.currentTarget.value)}
          />
        )}
      </Field>
      {failure && <FailureNotice failure={failure} heading={text('appointmentsCancelFailed')} />}
      {!failure && !waiting && reply && <CancelUnknown outcome={reply} />}
      <div class="actions">
        <button type="button" class="danger" aria-busy={waiting} aria-disabled={waiting} onClick={cancel}>
          {text('appointmentsCancelConfirm')}
        </button>
        <button type="button" onClick={onKeep}>
          {text('appointmentsKeep')}
        </button>
      </div>
    </fieldset>
  );
}
