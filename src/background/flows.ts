import { hasHostAccess } from '../browser/hostAccess';
import { storedFlows } from '../browser/storage';
import { type FlowRow, findBookingsTrigger, isBookingsFlow, stateOf, summaryTrigger } from '../core/bookingsTriggers';
import { FailureError } from '../core/failure';
import type { BookingsFlow, FlowInventory } from '../core/flows';
import type { Call } from '../microsoft/authorized';
import { NoAnswerError } from '../microsoft/http';
import {
  type Environment,
  listEnvironments,
  listFlows as listFlowsOf,
  powerAutomateOrigin,
  readFlow,
} from '../microsoft/powerAutomate';
import { requireConfiguration } from './configuration';
import { callAs } from './graphAccess';
import { limited } from './limited';
import { accessToken } from './tokens';

interface Found {
  environment: Environment;
  row: FlowRow;
}

/** Own and shared flows of every environment, each once. */
async function listEveryFlow(call: Call, environments: Environment[]): Promise<Found[]> {
  const lists = environments.flatMap((environment) =>
    (['personal', 'team'] as const).map(async (sharing) =>
      (await listFlowsOf(call, environment.name, sharing)).map((row) => ({ environment, row })),
    ),
  );
  const found = new Map((await Promise.all(lists)).flat().map((flow) => [flow.row.name.toLowerCase(), flow]));
  return [...found.values()].filter(({ row }) => row.properties.state !== 'Deleted');
}

/** The flow if its trigger is on the mailbox or may be; `unreadable` when nothing tells whether it is a Bookings flow. */
async function examine(call: Call, { environment, row }: Found, smtpAddress: string) {
  const isBookings = isBookingsFlow(row);
  if (isBookings === 'no') return undefined;
  const flow = await readFlow(call, environment.name, row.name);
  if (!flow?.properties.definition && isBookings === 'cannotTell') return 'unreadable' as const;
  const trigger = flow?.properties.definition
    ? findBookingsTrigger(flow, smtpAddress)
    : { trigger: summaryTrigger(row), onThisMailbox: 'cannotTell' as const };
  if (!trigger) return undefined;
  const { displayName, lastModifiedTime } = row.properties;
  return {
    id: row.name,
    displayName: displayName || row.name,
    environmentName: environment.name,
    environmentDisplayName: environment.properties?.displayName || environment.name,
    state: stateOf(row),
    ...trigger,
    ...(lastModifiedTime ? { lastModifiedTime } : {}),
  };
}

async function inventory(smtpAddress: string): Promise<FlowInventory> {
  let requests = 0;
  const counted: Call = (request) => {
    requests += 1;
    return callAs('flows')(request);
  };
  const call = limited('flows', counted);
  const environments = await listEnvironments(call);
  const found = await listEveryFlow(call, environments);
  const examined = await Promise.all(found.map((flow) => examine(call, flow, smtpAddress)));
  const flows: BookingsFlow[] = examined.filter((flow) => flow !== undefined && flow !== 'unreadable');
  return {
    flows: flows.sort((a, b) => a.displayName.localeCompare(b.displayName)),
    environments: environments.length,
    unreadable: examined.filter((flow) => flow === 'unreadable').length,
    requests,
    readAt: Date.now(),
  };
}

/**
 * The flows whose Bookings trigger is on the mailbox, as far as the person can see. Kept for the session; with
 * `interactive` a window may ask for the consent that the first visit needs.
 */
export async function listFlows(request: {
  businessId: string;
  refresh: boolean;
  interactive: boolean;
}): Promise<FlowInventory> {
  const { businessId, refresh, interactive } = request;
  const { cloud } = await requireConfiguration();
  if (!cloud.hasFlows) throw new FailureError({ kind: 'cloudHasNoFlows' });
  const stored = storedFlows(businessId);
  const cached = await stored.get();
  if (cached && !refresh) return cached;
  await accessToken('flows', interactive ? 'interactive' : 'silent');
  const fresh = await inventory(businessId).catch(async (error) => {
    const isBlocked = error instanceof NoAnswerError && navigator.onLine && !(await hasHostAccess(powerAutomateOrigin));
    throw isBlocked ? new FailureError({ kind: 'hostBlocked', origin: powerAutomateOrigin }) : error;
  });
  await stored.set(fresh);
  return fresh;
}
