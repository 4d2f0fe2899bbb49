import { customerHasher } from '../browser/customerHash';
import { outboxStore } from '../browser/outboxStore';
import { storedAnswer } from '../browser/storage';
import { callAt, rest, ring } from '../browser/wake';
import type { AppointmentDraft } from '../core/appointmentDraft';
import { Failure, FailureError, toFailure } from '../core/failure';
import type { AppointmentOrFailure, CreateOutcome, SessionChange } from '../core/messages';
import type { Operation } from '../core/outbox';
import { customerInformation, toGraphAppointment } from '../core/toGraphAppointment';
import * as graph from '../microsoft/appointments';
import { canStream, lastProtocol } from '../microsoft/bodyForm';
import { readService } from './business';
import { type CalendarRead, calendarAhead, readCalendar } from './calendar';
import { customerIds } from './customerIds';
import { graphFor } from './graphAccess';
import { inLine, mostInFlight } from './limited';
import { create } from './outbox';
import { forgetAppointment, refresh, sweep } from './outboxLookUps';
import type { Outside } from './outside';
import { addToSession } from './session';

const minute = 60_000;
const shifted = (instant: string, milliseconds: number) =>
  new Date(Date.parse(instant) + milliseconds).toISOString().replace(/\.\d+Z$/, 'Z');

async function withLock<T>(name: string, work: () => Promise<T>, ifFree = false): Promise<T | undefined> {
  return navigator.locks.request(name, { ifAvailable: ifFree }, async (lock) => (lock ? work() : undefined));
}

/** The calendar around an operation's time, as it is now. */
const readAround = ({ businessId, startDateTime, endDateTime }: Operation) =>
  readCalendar(businessId, shifted(startDateTime, -minute), shifted(endDateTime, minute));

/**
 * Microsoft was seen to answer 500 to five customers in one request: https://learn.microsoft.com/answers/questions/5875448. So
 * the others follow once the appointment was made; never after a 500, which may stand for an appointment.
 */
const mostAtOnce = 4;

/** What must be known before the send: the service as read by id, and for a group service the customers' ids. */
async function prepare(draft: AppointmentDraft) {
  const { businessId, serviceId } = draft;
  const access = await graphFor(businessId);
  const service = await readService({ businessId, serviceId });
  const ofService = service.maximumAttendeesCount ?? 1;
  const seats = draft.changes?.maximumAttendeesCount ?? ofService;
  if (draft.customers.length > Math.max(1, seats)) throw new FailureError({ kind: 'sessionFull' });
  const ids = Math.max(seats, ofService) > 1 ? await customerIds(businessId, draft.customers) : [];
  const first = { ...draft, customers: draft.customers.slice(0, mostAtOnce) };
  const body = toGraphAppointment(first, service, access.graphVersion, ids);

  return async ({ operationId }: Operation, { protocol }: CalendarRead) => {
    const asStream = canStream(new URL(access.root).origin, protocol);
    const result = await graph.createAppointment(access, businessId, body, { asStream, clientRequestId: operationId });
    return { result, mayBeDoubled: !asStream };
  };
}

const outside: Outside = {
  store: outboxStore,
  now: () => Date.now(),
  withLock,
  hasher: customerHasher,
  readAround,
  knownAround: async ({ businessId, startDateTime, endDateTime }) => {
    const known = await calendarAhead(businessId, Date.parse(startDateTime), Date.parse(endDateTime));
    if (!known || known.protocol) return known;
    // Where nobody can tell whether a stream can be sent, the calendar is read, and then it can be told.
    return lastProtocol(new URL((await graphFor(businessId)).root).origin) ? known : undefined;
  },
  readByIds: async (businessId, ids) => graph.readAppointments(await graphFor(businessId), businessId, ids),
  prepare,
  // One more than can leave: it is announced while it waits for its turn, or a place would be empty for as long as the disk takes.
  inTurn: (businessId, work) => inLine(`${businessId.toLowerCase()} announced`, mostInFlight + 1, work),
  keepAnswer: (operationId, answer) => storedAnswer(operationId).set(answer),
  ring,
  rest,
  sweepAt: (time) => callAt(time, sweepOutbox),
};

/** `told`: what Graph answered, where this worker was told just now; else it is what was kept. */
async function toOutcome(operation: Operation | undefined, told?: AppointmentOrFailure): Promise<CreateOutcome> {
  const answer = async () => told ?? (operation && (await storedAnswer(operation.operationId).get()));
  switch (operation?.state) {
    case undefined:
      return { outcome: 'neverSent' };
    case 'queued':
    case 'sending':
    case 'unknown':
      return { outcome: 'checking' };
    case 'refused': {
      const failure = (await answer())?.failure ?? Failure.parse(operation.refusal ?? { kind: 'unexpected' });
      return failure.kind === 'interrupted' ? { outcome: 'neverSent' } : { outcome: 'refused', failure };
    }
    case 'undecided':
      return { outcome: 'unknown', candidates: await read(operation, operation.candidateIds) };
    case 'created': {
      const { appointmentId = '', mayBeDoubled, doubleIds, cancelled } = operation;
      const kept = await answer();
      const appointment = (kept?.appointment?.id === appointmentId && kept.appointment) ||
        (await read(operation, [appointmentId]))[0] || { id: appointmentId };
      return { outcome: 'created', appointment, mayBeDoubled, doubleIds, cancelled, notAdded: kept?.failure };
    }
  }
}

/** For show only: what cannot be read now is left out. */
const read = ({ businessId }: Operation, ids: string[]) =>
  ids.length === 0 ? [] : outside.readByIds(businessId, ids).catch(() => []);

/** Creates one appointment, once, whatever happens to the worker, the panel or the connection. */
export async function createAppointment({ operationId, draft }: { operationId: string; draft: AppointmentDraft }) {
  if (!navigator.onLine) throw new FailureError({ kind: 'offline' });
  const createWhole = async () => {
    let answer: AppointmentOrFailure | undefined;
    const keepAnswer: Outside['keepAnswer'] = (id, told) => {
      answer = told;
      return outside.keepAnswer(id, told);
    };
    const operation = await create({ ...outside, keepAnswer }, operationId, draft);
    if (operation.operationId !== operationId) return toOutcome(operation);
    return toOutcome(operation, await withOthers(operation, draft, answer));
  };
  return (await withLock(wholeLock(operationId), createWhole)) ?? checking;
}

/** Held until all customers are in it: nobody is missing before that. */
const wholeLock = (operationId: string) => `whole:${operationId}`;

/** Adds those whom the POST left out, and gives the answer with them. Should this worker die at it, who is missing is seen in the calendar. */
async function withOthers(
  { operationId, state, appointmentId }: Operation,
  { businessId, customers }: AppointmentDraft,
  answer: AppointmentOrFailure | undefined,
): Promise<AppointmentOrFailure | undefined> {
  const others = customers.slice(mostAtOnce).map((customer) => customerInformation(customer));
  if (state !== 'created' || !appointmentId || others.length === 0) return answer;
  const { appointment, failure } = await addToSession({ businessId, appointmentId, customers: others }).catch(
    (error): Partial<SessionChange> => ({ failure: toFailure(error) }),
  );
  const whole = { appointment: appointment ?? answer?.appointment, failure };
  await outside.keepAnswer(operationId, whole).catch(() => undefined);
  return whole;
}

const checking: CreateOutcome = { outcome: 'checking' };

/** What became of an operation. */
export const readOutcome = async ({ operationId }: { operationId: string }): Promise<CreateOutcome> =>
  (await withLock(wholeLock(operationId), async () => toOutcome(await refresh(outside, operationId)), true)) ??
  checking;

/** Goes through what is not settled. */
export const sweepOutbox = (): Promise<void> => sweep(outside);

/** What was cancelled can be created again. */
export const forgetCreated = (appointmentId: string): Promise<void> => forgetAppointment(outside, appointmentId);
