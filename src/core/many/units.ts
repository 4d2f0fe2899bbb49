import type { AppointmentDraft } from '../appointmentDraft';
import type { BookingService } from '../graphTypes';
import { contactsOf, identityOf } from '../outbox';

/** One appointment to create: of one row, or of several rows that are people of one session. */
export interface Unit {
  /** Places of its rows in the table. */
  rows: number[];
  draft: AppointmentDraft;
}

/** Why a row whose cells are right makes no appointment of its own. */
export type RowObjection =
  /** The same customer for the same service, start and staff stands in an earlier row. */
  | { kind: 'sameAsRow'; row: number }
  /** The session of its start has no seat left in this table. */
  | { kind: 'noSeat'; seats: number };

export interface Units {
  units: Unit[];
  /** By the place of the row. */
  objections: Map<number, RowObjection>;
}

const sessionOf = ({ serviceId, startDateTime, endDateTime, staffMemberIds }: AppointmentDraft): string =>
  [serviceId, startDateTime, endDateTime, ...[...staffMemberIds].sort()].join('\n');

/**
 * The appointments that rows make. Of a group service, rows with the same start, end and staff are the people of one session; of any
 * other, each row is one appointment. A row that says the same as an earlier one makes none: Graph cannot tell the two apart.
 */
export function unitsOf(drafts: readonly (AppointmentDraft | undefined)[], services: readonly BookingService[]): Units {
  const seats = new Map(services.map(({ id, maximumAttendeesCount }) => [id, maximumAttendeesCount ?? 1]));
  const units: Unit[] = [];
  const objections: Units['objections'] = new Map();
  const seen = new Map<string, number>();
  const sessions = new Map<string, Unit>();
  for (const [row, draft] of drafts.entries()) {
    const [customer] = draft?.customers ?? [];
    if (!draft || !customer) continue;
    const session = sessionOf(draft);
    const same = `${session.replace(draft.endDateTime, '')}\n${identityOf(customer, contactsOf(customer)[0])}`;
    const earlier = seen.get(same);
    const most = seats.get(draft.serviceId) ?? 1;
    const joined = most > 1 ? sessions.get(session) : undefined;
    if (earlier !== undefined) objections.set(row, { kind: 'sameAsRow', row: earlier });
    else if (joined && joined.rows.length >= most) objections.set(row, { kind: 'noSeat', seats: most });
    else if (joined) {
      joined.rows.push(row);
      joined.draft = { ...joined.draft, customers: [...joined.draft.customers, customer] };
    } else {
      const unit: Unit = { rows: [row], draft };
      sessions.set(session, unit);
      units.push(unit);
    }
    if (!seen.has(same)) seen.set(same, row);
  }
  return { units, objections };
}

/** To how many people Bookings sends a confirmation, and how many have no address for one. */
export function mailsOf(units: readonly Unit[]): { addresses: number; withoutAddress: number } {
  const customers = units.flatMap(({ draft }) => draft.customers);
  const addresses = customers.flatMap(({ emailAddress }) => emailAddress.toLowerCase() || []);
  return { addresses: new Set(addresses).size, withoutAddress: customers.length - addresses.length };
}
