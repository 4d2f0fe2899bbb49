import { useEffect, useRef, useState } from 'preact/hooks';
import { text } from '../../browser/i18n';
import { send } from '../../browser/messaging';
import type { BookingAppointment } from '../../core/graphTypes';
import { FailureNotice } from '../FailureNotice';
import { Field } from '../Field';
import { useAsk } from '../useAsk';

interface CancelAppointmentProps {
  appointment: BookingAppointment;
  businessId: string;
  onCancelled: () => void;
  onKeep: () => void;
}

/** A message for the customer, and the question whether it is meant: a cancellation cannot be taken back. */
export function CancelAppointment({ appointment, businessId, onCancelled, onKeep }: CancelAppointmentProps) {
  const [cancellationMessage, setCancellationMessage] = useState('');
  const [{ waiting, reply, failure }, ask] = useAsk<object>();
  const form = useRef<HTMLFormElement>(null);
  const name = `message-${appointment.id}`;
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  useEffect(() => {
    if (reply) onCancelled();
  }, [reply]);
  return (
    <form
      ref={form}
      noValidate
      class="cancel notice warning"
      onSubmit={(event) => {
        event.preventDefault();
        if (waiting) return;
        void ask(() => send('cancelAppointment', { businessId, appointmentId: appointment.id, cancellationMessage }));
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // Escape means "keep it" here and would otherwise close the popup.
        event.preventDefault();
        onKeep();
      }}
    >
      <p>{text('appointmentsCancelLead')}</p>
      <Field name={name} label={text('appointmentsCancelMessage')}>
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
      <div class="actions">
        <button type="submit" class="danger" aria-busy={waiting} aria-disabled={waiting}>
          {text('appointmentsCancelConfirm')}
        </button>
        <button type="button" onClick={onKeep}>
          {text('appointmentsKeep')}
        </button>
      </div>
    </form>
  );
}
