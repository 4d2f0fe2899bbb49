import { useEffect, useState } from 'preact/hooks';
import { text } from '../../../browser/i18n';
import { duplicateDraft } from '../../../core/duplicateDraft';
import { type FormDraft, keepFormDraft, readFormDraft } from '../../newAppointment/formDraft';
import { ChangeForm } from './ChangeForm';
import type { ChangeProps } from './part';

/** Fills the form for a new appointment with this one, all but the date, and goes there. What was typed there is asked about. */
export function Duplicate({
  details,
  businessId,
  overview,
  temporal,
  timeZone,
  onNewAppointment,
  onKeep,
}: ChangeProps) {
  const [held, setHeld] = useState<FormDraft>();
  const fill = async (draft: FormDraft) => {
    const service = overview.reply?.services.find(({ id }) => id === details.serviceId);
    await keepFormDraft(businessId, { ...duplicateDraft(temporal, details, service, timeZone), sent: draft.sent });
    onNewAppointment();
  };
  useEffect(() => {
    void readFormDraft(businessId).then((draft) => {
      const { typed, entry, more = {}, others = [] } = draft;
      const isEmpty =
        !entry?.text && Object.values(typed).every((value) => !value) && Object.keys(more).length + others.length === 0;
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
