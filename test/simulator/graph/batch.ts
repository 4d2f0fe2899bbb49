import * as z from 'zod';
import { type FaultAction, takeFault } from '../faults';
import { type Call, json, type Outcome, type Reply } from '../http';
import type { BatchEntry, LoggedRequest } from '../requestLog';
import type { World } from '../world';
import { authenticate } from './authenticate';
import { badRequest, errorReply, GraphError, traceHeaders } from './errors';
import { parseJson } from './readBody';

const batchRequest = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  method: z.string(),
  url: z.string(),
  headers: z.optional(z.record(z.string(), z.string())),
  body: z.optional(z.unknown()),
  dependsOn: z.optional(z.array(z.string())),
});
type BatchRequest = z.infer<typeof batchRequest>;

/** How a single request is worked on, faults included. */
export type Perform = (call: Call, action: FaultAction | undefined) => Promise<Outcome>;

function readRequests(call: Call): BatchRequest[] {
  const parsed = z.object({ requests: z.array(batchRequest) }).safeParse(parseJson(call.body));
  if (!parsed.success) throw badRequest('Invalid batch payload format.');
  const { requests } = parsed.data;
  if (requests.length === 0 || requests.length > 20) {
    throw badRequest('Number of batch request steps exceeds the maximum value of 20.');
  }
  const ids = new Set(requests.map(({ id }) => id));
  if (ids.size < requests.length) throw badRequest('Request Id has to be unique in a batch.');
  const wrong = requests.find(({ dependsOn }) => dependsOn?.some((other) => !ids.has(other)));
  if (wrong || isCircular(requests))
    throw badRequest('Invalid dependsOn: each must name another request of the batch.');
  return requests;
}

/** Whether everything can be reached by taking away, again and again, what depends on nothing that is left. */
function isCircular(requests: readonly BatchRequest[]): boolean {
  let left = [...requests];
  for (let before = -1; before !== left.length; ) {
    before = left.length;
    const ids = new Set(left.map(({ id }) => id));
    left = left.filter(({ dependsOn }) => dependsOn?.some((id) => ids.has(id)));
  }
  return left.length > 0;
}

function innerCall(outer: Call, version: string, { method, url, headers, body }: BatchRequest): Call {
  const full = `/${version}/${url.replace(/^\//, '')}`;
  const [path = '', query = ''] = full.split(/\?(.*)/s);
  const lower = Object.fromEntries(Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
  if (body !== undefined && !lower['content-type'])
    throw badRequest('Content-Type header is required for a request with a body.');
  return {
    host: outer.host,
    method: method.toUpperCase(),
    url: full,
    path,
    query: new URLSearchParams(query),
    headers: { ...lower, authorization: outer.headers.authorization },
    body: body === undefined ? '' : JSON.stringify(body),
    inBatch: true,
  };
}

const batchResponse = (id: string, reply: Reply) => ({
  id,
  status: reply.status,
  headers: reply.headers,
  ...(reply.body === ''
    ? {}
    : { body: String(reply.headers['content-type']).includes('json') ? JSON.parse(reply.body) : reply.body }),
});

/** https://learn.microsoft.com/graph/json-batching. Outlook works on four of a batch at a time, the rest wait. */
export async function batch(world: World, call: Call, entry: LoggedRequest, perform: Perform): Promise<Outcome> {
  const version = call.path.startsWith('/beta/') ? 'beta' : 'v1.0';
  let requests: BatchRequest[];
  try {
    authenticate(world, call, version);
    requests = readRequests(call);
  } catch (error) {
    if (error instanceof GraphError) return errorReply(call, error);
    throw error;
  }
  const responses: ReturnType<typeof batchResponse>[] = [];
  const logged: BatchEntry[] = requests.map(({ id, method, url, body }) => ({
    id,
    method,
    url,
    status: 0,
    ...(body === undefined ? {} : { body }),
  }));
  entry.batch = logged;
  const started = new Map<string, Promise<number>>();
  let lost: 'drop' | 'hang' | undefined;
  let free = 4;
  const waiting: (() => void)[] = [];

  async function inner(request: BatchRequest): Promise<Reply> {
    try {
      const single = innerCall(call, version, request);
      const outcome = await perform(single, takeFault(world.rules, single));
      if (typeof outcome !== 'string') return outcome;
      lost = outcome;
      return { status: 0, headers: {}, body: '' };
    } catch (error) {
      if (error instanceof GraphError) return errorReply(call, error);
      throw error;
    }
  }

  async function run(request: BatchRequest): Promise<number> {
    const before = await Promise.all((request.dependsOn ?? []).map((id) => started.get(id)));
    const failed = before.some((status) => status === undefined || status >= 400);
    if (free > 0) free--;
    else await new Promise<void>((resolve) => void waiting.push(resolve));
    const reply = failed
      ? errorReply(call, new GraphError(424, 'FailedDependency', 'Failed Dependency'))
      : await inner(request);
    const next = waiting.shift();
    if (next) next();
    else free++;
    const log = logged.find(({ id }) => id === request.id);
    if (log) log.status = reply.status;
    responses.push(batchResponse(request.id, reply));
    return reply.status;
  }

  // A dependency may stand after what depends on it: everything starts in the next turn, when all are known.
  for (const request of requests)
    started.set(
      request.id,
      Promise.resolve().then(() => run(request)),
    );
  await Promise.all(started.values());
  return lost ?? json(200, { responses }, traceHeaders(call));
}
