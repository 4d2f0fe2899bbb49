import * as z from 'zod/mini';
import type { BookingAppointment } from './graphTypes';

/**
 * The durable record of one create. It holds no personal data: the customer is an HMAC. Times are milliseconds since 1970,
 * `startDateTime` and `endDateTime` are instants in UTC.
 *
 *   queued ──► sending ──► created
 *     │           ├──────► refused
 *     │           └──────► unknown ──► created | undecided
 *     └► refused (nothing was sent)
 */
export const Operation = z.object({
  operationId: z.string(),
  /** HMAC of business, service, start, customers and staff: two operations that would make the same appointment share it. */
  fingerprint: z.string(),
  /**
   * HMACs of the customers (see `identityOf`) and of their addresses or numbers (`contactsOf`), to recognise the appointment:
   * one for each person, sorted, with spaces between.
   */
  customer: z.string(),
  contact: z.string(),
  businessId: z.string(),
  serviceId: z.string(),
  startDateTime: z.string(),
  endDateTime: z.string(),
  state: z.enum(['queued', 'sending', 'created', 'refused', 'unknown', 'undecided']),
  queuedAt: z.number(),
  sentAt: z.optional(z.number()),
  settledAt: z.optional(z.number()),
  /** Ids of appointments at that start that were there before the send. */
  earlierIds: z.optional(z.array(z.string())),
  /** Graph's clock minus ours, in milliseconds, from its `Date` header; absent where that header cannot be read. */
  clockDifference: z.optional(z.number()),
  /** Since when the calendar is being looked at, when that is next due (absent: no more), and how often it failed. */
  watchedSince: z.optional(z.number()),
  lookUpAt: z.optional(z.number()),
  failedLookUps: z.number(),
  appointmentId: z.optional(z.string()),
  /** The appointment was cancelled, here or elsewhere: the same one again is a new one. */
  cancelled: z.optional(z.boolean()),
  /** Sent in a form that a browser may send twice, and not looked at to the end since. */
  mayBeDoubled: z.boolean(),
  /** Made beside the one: the browser sent the request twice. */
  doubleIds: z.array(z.string()),
  /** Could be the one, or a double of it: the person is asked. */
  candidateIds: z.array(z.string()),
  /** For a while nobody knew what became of it: its end is news. */
  wasUnknown: z.optional(z.boolean()),
  /** The person has seen its end as it stands. */
  seen: z.optional(z.boolean()),
  /** The person pressed again and was shown the candidates: the next press is sent. */
  candidatesShown: z.optional(z.boolean()),
  /** The kind, status, code and request id of why it was refused. */
  refusal: z.optional(z.record(z.string(), z.unknown())),
  /** The operation that this one joined, because it was already under way. */
  joined: z.optional(z.string()),
});
export type Operation = z.infer<typeof Operation>;

/** Held while anything is sent or decided for one fingerprint, and by whoever else writes its records. */
export const sendLock = ({ fingerprint }: Pick<Operation, 'fingerprint'>): string => `create:${fingerprint}`;

/** Whether something is still to come of it: it is under way, or the calendar is to be looked at. */
export const isOpen = ({ state, lookUpAt }: Operation): boolean =>
  state === 'queued' || state === 'sending' || lookUpAt !== undefined;

/** Whether there is something to tell the person who pressed, whatever page or browser they press in now. */
export const isNews = ({ state, seen, joined, cancelled, wasUnknown, doubleIds, candidateIds }: Operation): boolean => {
  if (seen || joined) return false;
  const isDoubled = doubleIds.length + candidateIds.length > 0;
  return state === 'undecided' || (state === 'created' && (isDoubled || (wasUnknown === true && !cancelled)));
};

/** The operation once an appointment is gone: of several, one that is left is the appointment. */
export function withoutAppointment(operation: Operation, goneId: string): Operation {
  const [doubleIds, candidateIds] = [operation.doubleIds, operation.candidateIds].map((ids) =>
    ids.filter((id) => id !== goneId),
  ) as [string[], string[]];
  if (operation.appointmentId !== goneId) return { ...operation, doubleIds, candidateIds };
  const [appointmentId, ...others] = doubleIds;
  if (appointmentId === undefined) return { ...operation, candidateIds, cancelled: true };
  return { ...operation, appointmentId, doubleIds: others, candidateIds };
}

/** A create that was made so lately that the same one again is a second press, not a second appointment. */
const samePress = 120_000;

/** Of the operations with one fingerprint, the one that a new press belongs to, if there is one: it is under way or just done. */
export const findTwin = (alike: Operation[], now: number): Operation | undefined =>
  alike.find(
    ({ state, settledAt, joined, cancelled }) =>
      !joined &&
      (state === 'sending' ||
        state === 'unknown' ||
        (state === 'created' && !cancelled && settledAt !== undefined && now - settledAt < samePress)),
  );

const instantOf = (time: { dateTime: string } | null | undefined): number =>
  time ? Date.parse(/(Z|[+-]\d\d:?\d\d)$/i.test(time.dateTime) ? time.dateTime : `${time.dateTime}Z`) : Number.NaN;

/** Start of an appointment in milliseconds since 1970, in either spelling; NaN when it cannot be told. */
export const startOf = (appointment: BookingAppointment): number =>
  instantOf(appointment.startDateTime ?? appointment.start);

/** End of an appointment, likewise. */
export const endOf = (appointment: BookingAppointment): number => instantOf(appointment.endDateTime ?? appointment.end);

/** Whether an appointment of the calendar is at the operation's time and for its service. Customers are not in the list. */
export const isAtSameTime = (
  { startDateTime, serviceId }: Pick<Operation, 'startDateTime' | 'serviceId'>,
  appointment: BookingAppointment,
): boolean =>
  startOf(appointment) === Date.parse(startDateTime) && (!appointment.serviceId || appointment.serviceId === serviceId);

export type Likeness = 'yes' | 'maybe' | 'no';

/** Clocks and rounding of seconds may differ by this much more than measured. */
const clockTolerance = 5_000;

/**
 * Whether an appointment may have been made by this operation, as far as time tells: it is at the same time and was not there
 * before. One that was made before the send is a `maybe`, since our clock may have been set meanwhile. Where a cloud gives no
 * `createdDateTime` or the clocks cannot be compared, not having been there before decides.
 */
export function isNew(operation: Operation, appointment: BookingAppointment): Likeness {
  if (!isAtSameTime(operation, appointment) || operation.earlierIds?.includes(appointment.id)) return 'no';
  const createdAt = Date.parse(appointment.createdDateTime ?? '');
  const { sentAt, clockDifference } = operation;
  if (Number.isNaN(createdAt) || sentAt === undefined || clockDifference === undefined) return 'yes';
  return createdAt >= sentAt + clockDifference - clockTolerance ? 'yes' : 'maybe';
}

interface Customer {
  name?: string | null | undefined;
  emailAddress?: string | null | undefined;
  phone?: string | null | undefined;
}

/** How a customer can be reached, in one spelling: e-mail address first, then the phone's digits. */
export function contactsOf({ emailAddress, phone }: Customer): string[] {
  const address = emailAddress?.trim().toLowerCase();
  const digits = phone?.replace(/\D/g, '');
  return [...(address ? [`mail:${address}`] : []), ...(digits ? [`phone:${digits}`] : [])];
}

/** A customer as the fingerprint knows them. The name counts: a family may share an address, and come at the same time. */
export const identityOf = ({ name }: Customer, contact: string | undefined): string =>
  `${(name ?? '').trim().toLowerCase().replace(/\s+/g, ' ')}\n${contact ?? ''}`;

interface Drafted {
  businessId: string;
  serviceId: string;
  startDateTime: string;
  customers: Customer[];
  staffMemberIds: string[];
}

/** What a record says of its draft instead of what was typed: see `Operation`. `hash` is the HMAC of this installation. */
export async function marksOf(draft: Drafted, hash: (text: string) => Promise<string>) {
  const { businessId, serviceId, startDateTime } = draft;
  const people = draft.customers.map((person) => ({ person, contact: contactsOf(person)[0] ?? '' }));
  const hashes = async (texts: string[]) => [...new Set(await Promise.all(texts.map(hash)))].sort().join(' ');
  const customer = await hashes(people.map(({ person, contact }) => identityOf(person, contact)));
  const staff = [...draft.staffMemberIds].sort().join(' ');
  return {
    fingerprint: await hash(
      [businessId.toLowerCase(), serviceId, Date.parse(startDateTime), customer, staff].join('\n'),
    ),
    customer,
    contact: await hashes(people.map(({ contact }) => contact)),
  };
}

/** The customers that an appointment shows, in the list of v1.0 and in its own fields. */
export function customersOf(appointment: BookingAppointment): Customer[] {
  const { customers, customerName, customerEmailAddress, customerPhone } = appointment;
  const top = { name: customerName, emailAddress: customerEmailAddress, phone: customerPhone };
  return [...(customers ?? []), top].filter(({ name, emailAddress, phone }) => name || emailAddress || phone);
}
