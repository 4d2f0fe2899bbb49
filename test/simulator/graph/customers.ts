import type { BusinessRecord } from '../data';
import type { Reply } from '../http';
import { needRole, needScope } from './access';
import { type BookingCustomer, bookingCustomer } from './entities';
import { badRequest, itemNotFound, unknownError } from './errors';
import { absentInGovernment } from './governmentSchema';
import { customerId } from './ids';
import { presentCustomer } from './present';
import { needConcreteType, parseJson, readBody } from './readBody';
import { countReply, doneReply, entityReply, inBusiness, listReply } from './reply';
import type { GraphRequest } from './request';
import { graphNow, stamp } from './time';

function readCustomer(request: GraphRequest): Partial<BookingCustomer> {
  const body = parseJson(request.call.body);
  if (request.version === 'v1.0') needConcreteType([body], 'bookingCustomerBase', 'bookingCustomer');
  return readBody(
    'bookingCustomer',
    bookingCustomer,
    request.gov ? (absentInGovernment.bookingCustomer ?? []) : [],
    body,
  );
}

function create(request: GraphRequest, record: BusinessRecord): BookingCustomer {
  const { displayName, emailAddress, addresses, phones } = readCustomer(request);
  if (!displayName) throw badRequest('The property displayName is required.');
  const now = stamp(graphNow(request.world.switches));
  const customer: BookingCustomer = {
    id: customerId(),
    displayName,
    emailAddress: emailAddress ?? null,
    addresses: addresses ?? [],
    phones: phones ?? [],
    createdDateTime: now,
    lastUpdatedDateTime: now,
  };
  record.customers.push(customer);
  return customer;
}

export function customers(request: GraphRequest, record: BusinessRecord, id?: string): Reply | undefined {
  const { method } = request.call;
  const path = inBusiness(record.business.id, 'customers');
  needScope(request, method === 'GET' ? 'read' : 'write');
  needRole(request, record, method === 'GET' ? 'read' : 'write');

  if (id === undefined && method === 'GET') {
    return listReply(
      request,
      path,
      record.customers.map((each) => presentCustomer(request, each)),
    );
  }
  if (id === undefined && method === 'POST') {
    return entityReply(request, path, presentCustomer(request, create(request, record)), 201);
  }
  if (id === '$count' && method === 'GET') return countReply(request, record.customers.length);
  if (id === undefined) return undefined;

  const customer = record.customers.find((each) => each.id === id);
  if (!customer) throw itemNotFound();
  if (method === 'PATCH')
    Object.assign(customer, readCustomer(request), { lastUpdatedDateTime: stamp(graphNow(request.world.switches)) });
  if (method === 'GET' || method === 'PATCH') return entityReply(request, path, presentCustomer(request, customer));
  if (method !== 'DELETE') return undefined;
  if (request.world.switches.deleteCustomer500) throw unknownError();
  record.customers = record.customers.filter((each) => each !== customer);
  return doneReply(request);
}
