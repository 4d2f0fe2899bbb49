import { useRef, useState } from 'preact/hooks';
import { text } from '../../browser/i18n';
import type { BookingAppointment, BookingStaffMember } from '../../core/graphTypes';
import { formatTimes, offsetOf } from '../../core/zonedTime';
import { customersOf, staffNamesOf, timesOf } from '../appointmentWords';
import { formatLocale } from '../words';
import { CancelAppointment } from './CancelAppointment';

interface AppointmentRowProps {
  appointment: BookingAppointment;
  businessId: string;
  staffMembers: BookingStaffMember[];
  timeZone: string;
  onCancelled: () => void;
}

/** One appointment of the list, with the way to cancel it. */
export function AppointmentRow({ appointment, businessId, staffMembers, timeZone, onCancelled }: AppointmentRowProps) {
  const [cancelling, setCancelling] = useState(false);
  const cancelButton = useRef<HTMLButtonElement>(null);
  const times = timesOf(appointment);
  const customers = customersOf(appointment);
  const staff = staffNamesOf(appointment, staffMembers);
  return (
    <li class="entry">
      <p class="time">
        {times && formatTimes(times.start, times.end, timeZone, formatLocale)}
        <span class="soft">{times && offsetOf(times.start, timeZone)}</span>
      </p>
      <div class="what">
        <p class="strong">{customers || text('appointmentsNoCustomer')}</p>
        <p class="soft">{[appointment.serviceName, staff].filter(Boolean).join(' · ')}</p>
      </div>
      <button
        ref={cancelButton}
        type="button"
        class="quiet small"
        aria-expanded={cancelling}
        onClick={() => setCancelling(!cancelling)}
      >
        {text('appointmentsCancel')}
        <span class="unseen"> {customers}</span>
      </button>
      {cancelling && (
        <CancelAppointment
          appointment={appointment}
          businessId={businessId}
          onCancelled={onCancelled}
          onKeep={() => {
            setCancelling(false);
            cancelButton.current?.focus();
          }}
        />
      )}
    </li>
  );
}
