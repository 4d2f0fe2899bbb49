import { Client } from '@microsoft/microsoft-graph-client';
import type { BookingAppointment, BookingBusiness, BookingService } from '@microsoft/microsoft-graph-types';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { redirectUri, send, signIn } from './client';
import { type Simulator, startSimulator } from './index';

// An independent judge: Microsoft's own client library, with its own middleware, does the product's main job on the simulator.

let sim: Simulator;
let graph: Client;

beforeAll(async () => {
  sim = await startSimulator({ redirectUris: [redirectUri] });
  const { access_token } = await signIn(sim);
  vi.stubGlobal('fetch', async (input: string | Request, init: RequestInit = {}) => {
    const url = new URL(typeof input === 'string' ? input : input.url);
    const { status, headers, text } = await send(sim, {
      host: url.host,
      path: url.pathname + url.search,
      method: init.method ?? 'GET',
      headers: Object.fromEntries(new Headers(init.headers)),
      ...(typeof init.body === 'string' ? { body: init.body } : {}),
    });
    return new Response(status === 204 ? null : text, { status, headers: headers as Record<string, string> });
  });
  graph = Client.initWithMiddleware({ authProvider: { getAccessToken: async () => access_token } });
});
afterAll(() => {
  vi.unstubAllGlobals();
  return sim.close();
});

test('it creates, reads, lists and cancels an appointment', async () => {
  const businesses: { value: BookingBusiness[] } = await graph.api('/solutions/bookingBusinesses').get();
  const business = `/solutions/bookingBusinesses/${businesses.value[0]?.id}`;
  const services: { value: BookingService[] } = await graph.api(`${business}/services`).get();

  const draft = {
    startDateTime: { dateTime: '2031-05-01T12:00:00', timeZone: 'UTC' },
    endDateTime: { dateTime: '2031-05-01T12:30:00', timeZone: 'UTC' },
    serviceId: services.value[0]?.id ?? null,
    customers: [
      {
        '@odata.type': '#microsoft.graph.bookingCustomerInformation',
        name: 'Jordan',
        emailAddress: 'jordan@example.com',
      },
    ],
  } satisfies BookingAppointment & { customers: object[] };
  const created: BookingAppointment = await graph.api(`${business}/appointments`).post(draft);
  expect(created).toMatchObject({ duration: 'PT30M', customerName: 'Jordan' });

  const read: BookingAppointment = await graph.api(`${business}/appointments/${created.id}`).get();
  expect(read).toEqual(created);

  const view = graph
    .api(`${business}/calendarView`)
    .query({ start: '2031-05-01T00:00:00Z', end: '2031-05-02T00:00:00Z' });
  const listed: { value: BookingAppointment[] } = await view.get();
  expect(listed.value.map(({ id }) => id)).toEqual([created.id]);

  await graph.api(`${business}/appointments/${created.id}/cancel`).post({ cancellationMessage: 'Sorry' });
  await expect(graph.api(`${business}/appointments/${created.id}`).get()).rejects.toMatchObject({
    statusCode: 404,
    code: 'ErrorItemNotFound',
  });
});
