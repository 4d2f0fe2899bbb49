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
  /** HMAC of business, service, start, customer and staff: two operations that would make the same appointment share it. */
  fingerprint: z.string(),
  /** HMAC of the normalised customer, to recognise the appointment. */
  customer: z.string(),
  businessId: z.string(),
  serviceId: z.string(),
  startDateTime: z.string(),
  endDateTime: z.string(),
  state: z.enum(['queued', 'sending', 'created', 'refused', 'unknown', 'undecided']),
  queuedAt: z.number(),
  sentAt: z.optional(z.number()),
  settledAt: z.optional(z.number()),
  /** Ids of appointments at that start that were there before the send; absent when they could not be read. */
  earlierIds: z.optional(z.array(z.string())),
  /** Graph's clock minus ours, in milliseconds, from its `Date` header; absent where that header cannot be read. */
  clockDifference: z.optional(z.number()),
  lookUps: z.number(),
  appointmentId: z.optional(z.string()),
  /** Sent in a form that a browser may send twice, and not looked up since. */
  mayBeDoubled: z.boolean(),
  /** Made beside the one: the browser sent the request twice. */
  doubleIds: z.array(z.string()),
  /** Could be the one: the person is asked. */
  candidateIds: z.array(z.string()),
  /** The kind, status, code and request id of why it was refused. */
  refusal: z.optional(z.record(z.string(), z.unknown())),
  /** The operation that this one joined, because it was already under way. */
  joined: z.optional(z.string()),
});
export type Operation = z.infer<typeof Operation>;

/** When to look up an unknown outcome: milliseconds after the send. The last one settles it. */
export const lookUpDelays = [2_000, 5_000, 15_000, 60_000] as const;

/** A create that was made so lately that the same one again is a second press, not a second appointment. */
const samePress = 120_000;

/** When the next look-up is due (milliseconds since 1970), or undefined when there is none. */
export function nextLookUp({ state, sentAt, lookUps }: Operation): number | undefined {
  const delay = lookUpDelays[lookUps];
  return state === 'unknown' && sentAt !== undefined && delay !== undefined ? sentAt + delay : undefined;
}

/** The operation with the same fingerprint that a new press belongs to, if there is one: it is under way or just done. */
export const findTwin = (operations: Operation[], fingerprint: string, now: number): Operation | undefined =>
  operations.find(
    ({ fingerprint: other, state, settledAt, joined }) =>
      other === fingerprint &&
      !joined &&
      (state === 'sending' ||
        state === 'unknown' ||
        (state === 'created' && settledAt !== undefined && now - settledAt < samePress)),
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
  startOf(appointment) === Date.parse(startDateTime) &&
  (!appointment.serviceId || appointment.serviceId === serviceId);

/** Clocks and rounding of seconds may differ by this much more than measured. */
const clockTolerance = 5_000;

/**
 * Whether an appointment at the same time may have been made by this operation: it was not there before, and was not made
 * before the send. Where a cloud gives no `createdDateTime`, not having been there before decides; where neither is known,
 * it may.
 */
export function mayBeOurs(operation: Operation, appointment: BookingAppointment): boolean {
  if (!isAtSameTime(operation, appointment)) return false;
  if (operation.earlierIds?.includes(appointment.id)) return false;
  const createdAt = Date.parse(appointment.createdDateTime ?? '');
  const { sentAt, clockDifference } = operation;
  if (Number.isNaN(createdAt) || sentAt === undefined || clockDifference === undefined) return true;
  return createdAt >= sentAt + clockDifference - clockTolerance;
}

/**
 * The operation after a look-up. `matches` are ids of appointments that may be ours and have our customer; `maybes` those
 * that show no customer at all. One match is the appointment; several are for the person to judge; so are the maybes, or
 * nothing, after the last look-up.
 */
export function afterLookUp(operation: Operation, matches: string[], maybes: string[], now: number): Operation {
  const lookUps = operation.lookUps + 1;
  const [first, ...others] = matches;
  if (first !== undefined && others.length === 0) {
    return { ...operation, lookUps, state: 'created', appointmentId: first, mayBeDoubled: false, settledAt: now };
  }
  if (first !== undefined) return { ...operation, lookUps, state: 'undecided', candidateIds: matches, settledAt: now };
  if (lookUps < lookUpDelays.length) return { ...operation, lookUps };
  return { ...operation, lookUps, state: 'undecided', candidateIds: maybes, settledAt: now };
}

/** A customer as the fingerprint knows them: the e-mail address if there is one, else the phone's digits, else the name. */
export function normaliseCustomer({ name, emailAddress, phone }: {
  name?: string | null | undefined;
  emailAddress?: string | null | undefined;
  phone?: string | null | undefined;
}): string {
  if (emailAddress?.trim()) return `mail:${emailAddress.trim().toLowerCase()}`;
  const digits = phone?.replace(/\D/g, '') ?? '';
  if (digits) return `phone:${digits}`;
  return `name:${(name ?? '').trim().toLowerCase().replace(/\s+/g, ' ')}`;
}
