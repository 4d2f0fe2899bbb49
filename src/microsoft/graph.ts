import * as z from 'zod/mini';
import { type AppointmentPatch, toGraphPatch } from '../core/appointmentPatch';
import { type Failure, FailureError, toFailure } from '../core/failure';
import {
  BookingAppointment,
  BookingBusiness,
  BookingCustomer,
  BookingCustomQuestion,
  BookingService,
  BookingStaffMember,
  LicenseDetails,
  Page,
} from '../core/graphTypes';
import type { Call } from './authorized';
import { graphFailure } from './graphFailure';
import { type HttpReply, type HttpRequest, NoAnswerError } from './http';

/** How to reach Graph: its root with the version (`https://graph.microsoft.com/v1.0`) and an authorized Call. */
export interface Graph {
  root: string;
  call: Call;
  now: () => number;
}

type NotFound = Parameters<typeof graphFailure>[1];

/**
 * One segment of a path, that stays one: Graph's ids are encoded whole (`/` and `'` included), and `.` or `..` alone, which
 * a URL parser would resolve, are refused, and so is half of a character.
 */
export function segment(id: string): string {
  if (id === '' || id === '.' || id === '..' || !id.isWellFormed())
    throw new FailureError({ kind: 'invalidRequest', path: 'id' });
  return encodeURIComponent(id).replace(/'/g, '%27');
}

const appointmentPath = (businessId: string, appointmentId: string) =>
  `${business(businessId)}/appointments/${segment(appointmentId)}`;

const business = (businessId: string) => `/solutions/bookingBusinesses/${segment(businessId)}`;

// Graph answers roles that it learned later (scheduler, teamMember) only to those who ask for them.
// https://learn.microsoft.com/graph/api/bookingstaffmember-get
const allRoles = { Prefer: 'include-unknown-enum-members' };

function parsed<T>(schema: z.ZodMiniType<T>, json: unknown): T {
  const result = schema.safeParse(json);
  if (!result.success) throw new FailureError({ kind: 'unexpectedReply' });
  return result.data;
}

async function ok(graph: Graph, request: HttpRequest, notFound: NotFound): Promise<HttpReply> {
  const reply = await graph.call({ ...request, url: graph.root + request.url });
  if (reply.status < 200 || reply.status > 299) throw new FailureError(graphFailure(reply, notFound, graph.now()));
  return reply;
}

async function read<T>(graph: Graph, path: string, schema: z.ZodMiniType<T>, notFound: NotFound, headers = {}) {
  const reply = await ok(graph, { method: 'GET', url: path, headers }, notFound);
  return parsed(schema, reply.json);
}

/** Reads a list to its end. A next link is followed only on Graph's own origin: it carries the token. */
async function readAll<T>(
  graph: Graph,
  path: string,
  schema: z.ZodMiniType<T>,
  first?: unknown,
  atMostPages = Number.POSITIVE_INFINITY,
): Promise<T[]> {
  const items: T[] = [];
  const followed = new Set<string>();
  let page = parsed(Page, first ?? (await ok(graph, { method: 'GET', url: path }, 'businessNotFound')).json);
  for (;;) {
    items.push(...page.value.map((value) => parsed(schema, value)));
    const next = page['@odata.nextLink'];
    if (!next || followed.size + 1 >= atMostPages) return items;
    const isElsewhere = !next.startsWith(`${new URL(graph.root).origin}/`);
    if (isElsewhere || followed.has(next)) throw new FailureError({ kind: 'unexpectedReply' });
    followed.add(next);
    const reply = await graph.call({ method: 'GET', url: next });
    if (reply.status !== 200) throw new FailureError(graphFailure(reply, 'businessNotFound', graph.now()));
    page = parsed(Page, reply.json);
  }
}

const BatchReply = z.looseObject({
  responses: z.array(
    z.looseObject({
      id: z.string(),
      status: z.number(),
      headers: z.nullish(z.record(z.string(), z.string())),
      body: z.optional(z.unknown()),
    }),
  ),
});

/** One request of a batch, a GET unless it says otherwise; `dependsOn` names others by their index. */
interface BatchPart {
  url: string;
  headers?: Record<string, string>;
  method?: 'PATCH';
  body?: unknown;
  dependsOn?: string[];
}

/**
 * Up to 20 requests in one; replies are in the order of `parts`, each with its own status.
 * https://learn.microsoft.com/graph/json-batching
 */
export async function batch(graph: Graph, parts: BatchPart[], options = {}): Promise<HttpReply[]> {
  const requests = parts.map((part, index) => ({ id: String(index), method: 'GET', ...part }));
  const reply = await ok(graph, { method: 'POST', url: '/$batch', body: { requests }, ...options }, 'businessNotFound');
  const { responses } = parsed(BatchReply, reply.json);
  return parts.map((_, index) => {
    const response = responses.find(({ id }) => id === String(index));
    if (!response) throw new FailureError({ kind: 'unexpectedReply' });
    return { status: response.status, headers: new Headers(response.headers ?? {}), json: response.body };
  });
}

const ListedBusiness = z.looseObject({ id: z.string(), displayName: z.nullish(z.string()) });

/**
 * Id and name of every business that Graph lists: also of some that the person cannot open. With a query, of those whose name
 * begins with it. https://learn.microsoft.com/graph/api/bookingbusiness-list
 */
export const listBusinesses = (graph: Graph, query = '') =>
  readAll(graph, `/solutions/bookingBusinesses${query && `?query=${encodeURIComponent(query)}`}`, ListedBusiness);

/** The business with its services and staff, in one request. https://learn.microsoft.com/graph/api/bookingbusiness-get */
export async function readBusiness(graph: Graph, businessId: string) {
  const path = business(businessId);
  const paths = [{ url: path }, { url: `${path}/services` }, { url: `${path}/staffMembers`, headers: allRoles }];
  const replies = await batch(graph, paths);
  const failed = replies.find(({ status }) => status !== 200);
  if (failed) throw new FailureError(graphFailure(failed, 'businessNotFound', graph.now()));
  const [own, services, staffMembers] = replies;
  return {
    business: parsed(BookingBusiness, own?.json),
    services: await readAll(graph, `${path}/services`, BookingService, services?.json),
    staffMembers: await readAll(graph, `${path}/staffMembers`, BookingStaffMember, staffMembers?.json),
  };
}

/** Up to 20 businesses in one request; undefined for those that could not be read. */
export async function readBusinesses(graph: Graph, businessIds: string[]): Promise<(BookingBusiness | undefined)[]> {
  if (businessIds.length === 0) return [];
  const replies = await batch(
    graph,
    businessIds.map((id) => ({ url: business(id) })),
  );
  return replies.map(({ status, json }) => (status === 200 ? BookingBusiness.safeParse(json).data : undefined));
}

/** Staff of up to 20 businesses in one request: `refused` where the person may not read it, undefined where nobody can tell. */
export async function readStaffOfSome(
  graph: Graph,
  businessIds: string[],
): Promise<(BookingStaffMember[] | 'refused' | undefined)[]> {
  if (businessIds.length === 0) return [];
  const paths = businessIds.map((id) => ({ url: `${business(id)}/staffMembers`, headers: allRoles }));
  return (await batch(graph, paths)).map(({ status, json }) => {
    if (status === 403) return 'refused';
    return status === 200 ? parsed(Page, json).value.map((value) => parsed(BookingStaffMember, value)) : undefined;
  });
}

/** The licences of the signed-in person; needs `User.Read`. */
export const readLicences = (graph: Graph) => readAll(graph, '/me/licenseDetails', LicenseDetails);

/** The service with what lists leave out (`defaultReminders`). https://learn.microsoft.com/graph/api/bookingservice-get */
export const readService = (graph: Graph, businessId: string, serviceId: string) =>
  read(graph, `${business(businessId)}/services/${segment(serviceId)}`, BookingService, 'serviceNotFound');

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
  const body = toGraphPatch(patch, graph.root.endsWith('/beta'));
  await ok(graph, { method: 'PATCH', url, body }, 'appointmentNotFound');
}

/** What became of a create. `unknown`: it was sent, and nobody said whether it was processed. */
export type Sent =
  | { outcome: 'created'; appointment: BookingAppointment }
  | { outcome: 'refused'; failure: Failure }
  | { outcome: 'unknown'; date: string | undefined };

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
    if (error instanceof NoAnswerError) return { outcome: 'unknown', date: undefined };
    return { outcome: 'refused', failure: toFailure(error) };
  }
  const date = reply.headers.get('Date') ?? undefined;
  if (reply.status >= 500 || reply.status === 408) return { outcome: 'unknown', date };
  if (reply.status < 200 || reply.status > 299) {
    return { outcome: 'refused', failure: graphFailure(reply, 'businessNotFound', graph.now()) };
  }
  const appointment = BookingAppointment.safeParse(reply.json);
  return appointment.success ? { outcome: 'created', appointment: appointment.data } : { outcome: 'unknown', date };
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

/** What services may ask their customers. https://learn.microsoft.com/graph/api/bookingbusiness-list-customquestions */
export const listCustomQuestions = (graph: Graph, businessId: string) =>
  readAll(graph, `${business(businessId)}/customQuestions`, BookingCustomQuestion);

/** The business's customers. https://learn.microsoft.com/graph/api/bookingbusiness-list-customers */
export const listCustomers = (graph: Graph, businessId: string, atMostPages?: number) =>
  readAll(graph, `${business(businessId)}/customers`, BookingCustomer, undefined, atMostPages);

/** https://learn.microsoft.com/graph/api/bookingbusiness-post-customers */
export async function createCustomer(
  graph: Graph,
  businessId: string,
  body: unknown,
  options: { asStream: boolean },
): Promise<BookingCustomer> {
  const request = { method: 'POST', url: `${business(businessId)}/customers`, body, ...options } as const;
  return parsed(BookingCustomer, (await ok(graph, request, 'businessNotFound')).json);
}
