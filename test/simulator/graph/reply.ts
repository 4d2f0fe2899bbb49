import { json, noContent, type Reply } from '../http';
import { traceHeaders } from './errors';
import { type GraphRequest, root, seesUnknownEnumMembers } from './request';

const contentType =
  'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8';

const headers = (request: GraphRequest): Record<string, string> => ({
  'content-type': contentType,
  'cache-control': 'no-cache',
  'odata-version': '4.0',
  ...traceHeaders(request.call),
  ...(seesUnknownEnumMembers(request) ? { 'preference-applied': 'include-unknown-enum-members' } : {}),
});

const context = (request: GraphRequest, path: string): string => `${root(request)}/solutions/$metadata#${path}`;

/** `bookingBusinesses('a%40b')/appointments`: the way Bookings names a collection in `@odata.context`. */
export const inBusiness = (businessId: string, collection: string): string =>
  `bookingBusinesses('${encodeURIComponent(businessId)}')/${collection}`;

export const entityReply = (request: GraphRequest, path: string, entity: object, status = 200): Reply =>
  json(status, { '@odata.context': context(request, `${path}/$entity`), ...entity }, headers(request));

export const doneReply = (request: GraphRequest): Reply => noContent(traceHeaders(request.call));

export const countReply = (request: GraphRequest, count: number): Reply => ({
  status: 200,
  headers: { ...headers(request), 'content-type': 'text/plain' },
  body: String(count),
});

const pageSize = 10;

/** Behind the switch `pagedLists`: ten at a time, and an address to follow that says nothing about itself. */
export function listReply(request: GraphRequest, path: string, entities: object[]): Reply {
  const { call, world } = request;
  const skip = world.switches.pagedLists
    ? Number(Buffer.from(call.query.get('$skiptoken') ?? '', 'base64url').toString() || 0)
    : 0;
  const page = world.switches.pagedLists ? entities.slice(skip, skip + pageSize) : entities;
  const query = new URLSearchParams(call.query);
  query.set('$skiptoken', Buffer.from(String(skip + pageSize)).toString('base64url'));
  const more = skip + page.length < entities.length;
  return json(
    200,
    {
      '@odata.context': context(request, path),
      ...(call.query.get('$count') === 'true' ? { '@odata.count': entities.length } : {}),
      ...(more ? { '@odata.nextLink': `https://${call.host}${call.path}?${query}` } : {}),
      value: page,
    },
    headers(request),
  );
}
