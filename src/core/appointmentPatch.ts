import * as z from 'zod/mini';
import { Instant } from './appointmentDraft';
import { BookingCustomerInformation } from './graphTypes';
import type { Settings } from './settings';

const text = z.optional(z.string().check(z.maxLength(10_000)));

/**
 * What is changed of an appointment that exists; what is absent stays as it is. `customers` replaces everybody who was there,
 * so that it is sent only when one of them changed, and then whole. The service cannot be changed.
 * https://learn.microsoft.com/graph/api/bookingappointment-update
 */
export const AppointmentPatch = z.object({
  startDateTime: z.optional(Instant),
  endDateTime: z.optional(Instant),
  staffMemberIds: z.optional(z.array(z.string())),
  customers: z.optional(z.array(BookingCustomerInformation)),
  additionalInformation: text,
  appointmentLabel: text,
  serviceNotes: text,
  price: z.optional(z.number()),
  priceType: text,
});
export type AppointmentPatch = z.infer<typeof AppointmentPatch>;

const utc = (instant: string) => ({ dateTime: instant.slice(0, 19), timeZone: 'UTC' });

/** The patch as Graph takes it: times in UTC under the names of its version, each customer with its type. */
export function toGraphPatch(patch: AppointmentPatch, graphVersion: Settings['graphVersion']): Record<string, unknown> {
  const { startDateTime, endDateTime, customers, ...rest } = patch;
  const isBeta = graphVersion === 'beta';
  return {
    ...rest,
    ...(startDateTime && { [isBeta ? 'start' : 'startDateTime']: utc(startDateTime) }),
    ...(endDateTime && { [isBeta ? 'end' : 'endDateTime']: utc(endDateTime) }),
    ...(customers && {
      // Without its @odata.type the request fails: https://github.com/microsoftgraph/microsoft-graph-docs-contrib/pull/9854
      customers: customers.map((one) => ({ '@odata.type': '#microsoft.graph.bookingCustomerInformation', ...one })),
    }),
  };
}
