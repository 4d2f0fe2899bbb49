import { text } from '../browser/i18n';
import type { AppointmentDraft } from '../core/appointmentDraft';
import type { BookingAppointment, BookingStaffMember } from '../core/graphTypes';
import { endOf, startOf } from '../core/outbox';
import { unturned } from '../core/unturned';
import { formatWhen, zoneLabel } from '../core/zonedTime';
import { formatLocale } from './words';

/** Start and end as instants; undefined when Graph gave none that can be read. */
export function timesOf(appointment: BookingAppointment): { start: string; end: string } | undefined {
  const [start, end] = [startOf(appointment), endOf(appointment)];
  if (Number.isNaN(start)) return undefined;
  return {
    start: new Date(start).toISOString(),
    end: new Date(Number.isNaN(end) || end < start ? start : end).toISOString(),
  };
}

/** "Tue, Nov 24, 2026, 3:00 – 3:30 PM, America/Chicago (UTC−6)". */
export function whenOf(appointment: BookingAppointment, timeZone: string): string {
  const times = timesOf(appointment);
  return times
    ? `${formatWhen(times.start, times.end, timeZone, formatLocale)}, ${zoneLabel(times.start, timeZone)}`
    : text('appointmentsTimeUnknown');
}

/** Names of the customers; lists leave `customers` empty, newer replies have `customerName` beside it. */
export function customersOf({ customers, customerName, customerEmailAddress }: BookingAppointment): string {
  const names = (customers ?? []).flatMap(({ name, emailAddress }) => name || emailAddress || []);
  return unturned(names.join(', ') || customerName || customerEmailAddress || '');
}

/** Names of those who were sent. */
export const namesOf = ({ customers }: Pick<AppointmentDraft, 'customers'>): string =>
  unturned(customers.map(({ name }) => name).join(', '));

/** Names of the staff, as far as they are known. */
export const staffNamesOf = ({ staffMemberIds }: BookingAppointment, staffMembers: BookingStaffMember[]): string =>
  unturned(
    (staffMemberIds ?? [])
      .flatMap((id) => staffMembers.find((member) => member.id === id)?.displayName ?? [])
      .join(', '),
  );

/** A link that Graph gave, if it is one to follow. */
export const webLink = (link: string | null | undefined): string | undefined =>
  link && URL.canParse(link) && new URL(link).protocol === 'https:' ? link : undefined;
