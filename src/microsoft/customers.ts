import { BookingCustomer } from '../core/graphTypes';
import { business, type Graph, ok, parsed, readAll } from './graph';

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
