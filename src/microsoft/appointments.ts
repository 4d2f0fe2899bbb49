import { type AppointmentPatch, toGraphPatch } from '../core/appointmentPatch';
import { type Failure, FailureError, toFailure } from '../core/failure';
import { BookingAppointment } from '../core/graphTypes';
import { batch, business, type Graph, ok, readAll, segment } from './graph';
import { graphFailure } from './graphFailure';
import { type HttpReply, NoAnswerError } from './http';

const appointmentPath = (businessId: string, appointmentId: string) =>
  `${business(businessId)}/appointments/${segment(appointmentId)}`;

/**
 * Appointments that touch the time from `start` to `end` (instants in UTC), without their customers.
 * https://learn.microsoft.com/graph/api/bookingbusiness-list-calendarview
 */
export const readCalendarView = (graph: Graph, businessId: string, start: string, end: string) =>
  readAll(
    graph,
    `${business(businessId)}/calendarView?start=${encodeURIComponent(start)}&end=${encodeURIComponent(end)}`,
    BookingAppointment,
  );

const urlSafeId = (id: string): string => id.replaceAll('/', '-').replaceAll('+', '_');

/**
 * Graph also cuts a path at an encoded `/`, which an Exchange id may hold, and answers 400 then
 * (https://github.com/microsoftgraph/microsoft-graph-explorer-v4/issues/4029). These are the other spellings of such an id; no
 * document says that they work, so what they find counts only where it says that it is the one that was asked for.
 */
const otherPaths = (businessId: string, id: string): string[] =>
  id.includes('/')
    ? [`${business(businessId)}/appointments('${segment(id)}')`, appointmentPath(businessId, urlSafeId(id))]
    : [];

type Found = { appointment: BookingAppointment; path: string } | { failure: Failure };

function foundIn(graph: Graph, id: string, path: string, reply: HttpReply): Found {
  const { data } = BookingAppointment.safeParse(reply.json);
  if (reply.status !== 200) return { failure: graphFailure(reply, 'appointmentNotFound', graph.now()) };
  const isIt = data && [id, urlSafeId(id)].includes(data.id);
  return isIt ? { appointment: { ...data, id }, path } : { failure: { kind: 'unexpectedReply' } };
}

async function batches(graph: Graph, urls: string[]): Promise<HttpReply[]> {
  const replies: HttpReply[] = [];
  for (let from = 0; from < urls.length; from += 20) {
    const paths = urls.slice(from, from + 20).map((url) => ({ url }));
    replies.push(...(await batch(graph, paths)));
  }
  return replies;
}

/** Each appointment and the path that found it, or why it could not be read. */
async function findAppointments(graph: Graph, businessId: string, ids: string[]): Promise<Found[]> {
  const paths = ids.map((id) => appointmentPath(businessId, id));
  const replies = await batches(graph, paths);
  const cut = ids.filter((_, index) => replies[index]?.status === 400);
  const others = cut.flatMap((id) => otherPaths(businessId, id).map((path) => ({ id, path })));
  const answers = await batches(
    graph,
    others.map(({ path }) => path),
  );
  const further = others.map(({ id, path }, index) => ({
    id,
    found: foundIn(graph, id, path, answers[index] as HttpReply),
  }));
  return ids.map(
    (id, index) =>
      further.find((other) => other.id === id && 'appointment' in other.found)?.found ??
      foundIn(graph, id, paths[index] ?? '', replies[index] as HttpReply),
  );
}

/** The path to write to: an id with `/` has one of several. */
export async function pathOf(graph: Graph, businessId: string, id: string): Promise<string> {
  if (!id.includes('/')) return appointmentPath(businessId, id);
  const [found] = await findAppointments(graph, businessId, [id]);
  if (!found || 'failure' in found) throw new FailureError(found?.failure ?? { kind: 'unexpectedReply' });
  return found.path;
}

/**
 * Appointments by id, twenty in a request, with what lists leave out. Each part of a batch can fail by itself (Exchange takes
 * four at a time): then it has a failure. https://learn.microsoft.com/graph/api/bookingappointment-get
 */
export async function readEachAppointment(graph: Graph, businessId: string, ids: string[]) {
  const read = await findAppointments(graph, businessId, ids);
  return read.map((one, index) => ({
    id: ids[index] ?? '',
    ...('failure' in one ? one : { appointment: one.appointment }),
  }));
}

/** The same, all or nothing; those that are gone meanwhile are left out. */
export async function readAppointments(graph: Graph, businessId: string, ids: string[]): Promise<BookingAppointment[]> {
  const read = await findAppointments(graph, businessId, ids);
  return read.flatMap((one) => {
    if ('appointment' in one) return one.appointment;
    if (one.failure.kind === 'appointmentNotFound') return [];
    throw new FailureError(one.failure);
  });
}

/** Changes what the patch names. https://learn.microsoft.com/graph/api/bookingappointment-update */
export async function updateAppointment(
  graph: Graph,
  businessId: string,
  appointmentId: string,
  patch: AppointmentPatch,
): Promise<undefined> {
  const url = await pathOf(graph, businessId, appointmentId);
  const body = toGraphPatch(patch, graph.graphVersion);
  await ok(graph, { method: 'PATCH', url, body }, 'appointmentNotFound');
}

/** What became of a create. `unknown`: it was sent, and nobody said whether it was processed. */
export type Sent =
  | { outcome: 'created'; appointment: BookingAppointment }
  | { outcome: 'refused'; failure: Failure }
  | { outcome: 'unknown' };

/**
 * Sends one POST. Never throws for what happened after it left: a 5xx, a lost connection or an answer that cannot be read
 * may all stand for an appointment that exists. https://learn.microsoft.com/graph/api/bookingbusiness-post-appointments
 */
export async function createAppointment(
  graph: Graph,
  businessId: string,
  body: unknown,
  options: { asStream: boolean; clientRequestId: string },
): Promise<Sent> {
  let reply: HttpReply;
  try {
    reply = await graph.call({
      method: 'POST',
      url: `${graph.root}${business(businessId)}/appointments`,
      headers: { 'client-request-id': options.clientRequestId },
      body,
      asStream: options.asStream,
    });
  } catch (error) {
    if (error instanceof NoAnswerError) return { outcome: 'unknown' };
    return { outcome: 'refused', failure: toFailure(error) };
  }
  if (reply.status >= 500 || reply.status === 408) return { outcome: 'unknown' };
  if (reply.status < 200 || reply.status > 299) {
    return { outcome: 'refused', failure: graphFailure(reply, 'businessNotFound', graph.now()) };
  }
  const appointment = BookingAppointment.safeParse(reply.json);
  return appointment.success ? { outcome: 'created', appointment: appointment.data } : { outcome: 'unknown' };
}

/** Mails the customer and the staff. https://learn.microsoft.com/graph/api/bookingappointment-cancel */
export async function cancelAppointment(
  graph: Graph,
  businessId: string,
  appointmentId: string,
  cancellationMessage: string,
): Promise<undefined> {
  const url = `${await pathOf(graph, businessId, appointmentId)}/cancel`;
  await ok(graph, { method: 'POST', url, body: { cancellationMessage } }, 'appointmentNotFound');
}
