import { useRef, useState } from 'preact/hooks';
import { text } from '../../../browser/i18n';
import { CopyButton } from '../../CopyButton';
import { saveFile } from '../../saveFile';
import { asIcsFile, asText, type CreatedAppointment } from './asText';
import { CancelCreated } from './CancelCreated';

/** What can be done with an appointment that was just created: take it along, or take it back. */
export function CreatedActions(created: CreatedAppointment) {
  const [state, setState] = useState<'kept' | 'asking' | 'cancelled'>('kept');
  const cancelButton = useRef<HTMLButtonElement>(null);
  const save = () => {
    const file = asIcsFile(created, new Date().toISOString());
    saveFile(file.name, 'text/calendar', file.text);
  };
  if (state === 'cancelled') {
    return (
      <p ref={(words) => words?.focus()} tabIndex={-1} role="status" class="strong" data-said="">
        {text('createdCancelled')}
      </p>
    );
  }
  return (
    <>
      <div class="actions">
        <CopyButton value={asText(created)}>{text('createdCopy')}</CopyButton>
        <button type="button" class="quiet" onClick={save}>
          {text('createdSave')}
        </button>
        <button
          ref={cancelButton}
          type="button"
          class="quiet"
          aria-expanded={state === 'asking'}
          onClick={() => setState(state === 'asking' ? 'kept' : 'asking')}
        >
          {text('createdCancel')}
        </button>
      </div>
      {state === 'asking' && (
        <CancelCreated
          businessId={created.draft.businessId}
          appointmentId={created.appointment.id}
          onCancelled={() => setState('cancelled')}
          onKeep={() => {
            setState('kept');
            cancelButton.current?.focus();
          }}
        />
      )}
    </>
  );
}
