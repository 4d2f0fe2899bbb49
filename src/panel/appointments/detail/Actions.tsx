import { text } from '../../../browser/i18n';
import type { AppointmentDetails } from '../../../core/appointmentDetails';
import type { BusinessOverview } from '../../../core/messages';
import { timesOf } from '../../appointmentWords';
import { CopyButton } from '../../CopyButton';
import { asIcsFile, asText } from '../../newAppointment/created/asText';
import { saveFile } from '../../saveFile';

export type ActionName = 'reschedule' | 'edit' | 'cancel' | 'duplicate';

interface ActionsProps {
  details: AppointmentDetails;
  businessId: string;
  overview: BusinessOverview | undefined;
  timeZone: string;
  /** Why something cannot be done with it; empty where everything can. */
  reason: string;
  mayChange: boolean;
  /** Read by id: before that, an edit could lose what the list left out. */
  isWhole: boolean;
  mayCreate: boolean;
  open: ActionName | undefined;
  onOpen: (name: ActionName) => void;
}

const changes = ['reschedule', 'edit', 'cancel'] as const;
const labels = {
  reschedule: 'appointmentsReschedule',
  edit: 'appointmentsEdit',
  cancel: 'appointmentsCancel',
  duplicate: 'appointmentsDuplicate',
} as const;

/** What can be done with an appointment; what the person may not do is shown with its reason. */
export function Actions({
  details,
  businessId,
  overview,
  timeZone,
  reason,
  mayChange,
  isWhole,
  mayCreate,
  open,
  onOpen,
}: ActionsProps) {
  const { start, end } = timesOf(details) ?? { start: '', end: '' };
  const copied = {
    appointment: details,
    draft: {
      businessId,
      serviceId: details.serviceId ?? '',
      customers: [],
      startDateTime: start,
      endDateTime: end,
      staffMemberIds: [],
    },
    overview,
    timeZone,
  };
  const save = () => {
    const file = asIcsFile(copied, new Date().toISOString());
    saveFile(file.name, 'text/calendar', file.text);
  };
  const button = (name: ActionName, disabled: boolean) => (
    <button
      key={name}
      type="button"
      data-action={name}
      aria-expanded={open === name}
      aria-disabled={disabled}
      aria-describedby={disabled && reason ? 'appointment-reason' : undefined}
      onClick={() => !disabled && onOpen(name)}
    >
      {text(labels[name])}
    </button>
  );
  return (
    <>
      <div class="actions">
        {changes.map((name) => button(name, !mayChange || !isWhole))}
        {button('duplicate', !mayCreate)}
      </div>
      {reason && (
        <p id="appointment-reason" class="soft">
          {reason}
        </p>
      )}
      <div class="actions">
        <CopyButton value={asText(copied)}>{text('createdCopy')}</CopyButton>
        {start && (
          <button type="button" class="quiet" onClick={save}>
            {text('createdSave')}
          </button>
        )}
      </div>
    </>
  );
}
