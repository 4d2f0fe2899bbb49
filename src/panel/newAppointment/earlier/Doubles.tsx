import { useEffect, useRef, useState } from 'preact/hooks';
import { type MessageKey, text } from '../../../browser/i18n';
import { send } from '../../../browser/messaging';
import type { BookingAppointment } from '../../../core/graphTypes';
import type { Operation } from '../../../core/outbox';
import { customersOf, whenOf } from '../../appointmentWords';
import { Icon } from '../../Icon';
import { counted, formatLocale } from '../../words';
import { CancelCreated } from '../created/CancelCreated';
import { laterOnes } from './laterOnes';

interface DoublesProps {
  operation: Operation;
  /** Service and time. */
  label: string;
  timeZone: string;
  onCancelled: () => void;
  onUnderstood: () => void;
}

/** The appointments as they stand now; those that are gone are left out, what cannot be read is shown by its id alone. */
async function readStanding(businessId: string, ids: string[]): Promise<BookingAppointment[]> {
  if (ids.length === 0) return [];
  const read = await send('readAppointments', { businessId, ids: ids.slice(0, 20) });
  return read.flatMap(({ id, appointment, failure }) =>
    failure?.kind === 'appointmentNotFound' ? [] : [appointment ?? { id }],
  );
}

/**
 * One create that may stand in the calendar more than once, or of which nobody knows whether it does: what there is, and the
 * way to cancel the one too many, with a message for the customer, since cancelling mails them.
 */
export function Doubles({ operation, label, timeZone, onCancelled, onUnderstood }: DoublesProps) {
  const { businessId, appointmentId, doubleIds, candidateIds } = operation;
  const [standing, setStanding] = useState<BookingAppointment[]>();
  const ids = [...(appointmentId ? [appointmentId] : []), ...doubleIds, ...candidateIds];
  const key = ids.join();
  useEffect(() => {
    readStanding(businessId, ids).then(setStanding, () => setStanding(ids.map((id) => ({ id }))));
  }, [businessId, key]);

  const same = (standing ?? []).filter(({ id }) => !candidateIds.includes(id));
  // Beside one that was cancelled, whatever stands is too much.
  const one = operation.cancelled ? same : laterOnes(same);
  const perhaps = (standing ?? []).filter(({ id }) => candidateIds.includes(id));
  // Meanwhile somebody has cancelled what there was too much of.
  const isSettled = standing && operation.state === 'created' && one.length + perhaps.length === 0;
  useEffect(() => {
    if (isSettled) onUnderstood();
  }, [isSettled]);
  if (!standing || isSettled) return null;

  // Only where another one is left may the customer be told that their appointment stands.
  const message = standing.length > 1 ? text('doublesMessage') : '';
  const cancellable = (appointments: BookingAppointment[], cancelKey: MessageKey) =>
    appointments.length > 0 && (
      <ul class="bullets">
        {appointments.map((appointment) => (
          <OneTooMany
            key={appointment.id}
            {...{ appointment, businessId, timeZone, cancelKey, message, onCancelled }}
          />
        ))}
      </ul>
    );
  return (
    <div class="notice warning">
      <Icon name="warning" />
      <div>
        <p class="strong">
          {operation.state === 'undecided'
            ? text('earlierUndecided')
            : one.length > 0
              ? counted(one.length, 'formDoubles_one', 'formDoubles_other')
              : counted(perhaps.length, 'doublesPerhaps_one', 'doublesPerhaps_other')}
        </p>
        <p>{label}</p>
        {operation.state === 'undecided' && <p>{text('formUnknownRemedy')}</p>}
        {cancellable(one, operation.cancelled ? 'doublesCancelThis' : 'doublesCancelLater')}
        {perhaps.length > 0 && operation.state === 'undecided' && (
          <p>{counted(perhaps.length, 'formCandidates_one', 'formCandidates_other')}</p>
        )}
        {perhaps.length > 0 && one.length > 0 && (
          <p>{counted(perhaps.length, 'doublesPerhaps_one', 'doublesPerhaps_other')}</p>
        )}
        {cancellable(perhaps, 'doublesCancelThis')}
        <div class="actions">
          <button type="button" onClick={onUnderstood}>
            {text('formDismiss')}
          </button>
        </div>
      </div>
    </div>
  );
}

interface OneTooManyProps {
  appointment: BookingAppointment;
  businessId: string;
  timeZone: string;
  cancelKey: MessageKey;
  /** What the customer reads, unless the person changes it. */
  message: string;
  onCancelled: () => void;
}

function OneTooMany({ appointment, businessId, timeZone, cancelKey, message, onCancelled }: OneTooManyProps) {
  const [asking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const made = Date.parse(appointment.createdDateTime ?? '');
  const words = [
    whenOf(appointment, timeZone),
    customersOf(appointment),
    Number.isNaN(made) ? '' : text('doublesMadeAt', madeFormat.format(made)),
  ];
  return (
    <li>
      <p>{words.filter(Boolean).join(' · ')}</p>
      <button ref={button} type="button" aria-expanded={asking} onClick={() => setAsking(!asking)}>
        {text(cancelKey)}
      </button>
      {asking && (
        <CancelCreated
          businessId={businessId}
          appointmentId={appointment.id}
          message={message}
          onCancelled={onCancelled}
          onKeep={() => {
            setAsking(false);
            button.current?.focus();
          }}
        />
      )}
    </li>
  );
}

const madeFormat = new Intl.DateTimeFormat(formatLocale, { timeStyle: 'medium' });
