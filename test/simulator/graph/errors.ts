import { randomUUID } from 'node:crypto';
import { type Call, json, type Reply } from '../http';

/** A refusal by Graph. `message` may be empty, as Bookings' own often is. */
export class GraphError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly headers: Record<string, string> = {},
  ) {
    super(message);
  }
}

export const badRequest = (message: string): GraphError => new GraphError(400, 'BadRequest', message);
export const unknownError = (message = ''): GraphError => new GraphError(500, 'UnknownError', message);
export const accessDenied = (): GraphError =>
  new GraphError(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');
export const itemNotFound = (): GraphError =>
  new GraphError(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');
export const noSuchSegment = (segment: string): GraphError =>
  badRequest(`Resource not found for the segment '${segment}'.`);

/** Headers that every answer of Graph carries. The caller's own id comes back, or the request's. */
export function traceHeaders(call: Call): { 'request-id': string; 'client-request-id': string } {
  const id = randomUUID();
  return { 'request-id': id, 'client-request-id': call.headers['client-request-id'] ?? id };
}

export function errorReply(call: Call, { status, code, message, headers }: GraphError): Reply {
  const trace = traceHeaders(call);
  const date = new Date().toISOString().slice(0, 19);
  return json(status, { error: { code, message, innerError: { date, ...trace } } }, { ...trace, ...headers });
}
