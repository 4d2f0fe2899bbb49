import { useEffect, useRef } from 'preact/hooks';
import { text } from '../../../browser/i18n';
import { type CancelProps, useCancel } from '../../useCancel';

/**
 * Cancels the appointment that was just created, with a message. No form of its own: it stands within the form for the next
 * one, and a submit would rise to it.
 */
export function CancelCreated(props: CancelProps) {
  const { waiting, cancel, words } = useCancel(props, `cancellationMessage-${props.appointmentId}`);
  const { onKeep } = props;
  const box = useRef<HTMLFieldSetElement>(null);
  useEffect(() => box.current?.querySelector('textarea')?.focus(), []);
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
      {words}
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
