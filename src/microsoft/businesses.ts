import * as z from 'zod/mini';
import { FailureError } from '../core/failure';
import { BookingBusiness, BookingCustomQuestion, BookingService, BookingStaffMember, Page } from '../core/graphTypes';
import { batch, business, type Graph, parsed, read, readAll, segment } from './graph';
import { graphFailure } from './graphFailure';

// Graph answers roles that it learned later (scheduler, teamMember) only to those who ask for them.
// https://learn.microsoft.com/graph/api/bookingstaffmember-get
const allRoles = { Prefer: 'include-unknown-enum-members' };

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

/** The service with what lists leave out (`defaultReminders`). https://learn.microsoft.com/graph/api/bookingservice-get */
export const readService = (graph: Graph, businessId: string, serviceId: string) =>
  read(graph, `${business(businessId)}/services/${segment(serviceId)}`, BookingService, 'serviceNotFound');

/** What services may ask their customers. https://learn.microsoft.com/graph/api/bookingbusiness-list-customquestions */
export const listCustomQuestions = (graph: Graph, businessId: string) =>
  readAll(graph, `${business(businessId)}/customQuestions`, BookingCustomQuestion);
