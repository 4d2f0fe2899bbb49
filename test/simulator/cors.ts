import { flowHost, graphHosts, signInHosts } from './hosts';
import type { Call, Reply } from './http';

const isApi = (host: string): boolean => ([...signInHosts, ...graphHosts, flowHost] as string[]).includes(host);

/** What Graph lets scripts of other origins read. `Retry-After` is not in it: github.com/microsoftgraph/microsoft-graph-docs/issues/17488 */
const exposedByGraph =
  'ETag, Location, Preference-Applied, Content-Range, request-id, client-request-id, ReadWriteConsistencyToken, SdkVersion, WWW-Authenticate, x-ms-client-gcc-tenant';

/** The answer to a browser that asks whether it may ask. */
export function preflight(call: Call): Reply | undefined {
  if (call.method !== 'OPTIONS' || !isApi(call.host)) return undefined;
  return {
    status: 200,
    headers: {
      'access-control-allow-methods': 'GET, POST, PATCH, PUT, DELETE, OPTIONS',
      'access-control-allow-headers': call.headers['access-control-request-headers'] ?? '',
      'access-control-max-age': '3600',
    },
    body: '',
  };
}

/** Graph, Power Automate and Entra answer any origin, without credentials. */
export function withCors(call: Call, reply: Reply): Reply {
  if (!isApi(call.host)) return reply;
  const exposed = (graphHosts as readonly string[]).includes(call.host)
    ? { 'access-control-expose-headers': exposedByGraph }
    : {};
  return { ...reply, headers: { 'access-control-allow-origin': '*', ...exposed, ...reply.headers } };
}
