import type { BookingCustomer } from '../core/graphTypes';
import * as graph from '../microsoft/customers';
import { graphFor } from './graphAccess';

/** Bookings keeps an entry for each visit: of a list that goes on and on, only the beginning is read. */
const atMostPages = 5;

/** The business's customers, an entry for each visit. */
export const listCustomers = async ({ businessId }: { businessId: string }): Promise<BookingCustomer[]> =>
  graph.listCustomers(await graphFor(businessId), businessId, atMostPages);
