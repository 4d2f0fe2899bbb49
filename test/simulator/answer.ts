import { preflight, withCors } from './cors';
import { entraRoute } from './entra/route';
import { type FaultAction, takeFault } from './faults';
import { batch } from './graph/batch';
import { errorReply, GraphError } from './graph/errors';
import { graphRoute } from './graph/route';
import { graphNow } from './graph/time';
import { bookingsHosts, exampleBusinessHost, flowHost, graphHosts, signInHosts, teamsHost } from './hosts';
import { type Call, decodedPath, json, type Outcome, type Reply } from './http';
import { pageRoute } from './pages/route';
import { powerAutomateRoute } from './powerAutomate/route';
import type { LoggedRequest } from './requestLog';
import type { World } from './world';

const isOneOf = (list: readonly string[], host: string): boolean => list.includes(host);

async function serve(world: World, call: Call): Promise<Reply> {
  if (decodedPath(call) === undefined) return { status: 400, headers: {}, body: '' };
  if (isOneOf(signInHosts, call.host)) return entraRoute(world.entra, call);
  if (isOneOf(graphHosts, call.host)) return graphRoute(world, call);
  if (call.host === flowHost) return powerAutomateRoute(world, call);
  if (isOneOf([...bookingsHosts, teamsHost, exampleBusinessHost], call.host)) return pageRoute(world, call);
  return { status: 404, headers: {}, body: '' };
}

/** An ordered refusal, in the words of the service that it comes from. */
function refusal(
  call: Call,
  { status, code = '', message = '', headers = {} }: Extract<FaultAction, { status: number }>,
): Reply {
  return isOneOf(signInHosts, call.host)
    ? json(status, { error: code || 'server_error', error_description: message }, headers)
    : errorReply(call, new GraphError(status, code, message, headers));
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** What becomes of a request under a fault, or without one. */
async function perform(work: () => Promise<Outcome>, call: Call, action: FaultAction | undefined): Promise<Outcome> {
  if (action === undefined) return work();
  if (action === 'dropBefore') return 'drop';
  if (action === 'never') return 'hang';
  if (action === 'dropAfterCommit' || action === 'neverAfterCommit') {
    await work();
    return action === 'dropAfterCommit' ? 'drop' : 'hang';
  }
  if ('delayMs' in action) {
    await sleep(action.delayMs);
    return work();
  }
  if ('meanwhile' in action) {
    action.meanwhile();
    return work();
  }
  if ('afterCommit' in action) {
    await work();
    return refusal(call, action.afterCommit);
  }
  if ('body' in action) return { status: 200, headers: { 'content-type': 'application/json' }, body: action.body };
  return refusal(call, action);
}

/** Where Graph's clock is another one, its answers say so. */
const dated = ({ switches }: World, call: Call, reply: Reply): Reply =>
  switches.clockAheadMinutes !== 0 && isOneOf(graphHosts, call.host)
    ? { ...reply, headers: { date: new Date(graphNow(switches)).toUTCString(), ...reply.headers } }
    : reply;

/** Everything that a request meets: preflight, ordered faults, the service itself, and the CORS headers of its host. */
export async function answer(world: World, call: Call, entry: LoggedRequest): Promise<Outcome> {
  const single = (inner: Call, action: FaultAction | undefined) => perform(() => serve(world, inner), inner, action);
  const isBatch =
    isOneOf(graphHosts, call.host) && /^\/(v1\.0|beta)\/(\$|%24)batch$/.test(call.path) && call.method === 'POST';
  const work = (): Promise<Outcome> => (isBatch ? batch(world, call, entry, single) : serve(world, call));
  const permission = preflight(call);
  const outcome = await perform(permission ? async () => permission : work, call, takeFault(world.rules, call));
  return typeof outcome === 'string' ? outcome : withCors(call, dated(world, call, outcome));
}
