import { customerHash } from '../browser/customerHash';
import { outboxStore } from '../browser/outboxStore';
import { storedAnswer } from '../browser/storage';
import { callAt, rest, ring } from '../browser/wake';
import type { AppointmentDraft } from '../core/appointmentDraft';
import { Failure, FailureError } from '../core/failure';
import type { CreateOutcome } from '../core/messages';
import type { Operation } from '../core/outbox';
import { toGraphAppointment } from '../core/toGraphAppointment';
import { canStream } from '../microsoft/bodyForm';
import * as graph from '../microsoft/graph';
import { readService } from './business';
import { requireConfiguration } from './configuration';
import { graphFor } from './graphAccess';
import { findOrCreateCustomer } from './groupCustomer';
import { create } from './outbox';
import { forgetAppointment, refresh, sweep } from './outboxLookUps';
import type { Outside } from './outside';

const minute = 60_000;
const shifted = (instant: string, milliseconds: number) =>
  new Date(Date.parse(instant) + milliseconds).toISOString().replace(/\.\d+Z$/, 'Z');

async function withLock<T>(name: string, work: () => Promise<T>, ifFree = false): Promise<T | undefined> {
  return navigator.locks.request(name, { ifAvailable: ifFree }, async (lock) => (lock ? work() : undefined));
}

/** Reads the calendar around the start, and Graph's clock where its `Date` header can be read. */
async function readAround({ businessId, startDateTime, endDateTime }: Operation) {
  const access = await graphFor(businessId);
  let clockDifference: number | undefined;
  const timed: typeof access = {
    ...access,
    call: async (request) => {
      const reply = await access.call(request);
      const date = Date.parse(reply.headers.get('Date') ?? '');
      if (!Number.isNaN(date)) clockDifference = date - Date.now();
      return reply;
    },
  };
  const [start, end] = [shifted(startDateTime, -minute), shifted(endDateTime, minute)];
  return { appointments: await graph.readCalendarView(timed, businessId, start, end), clockDifference };
}

/** What must be known before the send: the service as read by id, and for a group service the customers' ids. */
async function prepare(draft: AppointmentDraft) {
  const { businessId, serviceId } = draft;
  const { settings } = await requireConfiguration();
  const service = await readService({ businessId, serviceId });
  const isGroup = (service.maximumAttendeesCount ?? 1) > 1;
  const customerIds = isGroup
    ? await Promise.all(draft.customers.map((customer) => findOrCreateCustomer(businessId, customer)))
    : undefined;
  const access = await graphFor(businessId);
  const body = toGraphAppointment(draft, service, settings.graphVersion, customerIds);

  return async ({ operationId }: Operation) => {
    const asStream = canStream(new URL(access.root).origin);
    const result = await graph.createAppointment(access, businessId, body, { asStream, clientRequestId: operationId });
    return { result, mayBeDoubled: !asStream };
  };
}

const outside: Outside = {
  store: outboxStore,
  now: () => Date.now(),
  withLock,
  hash: customerHash,
  readAround,
  readByIds: async (businessId, ids) => graph.readAppointments(await graphFor(businessId), businessId, ids),
  prepare,
  keepAnswer: async (operationId, { outcome, ...answer }) => {
    if (outcome !== 'unknown') await storedAnswer(operationId).set(answer);
  },
  ring,
  rest,
  sweepAt: (time) => callAt(time, sweepOutbox),
};

async function toOutcome(operation: Operation | undefined): Promise<CreateOutcome> {
  switch (operation?.state) {
    case undefined:
      return { outcome: 'neverSent' };
    case 'queued':
    case 'sending':
    case 'unknown':
      return { outcome: 'checking' };
    case 'refused': {
      const kept = (await storedAnswer(operation.operationId).get())?.failure;
      const failure = kept ?? Failure.parse(operation.refusal ?? { kind: 'unexpected' });
      return failure.kind === 'interrupted' ? { outcome: 'neverSent' } : { outcome: 'refused', failure };
    }
    case 'undecided':
      return { outcome: 'unknown', candidates: await read(operation, operation.candidateIds) };
    case 'created': {
      const { operationId, appointmentId = '', mayBeDoubled, doubleIds } = operation;
      const kept = await storedAnswer(operationId).get();
      const appointment = kept?.appointment ?? (await read(operation, [appointmentId]))[0] ?? { id: appointmentId };
      return { outcome: 'created', appointment, mayBeDoubled, doubleIds };
    }
  }
}

/** For show only: what cannot be read now is left out. */
const read = ({ businessId }: Operation, ids: string[]) =>
  ids.length === 0 ? [] : outside.readByIds(businessId, ids).catch(() => []);

/** Creates one appointment, once, whatever happens to the worker, the panel or the connection. */
export async function createAppointment(request: { operationId: string; draft: AppointmentDraft }) {
  if (!navigator.onLine) throw new FailureError({ kind: 'offline' });
  return toOutcome(await create(outside, request.operationId, request.draft));
}

/** What became of an operation. */
export const readOutcome = async ({ operationId }: { operationId: string }): Promise<CreateOutcome> =>
  toOutcome(await refresh(outside, operationId));

/** Goes through what is not settled. */
export const sweepOutbox = (): Promise<void> => sweep(outside);

/** What was cancelled can be created again. */
export const forgetCreated = (appointmentId: string): Promise<void> => forgetAppointment(outside, appointmentId);
