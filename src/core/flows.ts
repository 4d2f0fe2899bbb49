import * as z from 'zod/mini';

/** A flow with a Bookings trigger, on whichever mailbox. */
export const BookingsFlow = z.object({
  id: z.string(),
  displayName: z.string(),
  environmentName: z.string(),
  environmentDisplayName: z.string(),
  /** `cannotTell`: Power Automate gave no state that we know. */
  state: z.enum(['on', 'off', 'suspended', 'cannotTell']),
  /** Power Automate's own word for why it is suspended. */
  suspensionReason: z.optional(z.string()),
  trigger: z.enum(['created', 'updated', 'cancelled', 'cannotTell']),
  /** The address in its trigger; absent when that is an expression, or when the definition could not be read. */
  smtpAddress: z.optional(z.string()),
  /** `cannotTell` in the administrator's list, which does not say whose flow it is but by an id. */
  owner: z.enum(['you', 'colleague', 'cannotTell']),
  /** Object id of the maker in the directory. */
  ownerId: z.optional(z.string()),
  lastModifiedTime: z.optional(z.string()),
});
export type BookingsFlow = z.infer<typeof BookingsFlow>;

/** What could be seen, so far or in the end. It is never the number of places taken: no API tells that. */
export const FlowInventory = z.object({
  flows: z.array(BookingsFlow),
  /** Environments that the person can see, and how many of them are read to their last page. */
  environments: z.number(),
  environmentsRead: z.number(),
  /** Names of those that Power Automate did not let us read. */
  unreadableEnvironments: z.array(z.string()),
  /** Flows of every kind that were looked at. */
  listed: z.number(),
  /** Flows that may have a Bookings trigger and whose definition Power Automate did not let us read. */
  unreadable: z.number(),
  requests: z.number(),
  /** False while it is being read, and for ever where reading was cut short. */
  complete: z.boolean(),
  /** Milliseconds since 1970. */
  readAt: z.number(),
});
export type FlowInventory = z.infer<typeof FlowInventory>;

/** A flow as it looks from one mailbox: on it, or perhaps on it. */
export type FlowOnMailbox = BookingsFlow & { onThisMailbox: 'yes' | 'cannotTell' };

/** The flows that are on a mailbox, and after them those that may be: addresses compare without case. */
export function flowsOn(smtpAddress: string, flows: readonly BookingsFlow[]): FlowOnMailbox[] {
  const here = smtpAddress.toLowerCase();
  const sure = flows.filter((flow) => flow.smtpAddress?.toLowerCase() === here);
  const maybe = flows.filter((flow) => flow.smtpAddress === undefined);
  return [
    ...sure.map((flow) => ({ ...flow, onThisMailbox: 'yes' as const })),
    ...maybe.map((flow) => ({ ...flow, onThisMailbox: 'cannotTell' as const })),
  ];
}

/** "Only five flows can be created per Bookings mailbox": https://learn.microsoft.com/microsoft-365/bookings/power-automate-integration */
export const flowsPerMailbox = 5;
