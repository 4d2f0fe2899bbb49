import { useEffect, useState } from 'preact/hooks';
import { text } from '../../../browser/i18n';
import { send } from '../../../browser/messaging';
import type { ChangeOutcome } from '../../../core/messages';
import { CancelUnknown, isCancelled } from '../../cancelOutcome';
import { FailureNotice } from '../../FailureNotice';
import { Field } from '../../Field';
import { useAsk } from '../../useAsk';
import { ChangeForm } from './ChangeForm';

interface CancelAppointmentProps {
  businessId: string;
  appointmentId: string;
  onCancelled: () => void;
  onKeep: () => void;
}

/** A message for the customer, and the question whether it is meant: a cancellation cannot be taken back. */
export function CancelAppointment({ businessId, appointmentId, onCancelled, onKeep }: CancelAppointmentProps) {
  const [cancellationMessage, setCancellationMessage] = useState('');
  const [{ waiting, reply, failure }, ask] = useAsk<ChangeOutcome>();
  useEffect(() => {
    if (reply && isCancelled(reply)) onCancelled();
  }, [reply]);
  return (
    <ChangeForm
      label={text('appointmentsCancel')}
      submit={text('appointmentsCancelConfirm')}
      keep={text('appointmentsKeep')}
      isDangerous
      waiting={waiting}
      onKeep={onKeep}
      onSubmit={() => void ask(() => send('cancelAppointment', { businessId, appointmentId, cancellationMessage }))}
    >
      <p>{text('appointmentsCancelLead')}</p>
      <Field name="cancellationMessage" label={text('appointmentsCancelMessage')}>
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
    </ChangeForm>
  );
}
