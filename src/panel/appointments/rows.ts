import { type SearchedAppointment, searchable } from '../../core/appointmentFilter';
import type { BookingAppointment, BookingStaffMember } from '../../core/graphTypes';
import { endOf, customersOf as peopleOf, startOf } from '../../core/outbox';
import { customersOf, staffNamesOf } from '../appointmentWords';
import type { People, Reading } from './people';

/** An appointment of the list. Times are milliseconds since 1970. */
export interface Row extends SearchedAppointment {
  id: string;
  /** As it was read by id, else as the list has it. */
  appointment: BookingAppointment;
  start: number;
  end: number;
  customers: string;
  reading: Reading;
}

const texts = (values: readonly unknown[]): string[] => values.filter((value) => typeof value === 'string');

function rowOf(appointment: BookingAppointment, reading: Row['reading'], staffMembers: BookingStaffMember[]): Row {
  const start = startOf(appointment);
  const end = endOf(appointment);
  const contacts = peopleOf(appointment).flatMap(({ name, emailAddress, phone }) => [name, emailAddress, phone]);
  const { serviceName, appointmentLabel, additionalInformation, serviceNotes, customerNotes } = appointment;
  return {
    id: appointment.id,
    appointment,
    start,
    end: Number.isNaN(end) ? start : end,
    customers: customersOf(appointment),
    reading,
    serviceId: appointment.serviceId ?? '',
    staffMemberIds: appointment.staffMemberIds ?? [],
    customer: searchable(contacts),
    text: searchable(
      texts([
        ...contacts,
        serviceName,
        staffNamesOf(appointment, staffMembers),
        appointmentLabel,
        additionalInformation,
        serviceNotes,
        customerNotes,
      ]),
    ),
  };
}

/** Makes the rows of a list, each anew only when what is known of it changed: folding 5,000 of them takes a while. */
export function rowMaker(staffMembers: BookingStaffMember[]) {
  const made = new WeakMap<BookingAppointment, Row>();
  return (listed: readonly BookingAppointment[], people: People, latestFirst: boolean): Row[] => {
    const rows = listed.map((one) => {
      const { appointment, reading } = people.known(one);
      const known = made.get(appointment);
      if (known?.reading === reading) return known;
      const row = rowOf(appointment, reading, staffMembers);
      made.set(appointment, row);
      return row;
    });
    const order = latestFirst ? -1 : 1;
    // A time that cannot be read comes last: what is in the calendar is never left out.
    const place = ({ start }: Row) => (Number.isNaN(start) ? Number.POSITIVE_INFINITY : order * start);
    return rows.sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
  };
}
