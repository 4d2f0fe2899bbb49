import type { Reply } from '../http';
import { findBusiness, needRole, needScope } from './access';
import { appointments, calendarView } from './appointments';
import { withMailbox } from './concurrency';
import { customers } from './customers';
import { customQuestions } from './customQuestions';
import { accessDenied, GraphError } from './errors';
import { present } from './present';
import { services, staffMembers } from './readOnly';
import { countReply, entityReply, listReply } from './reply';
import type { GraphRequest } from './request';

/** All businesses of the tenant, whether or not the caller may open them; only id and name, and `query` filters by name. */
function list(request: GraphRequest): Reply {
  needScope(request, 'read');
  const { data, switches } = request.world;
  const query = request.call.query.get('query')?.toLowerCase() ?? '';
  const found = data.businesses.filter(({ business }) => business.displayName.toLowerCase().startsWith(query));
  if (switches.businessListCap500 && found.length > 500) {
    throw new GraphError(
      400,
      'ErrorExceededFindCountLimit',
      'The GetBookingMailboxes request returned too many results. Please specify a query to limit the results.',
    );
  }
  return listReply(
    request,
    'bookingBusinesses',
    found.slice(0, 500).map(({ business: { id, displayName } }) => ({ id, displayName })),
  );
}

async function oneBusiness(
  request: GraphRequest,
  id: string,
  [collection, itemId, action, ...rest]: string[],
): Promise<Reply | undefined> {
  const record = findBusiness(request, id);
  if (rest.length > 0 || (action !== undefined && collection !== 'appointments')) return undefined;
  return withMailbox(request, record.business.id, () => {
    switch (collection) {
      case undefined: {
        if (request.call.method !== 'GET') return undefined;
        needScope(request, 'read');
        needRole(request, record, 'read');
        return entityReply(request, 'bookingBusinesses', present(request, 'bookingBusiness', record.business));
      }
      case 'services':
        return services(request, record, itemId);
      case 'staffMembers':
        return staffMembers(request, record, itemId);
      case 'customers':
        return customers(request, record, itemId);
      case 'customQuestions':
        return customQuestions(request, record, itemId);
      case 'appointments':
        return appointments(request, record, itemId, action?.replace('microsoft.graph.', ''));
      case 'calendarView':
        return itemId === undefined && request.call.method === 'GET' ? calendarView(request, record) : undefined;
      case 'getStaffAvailability':
        // Still for applications only: https://learn.microsoft.com/graph/api/bookingbusiness-getstaffavailability
        throw accessDenied();
      default:
        return undefined;
    }
  });
}

export async function bookingBusinesses(request: GraphRequest, [id, ...rest]: string[]): Promise<Reply | undefined> {
  const isRead = request.call.method === 'GET';
  if (id === undefined) return isRead ? list(request) : undefined;
  if (id === '$count') return isRead ? countReply(request, request.world.data.businesses.length) : undefined;
  return oneBusiness(request, id, rest);
}
