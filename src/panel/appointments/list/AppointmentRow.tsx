import { text } from '../../../browser/i18n';
import type { BookingStaffMember } from '../../../core/graphTypes';
import { staffNamesOf } from '../../appointmentWords';
import type { Row } from '../rows';
import { seatsText } from '../seatsText';
import type { Formats } from './formats';

interface AppointmentRowProps {
  row: Row;
  formats: Formats;
  staffMembers: BookingStaffMember[];
  /** Whether the Tab key reaches it. */
  isActive: boolean;
  onFocus: () => void;
  onOpen: () => void;
}

function customersText({ customers, reading }: Row): string {
  if (reading === 'gone') return customers || text('appointmentsGoneShort');
  if (reading === 'failed') return customers || text('appointmentsCustomerFailed');
  if (reading === 'unread') return customers || text('appointmentsCustomerUnread');
  return customers || text('appointmentsNoCustomer');
}

/** One appointment of the list; pressing it opens it. */
export function AppointmentRow({ row, formats, staffMembers, isActive, onFocus, onOpen }: AppointmentRowProps) {
  const { appointment } = row;
  const staff = staffNamesOf(appointment, staffMembers);
  const parts = [appointment.serviceName, staff, seatsText(appointment), appointment.appointmentLabel];
  const offset = formats.otherOffset(row);
  return (
    <button type="button" class="entry" tabIndex={isActive ? 0 : -1} onFocus={onFocus} onClick={onOpen}>
      <span class="time">
        {formats.times(row)}
        {offset && <span class="soft">{offset}</span>}
      </span>
      <span class="what">
        <span class={row.customers || row.reading === 'known' ? 'strong' : 'soft'}>{customersText(row)}</span>
        <span class="soft">{parts.filter(Boolean).join(' · ')}</span>
      </span>
    </button>
  );
}
