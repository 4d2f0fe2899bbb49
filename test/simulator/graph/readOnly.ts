import type { BusinessRecord } from '../data';
import type { Reply } from '../http';
import { needRole, needScope } from './access';
import { itemNotFound } from './errors';
import { presentService, presentStaffMember } from './present';
import { countReply, entityReply, inBusiness, listReply } from './reply';
import type { GraphRequest } from './request';

// Collections of a business that the product only reads.

function collection<E extends { id: string }>(
  request: GraphRequest,
  record: BusinessRecord,
  name: string,
  entities: readonly E[],
  show: (entity: E, byId: boolean) => object,
  id: string | undefined,
): Reply | undefined {
  if (request.call.method !== 'GET') return undefined;
  needScope(request, 'read');
  needRole(request, record, 'read');
  const path = inBusiness(record.business.id, name);
  if (id === undefined)
    return listReply(
      request,
      path,
      entities.map((each) => show(each, false)),
    );
  if (id === '$count') return countReply(request, entities.length);
  const entity = entities.find((each) => each.id === id);
  if (!entity) throw itemNotFound();
  return entityReply(request, path, show(entity, true));
}

export const services = (request: GraphRequest, record: BusinessRecord, id?: string): Reply | undefined =>
  collection(request, record, 'services', record.services, (each, byId) => presentService(request, each, byId), id);

export const staffMembers = (request: GraphRequest, record: BusinessRecord, id?: string): Reply | undefined =>
  collection(request, record, 'staffMembers', record.staffMembers, (each) => presentStaffMember(request, each), id);
