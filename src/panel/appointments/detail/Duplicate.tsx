import { useEffect, useState } from 'preact/hooks';
import { text } from '../../../browser/i18n';
import { duplicateFields } from '../../../core/duplicateFields';
import { type FormDraft, keepFormDraft, readFormDraft } from '../../newAppointment/formDraft';
import { ChangeForm } from './ChangeForm';
import type { ChangeProps } from './part';

/** Fills the form for a new appointment with this one, all but the date, and goes there. What was typed there is asked about. */
export function Duplicate({ details, businessId, temporal, timeZone, onNewAppointment, onKeep }: ChangeProps) {
  const [held, setHeld] = useState<FormDraft>();
  const fill = async (draft: FormDraft) => {
    await keepFormDraft(businessId, { typed: duplicateFields(temporal, details, timeZone), sent: draft.sent });
    onNewAppointment();
  };
  useEffect(() => {
    void readFormDraft(businessId).then((draft) => {
      const isEmpty = !draft.entry?.text && Object.values(draft.typed).every((value) => !value);
      if (isEmpty) void fill(draft);
      else setHeld(draft);
    });
  }, []);
  if (!held) return null;
  return (
    <ChangeForm
      label={text('appointmentsDuplicate')}
      submit={text('appointmentsDuplicateReplace')}
      keep={text('appointmentsDuplicateKeep')}
      isDangerous
      waiting={false}
      onKeep={onKeep}
      onSubmit={() => void fill(held)}
    >
      <p>{text('appointmentsDuplicateHeld')}</p>
      {held.typed.customerName && <p class="strong">{held.typed.customerName}</p>}
    </ChangeForm>
  );
}
