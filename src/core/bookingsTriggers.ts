import * as z from 'zod/mini';
import type { BookingsFlow } from './flows';

/** The connector in Power Automate: https://learn.microsoft.com/connectors/microsoftbookings/ */
const connector = 'shared_microsoftbookings';

const text = z.nullish(z.string());

/** A row of the list of flows; the summary has no parameters, and is empty for some flows. */
export const FlowRow = z.looseObject({
  name: z.string(),
  properties: z.looseObject({
    displayName: text,
    state: text,
    lastModifiedTime: text,
    definitionSummary: z.nullish(
      z.looseObject({
        triggers: z.nullish(
          z.array(z.looseObject({ type: text, swaggerOperationId: text, api: z.nullish(z.looseObject({ name: text })) })),
        ),
      }),
    ),
  }),
});
export type FlowRow = z.infer<typeof FlowRow>;

const Trigger = z.looseObject({
  type: text,
  inputs: z.nullish(
    z.looseObject({
      host: z.nullish(z.looseObject({ apiId: text, connectionName: text, operationId: text })),
      parameters: z.nullish(z.record(z.string(), z.unknown())),
    }),
  ),
});

/** One flow with its definition. */
export const FlowWithDefinition = z.looseObject({
  properties: z.looseObject({
    definition: z.nullish(z.looseObject({ triggers: z.nullish(z.record(z.string(), Trigger)) })),
    connectionReferences: z.nullish(z.record(z.string(), z.looseObject({ id: text }))),
  }),
});
export type FlowWithDefinition = z.infer<typeof FlowWithDefinition>;

const isConnector = (id: string | null | undefined): boolean =>
  id?.toLowerCase().split('/').at(-1)?.startsWith(connector) ?? false;

/** Whether the summary says `yes` it is a Bookings trigger, `no` it cannot be, or leaves it open. */
export function isBookingsFlow({ properties }: FlowRow): 'yes' | 'no' | 'cannotTell' {
  const triggers = properties.definitionSummary?.triggers ?? [];
  if (triggers.length === 0) return 'cannotTell';
  const webhooks = triggers.filter(({ type }) => !type || type === 'OpenApiConnectionWebhook');
  if (webhooks.some(({ api }) => isConnector(api?.name))) return 'yes';
  return webhooks.some(({ api }) => !api?.name) ? 'cannotTell' : 'no';
}

const kinds: Record<string, BookingsFlow['trigger']> = {
  createappointment: 'created',
  updateappointment: 'updated',
  cancelappointment: 'cancelled',
};
const kindOf = (operationId: string | null | undefined): BookingsFlow['trigger'] =>
  kinds[operationId?.toLowerCase() ?? ''] ?? 'cannotTell';

/** What the summary says of the trigger, for a flow whose definition cannot be read. */
export const summaryTrigger = ({ properties }: FlowRow): BookingsFlow['trigger'] =>
  kindOf(properties.definitionSummary?.triggers?.[0]?.swaggerOperationId);

/** An expression of the workflow definition language starts with `@`; `@@` stands for the sign itself. */
const isExpression = (value: string): boolean => /^@(?!@)/.test(value) || value.includes('@{');

/**
 * The Bookings trigger of a flow's definition and whether it is on the mailbox (addresses compare without case), or
 * undefined when it has none there.
 */
export function findBookingsTrigger(
  { properties }: FlowWithDefinition,
  smtpAddress: string,
): Pick<BookingsFlow, 'trigger' | 'onThisMailbox'> | undefined {
  for (const trigger of Object.values(properties.definition?.triggers ?? {})) {
    const host = trigger.inputs?.host;
    const reference = properties.connectionReferences?.[host?.connectionName ?? '']?.id;
    if (!isConnector(host?.apiId) && !isConnector(reference) && !isConnector(host?.connectionName)) continue;
    const address = trigger.inputs?.parameters?.SMTPAddress;
    const kind = kindOf(host?.operationId);
    if (typeof address !== 'string' || isExpression(address)) return { trigger: kind, onThisMailbox: 'cannotTell' };
    const isHere = address.trim().toLowerCase() === smtpAddress.toLowerCase();
    return isHere ? { trigger: kind, onThisMailbox: 'yes' } : undefined;
  }
  return undefined;
}

const states: Record<string, BookingsFlow['state']> = { Started: 'on', Stopped: 'off', Suspended: 'suspended' };

/** On, off or suspended, as Power Automate's `state` says it. */
export const stateOf = ({ properties }: FlowRow): BookingsFlow['state'] =>
  states[properties.state ?? ''] ?? 'cannotTell';
