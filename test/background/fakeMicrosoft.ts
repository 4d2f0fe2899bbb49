import type { BookingAppointment, BookingCustomer, BookingService } from '../../src/core/graphTypes';
import { json, type Sent } from '../microsoft/fakeFetch';

export const businessId = 'Desk@Contoso.com';
const business = '/v1.0/solutions/bookingBusinesses/Desk%40Contoso.com';

/**
 * Graph with one business, as far as the background's handlers need it. `answers` are what becomes of the next requests of a
 * kind; without one, it does what it is asked.
 */
export function fakeMicrosoft() {
  const sent: Sent[] = [];
  const appointments: BookingAppointment[] = [];
  const customers: BookingCustomer[] = [];
  const services: BookingService[] = [
    { id: 's', displayName: 'Haircut', defaultDuration: 'PT30M', maximumAttendeesCount: 1 },
  ];
  const answers = new Map<string, ((make: () => Response) => Response | Promise<Response>)[]>();
  const headers = () => ({ Date: new Date().toUTCString() });

  const patches: (() => number | undefined)[] = [];

  const byId = (id: string) => appointments.find((one) => one.id === id);

  function kindOf({ method, url }: Sent): string {
    const path = new URL(url).pathname;
    if (path.endsWith('/$batch')) return '$batch';
    return `${method} ${path.slice(business.length).split('/')[1] ?? ''}${path.endsWith('/cancel') ? '/cancel' : ''}`;
  }

  function respond(one: Sent): Response {
    const path = new URL(one.url).pathname;
    const last = decodeURIComponent(path.split('/').at(-1) ?? '');
    const body = one.body === undefined ? undefined : JSON.parse(one.body);
    switch (kindOf(one)) {
      case 'GET services': {
        const service = services.find(({ id }) => id === last);
        return service ? json(200, service, headers()) : json(404, { error: { code: 'ErrorItemNotFound' } });
      }
      case 'GET calendarView':
        return json(200, { value: appointments.map((appointment) => ({ ...appointment, customers: [] })) }, headers());
      case 'POST appointments': {
        const made = { ...body, id: `a${appointments.length}`, createdDateTime: new Date().toISOString() };
        appointments.push(made);
        return json(201, made, headers());
      }
      case 'POST appointments/cancel': {
        const id = decodeURIComponent(path.split('/').at(-2) ?? '');
        appointments.splice(
          appointments.findIndex((appointment) => appointment.id === id),
          1,
        );
        return new Response(null, { status: 204 });
      }
      case 'GET customers':
        return json(200, { value: customers }, headers());
      case 'POST customers': {
        const made = { ...body, id: `c${customers.length}` };
        customers.push(made);
        return json(201, made, headers());
      }
      case '$batch':
        return json(200, { responses: parts(body.requests) });
      default:
        return json(200, { id: businessId, value: [] }, headers());
    }
  }

  interface Part {
    id: string;
    method: string;
    url: string;
    body?: { customers: BookingAppointment['customers'] };
    dependsOn?: string[];
  }

  /** One after the other; what depends on one that failed is not done. */
  function parts(requests: Part[]) {
    const done = new Map<string, { id: string; status: number; body?: unknown }>();
    for (const one of requests) {
      const failed = one.dependsOn?.some((id) => (done.get(id)?.status ?? 0) >= 400);
      done.set(one.id, failed ? { id: one.id, status: 424 } : structuredClone(part(one)));
    }
    return [...done.values()].reverse();
  }

  function part({ id, method, url, body }: Part): { id: string; status: number; body?: unknown } {
    const [kind = '', wanted = ''] = url.split('/').slice(4);
    if (method === 'PATCH') {
      const appointment = byId(decodeURIComponent(wanted));
      const status = patches.shift()?.();
      if (status) return { id, status };
      if (appointment) Object.assign(appointment, body);
      return { id, status: appointment ? 204 : 404 };
    }
    if (kind === 'services') return { id, status: 200, body: { value: services } };
    if (kind === 'staffMembers') return { id, status: 200, body: { value: [] } };
    if (kind !== 'appointments') return { id, status: 200, body: { id: businessId } };
    const found = byId(decodeURIComponent(wanted));
    return found ? { id, status: 200, body: found } : { id, status: 404 };
  }

  return {
    appointments,
    customers,
    services,
    sent,
    kinds: () => sent.map(kindOf),
    /** What happens right before the next PATCH; a status that it gives is the answer, and nothing is changed. */
    nextPatch: (before: () => number | undefined): void => void patches.push(before),
    /** What becomes of the next request of this kind (`POST appointments`); `make` does what was asked. */
    next(kind: string, answer: (make: () => Response) => Response | Promise<Response>): void {
      answers.set(kind, [...(answers.get(kind) ?? []), answer]);
    },
    fetch: async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
      const body = init.body ? await new Response(init.body).text() : undefined;
      const one: Sent = {
        method: init.method ?? 'GET',
        url: String(input),
        headers: new Headers(init.headers),
        body,
        init,
      };
      sent.push(one);
      const answer = answers.get(kindOf(one))?.shift();
      return answer ? answer(() => respond(one)) : respond(one);
    },
  };
}

export const noAnswer = (): never => {
  throw new TypeError('Failed to fetch');
};
