import { useEffect, useState } from 'preact/hooks';
import { text } from '../browser/i18n';
import { send } from '../browser/messaging';
import type { ChangeOutcome } from '../core/messages';
import { CancelUnknown, isCancelled } from './cancelOutcome';
import { FailureNotice } from './FailureNotice';
import { Field } from './Field';
import { useAsk } from './useAsk';

export interface CancelProps {
  businessId: string;
  appointmentId: string;
  /** What stands in the message at first. */
  message?: string;
  onCancelled: () => void;
  onKeep: () => void;
}

/** Cancels an appointment once, with what is typed into `words`, which also say why it did not go well. */
export function useCancel({ businessId, appointmentId, message = '', onCancelled }: CancelProps, fieldName: string) {
  const [cancellationMessage, setCancellationMessage] = useState(message);
  const [{ waiting, reply, failure }, ask] = useAsk<ChangeOutcome>();
  useEffect(() => {
    if (reply && isCancelled(reply)) onCancelled();
  }, [reply]);
  const cancel = () => {
    if (!waiting) void ask(() => send('cancelAppointment', { businessId, appointmentId, cancellationMessage }));
  };
  const words = (
    <>
      <Field name={fieldName} label={text('appointmentsCancelMessage')}>
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
    </>
  );
  return { waiting, cancel, words };
}
