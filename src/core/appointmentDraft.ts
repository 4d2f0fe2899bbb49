import * as z from 'zod/mini';
import { AppointmentChanges, DraftAnswer, Place } from './appointmentChanges';
import { longestParts } from './customerParts';

/** `Date` takes February 30 for March 2. */
function isInCalendar(text: string): boolean {
  const date = new Date(text);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text.slice(0, 19));
}

/** An instant in UTC with seconds, as `Date.prototype.toISOString` or Temporal writes it. */
export const Instant = z
  .string()
  .check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/), z.refine(isInCalendar));

/** One person who comes. Empty strings mean "not given". `timeZone` is an IANA name. */
export const DraftCustomer = z.object({
  name: z.string().check(z.minLength(1), z.maxLength(longestParts.name)),
  emailAddress: z.string().check(z.maxLength(longestParts.emailAddress)),
  phone: z.string().check(z.maxLength(longestParts.phone)),
  notes: z.string().check(z.maxLength(longestParts.notes)),
  timeZone: z.string().check(z.minLength(1)),
  /** To the questions that the service asks. */
  answers: z.optional(z.array(DraftAnswer)),
  place: z.optional(Place),
});
export type DraftCustomer = z.infer<typeof DraftCustomer>;

/**
 * What the form says, before it becomes Graph's `bookingAppointment` in `toGraphAppointment`: the only shape between the form
 * and the one POST. Times are instants; the service supplies the rest.
 */
export const AppointmentDraft = z
  .object({
    businessId: z.string().check(z.minLength(3), z.maxLength(320), z.regex(/^[^@\s]+@[^@\s]+$/)),
    serviceId: z.string().check(z.minLength(1)),
    /** Who comes; more than one only to a group service. */
    customers: z.array(DraftCustomer).check(z.minLength(1), z.maxLength(1000)),
    startDateTime: Instant,
    endDateTime: Instant,
    /** Empty: "No specific staff". */
    staffMemberIds: z.array(z.string()),
    changes: z.optional(AppointmentChanges),
  })
  .check(
    z.refine((draft) => Date.parse(draft.startDateTime) < Date.parse(draft.endDateTime), {
      path: ['endDateTime'],
      error: 'endBeforeStart',
    }),
  );
export type AppointmentDraft = z.infer<typeof AppointmentDraft>;
