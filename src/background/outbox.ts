import type { OutboxStore } from '../browser/outboxStore';
import type { AppointmentDraft } from '../core/appointmentDraft';
import { type Failure, toFailure } from '../core/failure';
import type { BookingAppointment } from '../core/graphTypes';
import {
  afterLookUp,
  findTwin,
  isAtSameTime,
  mayBeOurs,
  nextLookUp,
  normaliseCustomer,
  type Operation,
} from '../core/outbox';

/** What became of the one POST; `date` is the answer's `Date` header where there was an answer. */
export type SendResult =
  | { outcome: 'created'; appointment: BookingAppointment }
  | { outcome: 'refused'; failure: Failure }
  | { outcome: 'unknown' };

/** What is outside the outbox. Times are milliseconds since 1970. */
export interface Outside {
  store: OutboxStore;
  now(): number;
  /** Runs `work` while no other context holds the lock; with `ifFree`, gives undefined when one does. */
  withLock<T>(name: string, work: () => Promise<T>, ifFree?: boolean): Promise<T | undefined>;
  hash(text: string): Promise<string>;
  /** Appointments around the operation's start, and Graph's clock minus ours where it can be told. */
  readAround(operation: Operation): Promise<{ appointments: BookingAppointment[]; clockDifference: number | undefined }>;
  readByIds(businessId: string, ids: string[]): Promise<BookingAppointment[]>;
  /** All that must be known before the send; throws when it cannot be sent. Gives the send, which is called at most once. */
  prepare(draft: AppointmentDraft): Promise<(operation: Operation) => Promise<{ result: SendResult; mayBeDoubled: boolean }>>;
  /** Keeps Graph's whole answer for this session; the record itself holds only ids and codes. */
  keepAnswer(operationId: string, result: SendResult): Promise<void>;
  /** Calls `sweep` at or soon after `time`, also when this worker is gone by then. */
  wakeAt(time: number): void;
}

const lockOf = (fingerprint: string) => `create:${fingerprint}`;

const doubleCheckDelay = 3_000;

/**
 * Creates the draft's appointment once. Each step is recorded before it is taken; an operation with the same fingerprint
 * that is under way, just done, or meanwhile shown by the calendar is joined instead of sent again.
 */
export async function create(outside: Outside, operationId: string, draft: AppointmentDraft): Promise<Operation> {
  const { store, hash, now } = outside;
  const customer = await hash(normaliseCustomer(draft.customer));
  const staff = [...draft.staffMemberIds].sort().join(' ');
  const fingerprint = await hash(
    [draft.businessId.toLowerCase(), draft.serviceId, Date.parse(draft.startDateTime), customer, staff].join('\n'),
  );
  const operation = await outside.withLock(lockOf(fingerprint), async () => {
    const known = await store.get(operationId);
    if (known) return known;
    const queued: Operation = {
      operationId,
      fingerprint,
      customer,
      businessId: draft.businessId,
      serviceId: draft.serviceId,
      startDateTime: draft.startDateTime,
      endDateTime: draft.endDateTime,
      state: 'queued',
      queuedAt: now(),
      lookUps: 0,
      mayBeDoubled: false,
      doubleIds: [],
      candidateIds: [],
    };
    await store.put(queued);
    const twin = findTwin(await store.all(), fingerprint, now());
    if (twin) return join(outside, queued, withoutSender(twin));
    return sendOnce(outside, queued, draft);
  });
  if (!operation) throw new Error('lock');
  scheduleLookUp(outside, operation);
  return operation;
}

/** While we hold its lock, nobody else is sending it: a sender that recorded `sending` and nothing more is gone. */
const withoutSender = (operation: Operation): Operation =>
  operation.state === 'sending' ? { ...operation, state: 'unknown' } : operation;

async function join({ store }: Outside, queued: Operation, other: Operation): Promise<Operation> {
  await store.put(other);
  await store.put({ ...queued, state: 'refused', joined: other.operationId });
  return other;
}

const refused = (operation: Operation, failure: Failure, settledAt: number): Operation => ({
  ...operation,
  state: 'refused',
  refusal: withoutMessage(failure),
  settledAt,
});

/** Graph's message may repeat what was sent: only codes are kept. */
const withoutMessage = (failure: Failure): Record<string, unknown> => ({ ...failure, message: undefined });

async function sendOnce(outside: Outside, queued: Operation, draft: AppointmentDraft): Promise<Operation> {
  const { store, now } = outside;
  let send: Awaited<ReturnType<Outside['prepare']>>;
  let around: Awaited<ReturnType<Outside['readAround']>> | undefined;
  try {
    send = await outside.prepare(draft);
    around = await outside.readAround(queued);
  } catch (error) {
    const failure = toFailure(error);
    await outside.keepAnswer(queued.operationId, { outcome: 'refused', failure });
    const operation = refused(queued, failure, now());
    await store.put(operation);
    return operation;
  }
  const late = await findLate(outside, queued, around.appointments);
  if (late) return join(outside, queued, late);

  const { clockDifference } = around;
  const sending: Operation = {
    ...queued,
    state: 'sending',
    sentAt: now(),
    earlierIds: around.appointments.filter((appointment) => isAtSameTime(queued, appointment)).map(({ id }) => id),
    ...(clockDifference === undefined ? {} : { clockDifference }),
  };
  await store.put(sending);
  const { result, mayBeDoubled } = await send(sending);
  const sent = afterSend(sending, result, mayBeDoubled, now());
  await outside.keepAnswer(sent.operationId, result);
  await store.put(sent);
  return sent;
}

function afterSend(sending: Operation, result: SendResult, mayBeDoubled: boolean, now: number): Operation {
  switch (result.outcome) {
    case 'created':
      return { ...sending, state: 'created', appointmentId: result.appointment.id, mayBeDoubled, settledAt: now };
    case 'refused':
      return refused(sending, result.failure, now);
    case 'unknown':
      return { ...sending, state: 'unknown', mayBeDoubled };
  }
}

/** An earlier operation of the same kind that was not found then, and that the calendar shows now. */
async function findLate(outside: Outside, queued: Operation, around: BookingAppointment[]) {
  for (const operation of await outside.store.all()) {
    if (operation.fingerprint !== queued.fingerprint || operation.state !== 'undecided') continue;
    const { matches } = await match(outside, operation, around);
    const [first] = matches;
    if (first !== undefined) {
      return { ...operation, state: 'created' as const, appointmentId: first, settledAt: outside.now() };
    }
  }
  return undefined;
}

/** Which of the appointments may be the operation's: with our customer, or showing none. Customers are read by id. */
async function match(outside: Outside, operation: Operation, appointments: BookingAppointment[]) {
  const ids = appointments.filter((appointment) => mayBeOurs(operation, appointment)).map(({ id }) => id);
  const matches: string[] = [];
  const maybes: string[] = [];
  for (const appointment of ids.length > 0 ? await outside.readByIds(operation.businessId, ids) : []) {
    const customers = customersOf(appointment);
    const hashes = await Promise.all(customers.map((customer) => outside.hash(normaliseCustomer(customer))));
    if (hashes.includes(operation.customer)) matches.push(appointment.id);
    else if (customers.length === 0) maybes.push(appointment.id);
  }
  return { matches, maybes };
}

function customersOf({ customers, customerName, customerEmailAddress, customerPhone }: BookingAppointment) {
  const top = { name: customerName, emailAddress: customerEmailAddress, phone: customerPhone };
  return [...(customers ?? []), top].filter(({ name, emailAddress, phone }) => name || emailAddress || phone);
}

/** The operation as it stands, looked up when that is due. Undefined: there is no such operation. */
export async function refresh(outside: Outside, operationId: string): Promise<Operation | undefined> {
  const found = await outside.store.get(operationId);
  const operation = found?.joined ? await outside.store.get(found.joined) : found;
  if (!operation) return undefined;
  const ifFree = true;
  const current = await outside.withLock(lockOf(operation.fingerprint), () => advance(outside, operation.operationId), ifFree);
  if (current) scheduleLookUp(outside, current);
  return current ?? operation;
}

/** Under the operation's lock: what its sender left behind is named, and a look-up that is due is made. */
async function advance(outside: Outside, operationId: string): Promise<Operation | undefined> {
  const { store, now } = outside;
  const before = await store.get(operationId);
  if (!before) return undefined;
  const operation = before.state === 'queued' ? refused(before, { kind: 'interrupted' }, now()) : withoutSender(before);
  if (operation !== before) await store.put(operation);
  const due = nextLookUp(operation);
  const isDoubleCheckDue = operation.state === 'created' && operation.mayBeDoubled && isAfter(operation, now());
  if (!isDoubleCheckDue && (due === undefined || due > now())) return operation;
  const after = await lookUp(outside, operation).catch(() => undefined);
  if (after) {
    await store.put(after);
    return after;
  }
  if (operation.state === 'unknown' && now() - (operation.sentAt ?? 0) > giveUpAfter) {
    const undecided: Operation = { ...operation, state: 'undecided', settledAt: now() };
    await store.put(undecided);
    return undecided;
  }
  outside.wakeAt(now() + retryAfter);
  return operation;
}

/** A look-up that fails (offline, signed out) is tried again, and after this long the person is asked. */
const giveUpAfter = 600_000;
const retryAfter = 15_000;

const isAfter = ({ settledAt }: Operation, now: number) => settledAt !== undefined && now >= settledAt + doubleCheckDelay;

async function lookUp(outside: Outside, operation: Operation): Promise<Operation> {
  const { appointments } = await outside.readAround(operation);
  const { matches, maybes } = await match(outside, operation, appointments);
  if (operation.state !== 'created') return afterLookUp(operation, matches, maybes, outside.now());
  return { ...operation, mayBeDoubled: false, doubleIds: matches.filter((id) => id !== operation.appointmentId) };
}

function scheduleLookUp(outside: Outside, operation: Operation): void {
  const doubleCheck =
    operation.state === 'created' && operation.mayBeDoubled && operation.settledAt !== undefined
      ? operation.settledAt + doubleCheckDelay
      : undefined;
  const due = nextLookUp(operation) ?? doubleCheck;
  if (due !== undefined && due > outside.now()) outside.wakeAt(due);
}

const keepFor = 30 * 24 * 3_600_000;

/** Goes through what is not settled, after a start or an alarm; forgets what is long settled. */
export async function sweep(outside: Outside): Promise<void> {
  for (const operation of await outside.store.all()) {
    const { operationId, state, settledAt, queuedAt, mayBeDoubled } = operation;
    if (outside.now() - (settledAt ?? queuedAt) > keepFor) await outside.store.remove(operationId);
    else if (['queued', 'sending', 'unknown'].includes(state) || mayBeDoubled) await refresh(outside, operationId);
  }
}
