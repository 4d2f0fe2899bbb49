import type { LoggedRequest, Simulator } from '../../simulator';

export const graphHost = 'graph.microsoft.com';

/** What our code asked of a host; the browser's own CORS questions are not ours. */
export const requestsTo = ({ requests }: Simulator, host: string): LoggedRequest[] =>
  requests.filter((request) => request.host === host && !request.preflight);

/** The appointments that were sent to Graph. */
export const createRequests = (simulator: Simulator): LoggedRequest[] =>
  requestsTo(simulator, graphHost).filter(({ method, path }) => method === 'POST' && path.endsWith('/appointments'));

/** Everything that went to Microsoft's services: all but the Bookings pages that the test itself opened. */
export const requestsToServices = ({ requests }: Simulator): string[] =>
  requests
    .filter(({ host }) => /^(login|graph|dod-graph|api)\./.test(host))
    .map(({ method, host, path }) => `${method} ${host}${path}`);

/** The most of the requests that were without an answer at one time. */
export const mostInFlight = (requests: LoggedRequest[]): number =>
  Math.max(
    ...requests.map(
      ({ time }) =>
        requests.filter((one) => one.time <= time && time < (one.answeredAt ?? Number.POSITIVE_INFINITY)).length,
    ),
  );
