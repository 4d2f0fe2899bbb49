import * as z from 'zod/mini';
import type { BookingsFlow } from './flows';

const text = z.nullish(z.string());

const SummaryTrigger = z.looseObject({
  type: text,
  swaggerOperationId: text,
  api: z.nullish(z.looseObject({ name: text })),
});

/** A row of the list of flows; the summary has no parameters, and is empty for some flows. */
export const FlowRow = z.looseObject({
  name: z.string(),
  properties: z.looseObject({
    displayName: text,
    state: text,
    flowSuspensionReason: text,
    lastModifiedTime: text,
    creator: z.nullish(z.looseObject({ objectId: text, userId: text })),
    definitionSummary: z.nullish(z.looseObject({ triggers: z.nullish(z.array(SummaryTrigger)) })),
  }),
});
export type FlowRow = z.infer<typeof FlowRow>;

const Trigger = z.looseObject({
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
    definition: z.nullish(z.looseObject({ triggers: z.nullish(z.record(z.string(), z.unknown())) })),
    connectionReferences: z.nullish(z.record(z.string(), z.looseObject({ id: text }))),
  }),
});
export type FlowWithDefinition = z.infer<typeof FlowWithDefinition>;

/**
 * Ids end in the connector's name; connections are called after it, with something behind (`shared_microsoftbookings-1`).
 * https://learn.microsoft.com/connectors/microsoftbookings/
 */
const isConnector = (id: string | null | undefined): boolean =>
  /(^|\/)shared_microsoftbookings(-[\w-]+)?$/i.test(id ?? '');

/** `CreateAppointment`, and the same with `On` before it in newer descriptions of the connector. */
const operation = /^(?:on)?(create|update|cancel|delete)appointment/i;

const kinds: Record<string, BookingsFlow['trigger']> = {
  create: 'created',
  update: 'updated',
  cancel: 'cancelled',
  delete: 'cancelled',
};
const kindOf = (operationId: string | null | undefined): BookingsFlow['trigger'] =>
  kinds[operation.exec(operationId ?? '')?.[1]?.toLowerCase() ?? ''] ?? 'cannotTell';

/** What one entry of a summary says. Lists name the operation and often leave the connector out. */
function isBookingsTrigger({ type, swaggerOperationId, api }: z.infer<typeof SummaryTrigger>) {
  if (type && type !== 'OpenApiConnectionWebhook') return 'no';
  if (api?.name) return isConnector(api.name) ? 'yes' : 'no';
  return !swaggerOperationId || operation.test(swaggerOperationId) ? 'cannotTell' : 'no';
}

/** Whether the summary says `yes` it is a Bookings trigger, `no` it cannot be, or leaves it open. */
export function isBookingsFlow({ properties }: FlowRow): 'yes' | 'no' | 'cannotTell' {
  const said = (properties.definitionSummary?.triggers ?? []).map(isBookingsTrigger);
  if (said.includes('yes')) return 'yes';
  return said.length === 0 || said.includes('cannotTell') ? 'cannotTell' : 'no';
}

/** What the summary says of the trigger, for a flow whose definition cannot be read. */
export const summaryTrigger = ({ properties }: FlowRow): BookingsFlow['trigger'] =>
  kindOf(properties.definitionSummary?.triggers?.[0]?.swaggerOperationId);

/**
 * An expression of the workflow definition language starts with `@`; `@@` stands for the sign itself.
 * https://learn.microsoft.com/azure/logic-apps/workflow-definition-language-schema#expressions
 */
const isExpression = (value: string): boolean => /^@(?!@)/.test(value) || value.includes('@{');

/** The Bookings trigger of a flow's definition, with its address unless that is an expression; undefined when it has none. */
export function findBookingsTrigger({
  properties,
}: FlowWithDefinition): Pick<BookingsFlow, 'trigger' | 'smtpAddress'> | undefined {
  for (const value of Object.values(properties.definition?.triggers ?? {})) {
    const inputs = Trigger.safeParse(value).data?.inputs;
    const host = inputs?.host;
    const reference = properties.connectionReferences?.[host?.connectionName ?? '']?.id;
    if (![host?.apiId, reference, host?.connectionName].some(isConnector)) continue;
    const address = inputs?.parameters?.SMTPAddress;
    const isKnown = typeof address === 'string' && address.trim() !== '' && !isExpression(address);
    return { trigger: kindOf(host?.operationId), ...(isKnown ? { smtpAddress: address.trim() } : {}) };
  }
  return undefined;
}

// A map: what Microsoft calls a state is no property of an object.
const states = new Map<unknown, BookingsFlow['state']>([
  ['Started', 'on'],
  ['Stopped', 'off'],
  ['Suspended', 'suspended'],
]);

/** On, off or suspended, as Power Automate's `state` says it, and its word for why it is suspended. */
export function stateOf({ properties }: FlowRow): Pick<BookingsFlow, 'state' | 'suspensionReason'> {
  const state = states.get(properties.state) ?? 'cannotTell';
  const reason = properties.flowSuspensionReason;
  return { state, ...(state === 'suspended' && reason && reason !== 'None' ? { suspensionReason: reason } : {}) };
}

/** The maker's id in the directory; Power Automate gives no name. */
export const ownerIdOf = ({ properties }: FlowRow): string | undefined =>
  properties.creator?.objectId || properties.creator?.userId || undefined;
