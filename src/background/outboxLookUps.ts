import type { Failure } from '../core/failure';
import type { BookingAppointment } from '../core/graphTypes';
import {
  contactsOf,
  customersOf,
  identityOf,
  isNew,
  isOpen,
  type Likeness,
  type Operation,
  sendLock,
  withoutAppointment,
} from '../core/outbox';
import {
  afterFailedLookUp,
  afterLookUp,
  asUnknown,
  type Found,
  isClockSetBack,
  isLookUpDue,
  watched,
} from '../core/outboxLookUps';
import type { Outside } from './outside';

/** Held by whoever takes a press from its record to its end: a queued record whose lock is free has nobody. */
export const pressLock = (operationId: string) => `press:${operationId}`;
/** Held while a press is recorded and the alarm set for it, and while the alarm is called off because nothing is open. */
export const alarmLock = 'outboxAlarm';

export const asRefused = (operation: Operation, failure: Failure, settledAt: number): Operation => ({
  ...operation,
  state: 'refused',
  // Graph's message may repeat what was sent: only codes are kept.
  refusal: { ...failure, message: undefined },
  mayBeDoubled: false,
  settledAt,
});

/** What the record of an operation means when we hold its locks: nobody else is sending it, and whoever was is gone. */
export function withoutSender(operation: Operation, now: number): Operation {
  if (operation.state === 'queued') return asRefused(operation, { kind: 'interrupted' }, now);
  return operation.state === 'sending' ? asUnknown(operation, now) : operation;
}

/** For the worker's life; the alarm rings until nothing is open. */
export function scheduleLookUp(outside: Outside, { lookUpAt }: Operation): void {
  if (lookUpAt !== undefined) outside.sweepAt(Math.max(lookUpAt, outside.now()));
}

/** The operation as it stands, looked up when that is due. Undefined: there is no such operation. */
export async function refresh(outside: Outside, operationId: string): Promise<Operation | undefined> {
  const found = await outside.store.get(operationId);
  const operation = found?.joined ? await outside.store.get(found.joined) : found;
  if (!operation) return undefined;
  const ifFree = true;
  const advanceUnlessSending = () =>
    outside.withLock(sendLock(operation), () => advance(outside, operation.operationId), ifFree);
  const current = await outside.withLock(pressLock(operation.operationId), advanceUnlessSending, ifFree);
  if (current) scheduleLookUp(outside, current);
  return current ?? operation;
}

/** Under the operation's locks: what its sender left behind is named, and a look-up that is due is made. */
async function advance(outside: Outside, operationId: string): Promise<Operation | undefined> {
  const { store, now } = outside;
  const before = await store.get(operationId);
  if (!before) return undefined;
  const named = withoutSender(before, now());
  const operation = isClockSetBack(named, now()) ? watched(named, now()) : named;
  if (operation !== before) await store.put(operation);
  if (!isLookUpDue(operation, now())) return operation;
  const after = await lookUp(outside, operation).catch(() => afterFailedLookUp(operation, now()));
  await store.put(after);
  return after;
}

async function lookUp(outside: Outside, operation: Operation): Promise<Operation> {
  const asOf = outside.now();
  const { appointments } = await outside.readAround(operation);
  return afterLookUp(operation, await find(outside, operation, appointments), asOf);
}

/** Which of the appointments are the operation's, and which may be. Customers are read by id: lists leave them out. */
export async function find(outside: Outside, operation: Operation, appointments: BookingAppointment[]): Promise<Found> {
  const others = (await outside.store.all()).filter(({ operationId }) => operationId !== operation.operationId);
  const taken = new Set(others.flatMap(({ appointmentId, doubleIds }) => [appointmentId, ...doubleIds]));
  const likeness = new Map(
    appointments
      .map((appointment) => [appointment.id, isNew(operation, appointment)] as const)
      .filter(([id, isOurs]) => isOurs !== 'no' && !taken.has(id)),
  );
  const found: Found = { matches: [], maybes: [] };
  if (likeness.size === 0) return found;
  const hash = await outside.hasher();
  for (const appointment of await outside.readByIds(operation.businessId, [...likeness.keys()])) {
    const both = [likeness.get(appointment.id), await hasCustomer(hash, operation, appointment)];
    if (both.includes('no')) continue;
    (both.includes('maybe') ? found.maybes : found.matches).push(appointment.id);
  }
  return found;
}

/**
 * Whether it is our customers': all of them come, or nobody else does (Graph may have dropped some). With some of them and a
 * stranger it may be, and so may one with our customer's address and another name, and one that shows nobody.
 */
async function hasCustomer(
  hash: (text: string) => Promise<string>,
  operation: Operation,
  appointment: BookingAppointment,
): Promise<Likeness> {
  const customers = customersOf(appointment);
  const [ours, ourContacts] = [operation.customer.split(' '), operation.contact.split(' ')];
  const seen = new Set<string>();
  let [strangers, likeness]: [number, Likeness] = [0, customers.length === 0 ? 'maybe' : 'no'];
  for (const customer of customers) {
    const contacts = contactsOf(customer);
    let isOurs = false;
    for (const contact of contacts.length > 0 ? contacts : ['']) {
      const identity = await hash(identityOf(customer, contact));
      if (ours.includes(identity)) {
        seen.add(identity);
        isOurs = true;
      } else if (contact && ourContacts.includes(await hash(contact))) likeness = 'maybe';
    }
    if (!isOurs) strangers += 1;
  }
  if (seen.size === 0) return likeness;
  return strangers === 0 || seen.size === ours.length ? 'yes' : 'maybe';
}

const keepFor = 30 * 24 * 3_600_000;

/** A table of appointments months ahead may be loaded again until they are over. */
const lastUseOf = ({ settledAt = 0, queuedAt, endDateTime }: Operation): number =>
  Math.max(settledAt, queuedAt, Date.parse(endDateTime));

/** Goes through what is not settled, after a start or an alarm; forgets what is long settled. */
export async function sweep(outside: Outside): Promise<void> {
  const { store, now } = outside;
  // First of all: this worker may die at it too.
  outside.ring();
  for (const operation of await store.all()) {
    if (isOpen(operation)) await refresh(outside, operation.operationId);
    else if (now() - lastUseOf(operation) > keepFor) await store.remove(operation.operationId);
  }
  await outside.withLock(alarmLock, async () => {
    if (!(await store.all()).some(isOpen)) outside.rest();
  });
}

/** The appointment was cancelled here: it is no longer what a press joins, nor anything's double. */
export async function forgetAppointment(outside: Outside, appointmentId: string): Promise<void> {
  for (const found of await outside.store.all()) {
    if (![found.appointmentId, ...found.doubleIds, ...found.candidateIds].includes(appointmentId)) continue;
    await outside.withLock(sendLock(found), async () => {
      const operation = await outside.store.get(found.operationId);
      if (operation) await outside.store.put(withoutAppointment(operation, appointmentId));
    });
  }
}
