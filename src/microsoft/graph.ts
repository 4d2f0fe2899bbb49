import type * as z from 'zod/mini';
import { FailureError } from '../core/failure';
import { Page } from '../core/graphTypes';
import type { Settings } from '../core/settings';
import type { Call } from './authorized';
import { BatchReply } from './batchReply';
import { graphFailure } from './graphFailure';
import type { HttpReply, HttpRequest } from './http';

/** How to reach Graph: its root with the version (`https://graph.microsoft.com/v1.0`) and an authorized Call. */
export interface Graph {
  root: string;
  graphVersion: Settings['graphVersion'];
  call: Call;
  now: () => number;
}

type NotFound = Parameters<typeof graphFailure>[1];

/**
 * One segment of a path, that stays one: Graph's ids are encoded whole (`/` and `'` included), and `.` or `..` alone, which
 * a URL parser would resolve, are refused, and so is half of a character.
 */
export function segment(id: string): string {
  if (id === '' || id === '.' || id === '..' || !id.isWellFormed())
    throw new FailureError({ kind: 'invalidRequest', path: 'id' });
  return encodeURIComponent(id).replace(/'/g, '%27');
}

/** The path of a business, from Graph's root. */
export const business = (businessId: string) => `/solutions/bookingBusinesses/${segment(businessId)}`;

/** What Graph answered, in the shape that is documented; throws `unexpectedReply` where it has another one. */
export function parsed<T>(schema: z.ZodMiniType<T>, json: unknown): T {
  const result = schema.safeParse(json);
  if (!result.success) throw new FailureError({ kind: 'unexpectedReply' });
  return result.data;
}

/** One request to a path from Graph's root; throws unless it went well. `notFound` is what a 404 means. */
export async function ok(graph: Graph, request: HttpRequest, notFound: NotFound): Promise<HttpReply> {
  const reply = await graph.call({ ...request, url: graph.root + request.url });
  if (reply.status < 200 || reply.status > 299) throw new FailureError(graphFailure(reply, notFound, graph.now()));
  return reply;
}

/** The same for a GET, parsed. */
export async function read<T>(graph: Graph, path: string, schema: z.ZodMiniType<T>, notFound: NotFound, headers = {}) {
  const reply = await ok(graph, { method: 'GET', url: path, headers }, notFound);
  return parsed(schema, reply.json);
}

/** Reads a list to its end. A next link is followed only on Graph's own origin: it carries the token. */
export async function readAll<T>(
  graph: Graph,
  path: string,
  schema: z.ZodMiniType<T>,
  first?: unknown,
  atMostPages = Number.POSITIVE_INFINITY,
): Promise<T[]> {
  const items: T[] = [];
  const followed = new Set<string>();
  let page = parsed(Page, first ?? (await ok(graph, { method: 'GET', url: path }, 'businessNotFound')).json);
  for (;;) {
    items.push(...page.value.map((value) => parsed(schema, value)));
    const next = page['@odata.nextLink'];
    if (!next || followed.size + 1 >= atMostPages) return items;
    const isElsewhere = !next.startsWith(`${new URL(graph.root).origin}/`);
    if (isElsewhere || followed.has(next)) throw new FailureError({ kind: 'unexpectedReply' });
    followed.add(next);
    const reply = await graph.call({ method: 'GET', url: next });
    if (reply.status !== 200) throw new FailureError(graphFailure(reply, 'businessNotFound', graph.now()));
    page = parsed(Page, reply.json);
  }
}

/** One request of a batch, a GET unless it says otherwise; `dependsOn` names others by their index. */
interface BatchPart {
  url: string;
  headers?: Record<string, string>;
  method?: 'PATCH';
  body?: unknown;
  dependsOn?: string[];
}

/**
 * Up to 20 requests in one; replies are in the order of `parts`, each with its own status.
 * https://learn.microsoft.com/graph/json-batching
 */
export async function batch(graph: Graph, parts: BatchPart[], options = {}): Promise<HttpReply[]> {
  const requests = parts.map((part, index) => ({ id: String(index), method: 'GET', ...part }));
  const reply = await ok(graph, { method: 'POST', url: '/$batch', body: { requests }, ...options }, 'businessNotFound');
  const { responses } = parsed(BatchReply, reply.json);
  return parts.map((_, index) => {
    const response = responses.find(({ id }) => id === String(index));
    if (!response) throw new FailureError({ kind: 'unexpectedReply' });
    return { status: response.status, headers: new Headers(response.headers ?? {}), json: response.body };
  });
}
