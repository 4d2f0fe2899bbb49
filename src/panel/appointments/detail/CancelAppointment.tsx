import { text } from '../../../browser/i18n';
import { type CancelProps, useCancel } from '../../useCancel';
import { ChangeForm } from './ChangeForm';

/** A message for the customer, and the question whether it is meant: a cancellation cannot be taken back. */
export function CancelAppointment(props: CancelProps) {
  const { waiting, cancel, words } = useCancel(props, 'cancellationMessage');
  return (
    <ChangeForm
      label={text('appointmentsCancel')}
      submit={text('appointmentsCancelConfirm')}
      keep={text('appointmentsKeep')}
      isDangerous
      waiting={waiting}
      onKeep={props.onKeep}
      onSubmit={cancel}
    >
      <p>{text('appointmentsCancelLead')}</p>
      {words}
    </ChangeForm>
  );
}
