import { type AppointmentPatch, toGraphPatch } from '../core/appointmentPatch';
import type { Failure } from '../core/failure';
import { BookingAppointment, type BookingCustomerInformation } from '../core/graphTypes';
import { pathOf } from './appointments';
import { canStream } from './bodyForm';
import { batch, type Graph } from './graph';
import { graphFailure } from './graphFailure';
import type { HttpReply } from './http';

/** Who was in an appointment right before, and what it is right after; each is absent where it could not be read. */
export interface Replaced {
  before?: BookingCustomerInformation[] | undefined;
  after?: BookingAppointment | undefined;
  /** Why Graph did not say that it was done: a 5xx leaves open whether it was. */
  failure?: Failure | undefined;
}

const appointmentIn = (reply: HttpReply | undefined): BookingAppointment | undefined =>
  reply?.status === 200 ? BookingAppointment.safeParse(reply.json).data : undefined;

/**
 * Does a change that replaces all customers of an appointment. Graph has no ETag for it: who books between our reading and our writing is lost.
 * So one `$batch`, worked on in its order, reads right before the PATCH and right after it, and whoever was lost can be named. It is
 * never sent again by itself: in between, somebody may book.
 * https://learn.microsoft.com/graph/api/bookingappointment-update, https://learn.microsoft.com/graph/json-batching
 */
export async function replaceCustomers(
  graph: Graph,
  businessId: string,
  appointmentId: string,
  patch: AppointmentPatch,
): Promise<Replaced> {
  const url = await pathOf(graph, businessId, appointmentId);
  const change = toGraphPatch(patch, graph.graphVersion);
  const body = { '@odata.type': '#microsoft.graph.bookingAppointment', ...change };
  const headers = { 'Content-Type': 'application/json' };
  const replies = await batch(
    graph,
    [{ url }, { url, method: 'PATCH', headers, body, dependsOn: ['0'] }, { url, dependsOn: ['1'] }],
    { asStream: canStream(new URL(graph.root).origin), changes: ['1'] },
  );
  const failed = replies.slice(0, 2).find(({ status }) => status < 200 || status > 299);
  return {
    before: appointmentIn(replies[0])?.customers ?? undefined,
    after: appointmentIn(replies[2]),
    failure: failed && graphFailure(failed, 'appointmentNotFound', graph.now()),
  };
}
