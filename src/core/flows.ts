import * as z from 'zod/mini';

/** A flow whose Bookings trigger is, or may be, on the mailbox. */
export const BookingsFlow = z.object({
  id: z.string(),
  displayName: z.string(),
  environmentName: z.string(),
  environmentDisplayName: z.string(),
  /** `cannotTell`: Power Automate gave no state that we know. */
  state: z.enum(['on', 'off', 'suspended', 'cannotTell']),
  trigger: z.enum(['created', 'updated', 'cancelled', 'cannotTell']),
  /** `cannotTell`: the address is an expression, or the definition could not be read. */
  onThisMailbox: z.enum(['yes', 'cannotTell']),
  lastModifiedTime: z.optional(z.string()),
});
export type BookingsFlow = z.infer<typeof BookingsFlow>;

/** What could be seen. It is never the number of places taken: no API tells that. */
export const FlowInventory = z.object({
  flows: z.array(BookingsFlow),
  environments: z.number(),
  /** Flows whose definition Power Automate did not let us read. */
  unreadable: z.number(),
  requests: z.number(),
  /** Milliseconds since 1970. */
  readAt: z.number(),
});
export type FlowInventory = z.infer<typeof FlowInventory>;
