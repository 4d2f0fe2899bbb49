import type { AppointmentDraft } from '../core/appointmentDraft';
import { type Failure, FailureError, toFailure } from '../core/failure';
import type { BookingAppointment } from '../core/graphTypes';
import { findTwin, isAtSameTime, marksOf, type Operation, sendLock, withoutAppointment } from '../core/outbox';
import { asCreated, asUnknown } from '../core/outboxLookUps';
import { alarmLock, asRefused, find, pressLock, refresh, scheduleLookUp, withoutSender } from './outboxLookUps';
import type { Outside, SendResult } from './outside';

/**
 * Creates the draft's appointment once. Each step is recorded before it is taken; an operation with the same fingerprint
 * that is under way, just done, or meanwhile shown by the calendar is joined instead of sent again.
 */
export async function create(outside: Outside, operationId: string, draft: AppointmentDraft): Promise<Operation> {
  const { store } = outside;
  const operation = await outside.withLock(pressLock(operationId), async () => {
    const queued = await newOperation(outside, operationId, draft);
    return outside.withLock(sendLock(queued), async () => {
      // Read once: those with this fingerprint change only under the lock that we hold.
      const alike = await outside.withLock(alarmLock, () => {
        // Should this worker die at it, the next one goes on.
        outside.ring();
        return store.queue(queued);
      });
      return alike && joinOrSend(outside, queued, draft, alike);
    });
  });
  const current = operation ?? (await refresh(outside, operationId));
  if (!current) throw new Error('lock');
  scheduleLookUp(outside, current);
  return current;
}

async function newOperation(
  { hasher, now }: Outside,
  operationId: string,
  draft: AppointmentDraft,
): Promise<Operation> {
  const { businessId, serviceId, startDateTime, endDateTime } = draft;
  return {
    operationId,
    ...(await marksOf(draft, await hasher())),
    businessId,
    serviceId,
    startDateTime,
    endDateTime,
    state: 'queued',
    queuedAt: now(),
    failedLookUps: 0,
    mayBeDoubled: false,
    doubleIds: [],
    candidateIds: [],
  };
}

async function joinOrSend(
  outside: Outside,
  queued: Operation,
  draft: AppointmentDraft,
  alike: Operation[],
): Promise<Operation> {
  const twin = findTwin(alike, outside.now());
  if (twin) return joinTwin(outside, queued, withoutSender(twin, outside.now()));
  return sendOnce(outside, queued, draft, alike);
}

/**
 * The person may press again because it was cancelled elsewhere: whether what was created before the press still stands, Graph says.
 * What is gone is not made anew before the person was told.
 */
async function joinTwin(outside: Outside, queued: Operation, twin: Operation): Promise<Operation> {
  const current = (twin.settledAt ?? queued.queuedAt) < queued.queuedAt ? await withoutGone(outside, twin) : twin;
  if (!current.cancelled) return join(outside, queued, current);
  await outside.store.put(current);
  return refuse(outside, queued, { kind: 'createdAndGone' });
}

/** The operation without those of its appointments that Graph no longer has. Where they cannot be read, what it said last counts. */
async function withoutGone({ readByIds }: Outside, operation: Operation): Promise<Operation> {
  const ids = [operation.appointmentId ?? '', ...operation.doubleIds];
  const standing = await readByIds(operation.businessId, ids).catch(() => undefined);
  const isGone = (goneId: string) => standing?.every(({ id }) => id !== goneId);
  return ids.filter(isGone).reduce(withoutAppointment, operation);
}

async function join({ store }: Outside, queued: Operation, other: Operation): Promise<Operation> {
  await store.put(other);
  await store.put({ ...queued, state: 'refused', joined: other.operationId });
  return other;
}

/** What could not leave within this time (a slow sign-in, another press before it) is not sent behind the person's back. */
const patience = 60_000;

async function sendOnce(
  outside: Outside,
  queued: Operation,
  draft: AppointmentDraft,
  alike: Operation[],
): Promise<Operation> {
  let send: Awaited<ReturnType<Outside['prepare']>>;
  let around: Awaited<ReturnType<Outside['readAround']>>;
  let earlier: Operation | undefined;
  try {
    send = await outside.prepare(draft);
    around = (await knownBefore(outside, queued, alike)) ?? (await outside.readAround(queued));
    earlier = await findEarlier(outside, alike, around.appointments);
    if (outside.now() - queued.queuedAt > patience) throw new FailureError({ kind: 'timedOut' });
  } catch (error) {
    return refuse(outside, queued, toFailure(error));
  }
  if (earlier) return join(outside, queued, earlier);

  const { sending, result } = await outside.inTurn(queued.businessId, async () => {
    const announced: Operation = {
      ...queued,
      state: 'sending',
      sentAt: outside.now(),
      earlierIds: around.appointments.filter((appointment) => isAtSameTime(queued, appointment)).map(({ id }) => id),
      clockDifference: around.clockDifference,
      // Until the send has said that it was not.
      mayBeDoubled: true,
    };
    // What appears from now on is this one's, and not the double of one that was cancelled.
    for (const other of alike) if (other.cancelled) await outside.store.put({ ...other, lookUpAt: undefined });
    await outside.store.put(announced);
    const { mayBeDoubled, ...sent } = await send(announced, around);
    return { ...sent, sending: { ...announced, mayBeDoubled } };
  });
  return settle(outside, afterSend(sending, result, outside.now()), result);
}

/** What was read while the form was filled does not tell what has become since of one that was sent before. */
const knownBefore = async (outside: Outside, queued: Operation, alike: Operation[]) =>
  alike.some(({ state }) => state === 'undecided' || state === 'created') ? undefined : outside.knownAround?.(queued);

const refuse = (outside: Outside, operation: Operation, failure: Failure) =>
  settle(outside, asRefused(operation, failure, outside.now()), { outcome: 'refused', failure });

async function settle(
  { store, keepAnswer }: Outside,
  operation: Operation,
  { outcome, ...answer }: SendResult,
): Promise<Operation> {
  await store.put(operation);
  // For show: the record is what counts.
  if (outcome !== 'unknown') await keepAnswer(operation.operationId, answer).catch(() => undefined);
  return operation;
}

function afterSend(sent: Operation, result: SendResult, now: number): Operation {
  switch (result.outcome) {
    case 'created':
      return asCreated(sent, result.appointment.id, now);
    case 'refused':
      return asRefused(sent, result.failure, now);
    case 'unknown':
      return asUnknown(sent, now);
  }
}

/**
 * An earlier operation of the same kind that was not found then, and that the calendar shows now; or one that cannot be told
 * from what the calendar shows, once, so that the person knows before the same is sent again. Throws `alreadyCreated` when
 * one was created, however long ago, and still stands in the calendar: nobody needs the very same appointment twice.
 */
async function findEarlier(outside: Outside, alike: Operation[], around: BookingAppointment[]) {
  for (const other of alike) {
    const made = [other.appointmentId, ...other.doubleIds];
    if (other.state === 'created' && around.some(({ id }) => made.includes(id))) {
      throw new FailureError(alreadyCreated);
    }
    if (other.state !== 'undecided') continue;
    const { matches, maybes } = await find(outside, other, around);
    const [first, ...others] = matches;
    if (first !== undefined) return { ...asCreated(other, first, outside.now()), doubleIds: others };
    if (maybes.length > 0 && !other.candidatesShown) return { ...other, candidateIds: maybes, candidatesShown: true };
  }
  return undefined;
}

const alreadyCreated: Failure = { kind: 'alreadyCreated' };
