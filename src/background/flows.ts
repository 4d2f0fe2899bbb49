import { hasHostAccess } from '../browser/hostAccess';
import { storedAccount, storedFlows } from '../browser/storage';
import { FailureError } from '../core/failure';
import type { FlowInventory } from '../core/flows';
import { NoAnswerError } from '../microsoft/http';
import { powerAutomateOrigin, type Reading, readLatestRun } from '../microsoft/powerAutomate';
import { requireConfiguration } from './configuration';
import { readInventory } from './flowInventory';
import { callAs } from './graphAccess';
import { accessToken } from './tokens';

/** What is stored is seen by panels at once; more often than this nobody reads. */
const pause = 120;

/** Writes the latest of many values, one write at a time, and nothing for a person who has signed out meanwhile. */
async function storeFor(reading: Reading) {
  const person = (await storedAccount.get())?.username;
  const put = async (inventory: FlowInventory) => {
    if ((await storedAccount.get())?.username === person) await storedFlows(reading).set(inventory);
  };
  let latest: FlowInventory | undefined;
  let writing: Promise<void> | undefined;
  const write = () => {
    const value = latest;
    latest = undefined;
    writing = value && put(value);
    writing?.then(() => setTimeout(write, pause)).catch(() => undefined);
  };
  return {
    show(inventory: FlowInventory): void {
      latest = inventory;
      if (!writing) write();
    },
    async end(inventory: FlowInventory): Promise<void> {
      await writing;
      latest = undefined;
      await put(inventory);
    },
  };
}

/** The token, looked up once a second: a reading is hundreds of requests, and each look-up a message to another process. */
function heldToken(): (renew?: { claims: string | undefined }) => Promise<string> {
  let held: Promise<string> | undefined;
  const release = () => {
    held = undefined;
  };
  return (renew) => {
    if (held && !renew) return held;
    held = accessToken('flows', 'silent', renew);
    held.then(() => setTimeout(release, 1_000), release);
    return held;
  };
}

async function read(reading: Reading): Promise<FlowInventory> {
  const store = await storeFor(reading);
  try {
    const inventory = await readInventory(callAs('flows', 'flows', heldToken()), reading, Date.now, store.show);
    await store.end(inventory);
    return inventory;
  } catch (error) {
    const isUnheard = error instanceof NoAnswerError && error.failure.kind === 'offline' && navigator.onLine;
    const isBlocked = isUnheard && !(await hasHostAccess(powerAutomateOrigin));
    throw isBlocked ? new FailureError({ kind: 'hostBlocked', origin: powerAutomateOrigin }) : error;
  }
}

const underWay = new Map<Reading, Promise<FlowInventory>>();

/**
 * The flows with a Bookings trigger, as far as the person can see, kept for the session; while they are read, `storedFlows`
 * holds what is known so far. With `interactive` a window may ask for the consent that the first visit needs.
 */
export async function listFlows(request: {
  asAdministrator: boolean;
  refresh: boolean;
  interactive: boolean;
}): Promise<FlowInventory> {
  const { cloud } = await requireConfiguration();
  if (!cloud.hasFlows) throw new FailureError({ kind: 'cloudHasNoFlows' });
  const reading: Reading = request.asAdministrator ? 'administrator' : 'own';
  const cached = await storedFlows(reading).get();
  if (cached?.complete && !request.refresh) return cached;
  await accessToken('flows', request.interactive ? 'interactive' : 'silent');
  const current = underWay.get(reading) ?? read(reading).finally(() => underWay.delete(reading));
  underWay.set(reading, current);
  return current;
}

/** How each flow ran the last time, null where its history cannot be read; a request for each. */
export function readLatestRuns({ flows }: { flows: { id: string; environmentName: string }[] }): Promise<unknown[]> {
  const call = callAs('flows', 'flows');
  return Promise.all(flows.map((flow) => readLatestRun(call, flow.environmentName, flow.id).catch(() => null)));
}
