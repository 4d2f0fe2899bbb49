import { useEffect } from 'preact/hooks';
import { send } from '../../../browser/messaging';
import { absentees } from '../../../core/absentees';
import type { AppointmentDraft } from '../../../core/appointmentDraft';
import type { Failure } from '../../../core/failure';
import type { BookingAppointment, BookingCustomerInformation } from '../../../core/graphTypes';
import type { SessionChange } from '../../../core/messages';
import { customersOf } from '../../../core/outbox';
import { customerInformation } from '../../../core/toGraphAppointment';
import { useAsk } from '../../useAsk';
import { Attendance } from './Attendance';

/** An appointment for one may show them in its own fields alone. */
const peopleIn = (appointment: BookingAppointment): BookingCustomerInformation[] =>
  appointment.customers?.length ? appointment.customers : customersOf(appointment).map((customer) => ({ ...customer }));

interface WhoIsInProps {
  appointment: BookingAppointment;
  draft: AppointmentDraft;
  /** Why those who were to be added after it was made may not be in it. */
  notAdded: Failure | undefined;
  onWhole: () => void;
}

/**
 * Names those who were sent and are not in the appointment that was created. Graph's answer may leave people out who are in it
 * (https://github.com/microsoftgraph/microsoft-graph-docs/issues/21898), so it is read by id before anybody is named.
 */
export function WhoIsIn({ appointment, draft, notAdded, onWhole }: WhoIsInProps) {
  const [read, ask] = useAsk<SessionChange>();
  const { businessId, customers } = draft;
  const at = { businessId, appointmentId: appointment.id };
  const isMissing = absentees(customers, peopleIn(appointment)).length > 0;
  useEffect(() => {
    if (isMissing) void ask(() => send('addToSession', { ...at, customers: [] }));
    else onWhole();
  }, [isMissing]);
  const present = read.reply?.appointment;
  const found = present && { ...present, customers: peopleIn(present) };
  const change: SessionChange = { before: [], appointment: found, failure: read.failure ?? notAdded };
  const wanted = customers.map((customer) => customerInformation(customer));
  return (
    <div role="status">
      {isMissing && (read.reply || read.failure) && (
        <Attendance key={appointment.id} {...at} wanted={wanted} change={change} onAllIn={onWhole} isCreated />
      )}
    </div>
  );
}
