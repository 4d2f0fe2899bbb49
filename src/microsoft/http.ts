import { FailureError, toFailure } from '../core/failure';

export type Fetch = typeof fetch;

/** The browser's own `fetch`, looked up when it is called. */
export const send: Fetch = (input, options) => fetch(input, options);

export interface HttpRequest {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  url: string;
  headers?: Record<string, string>;
  /** Sent as JSON. */
  body?: unknown;
  /** Send the body as a stream, which no browser was seen to repeat (docs/decisions/repeated-posts.md); see `bodyForm.ts`. */
  asStream?: boolean;
  /** Ids of those parts of a batch that change something: once one of them was processed, the batch is not sent again. */
  changes?: string[];
}

export interface HttpReply {
  status: number;
  headers: Headers;
  /** The parsed body; undefined when there is none or when it is not JSON. */
  json: unknown;
}

/** The request left and no answer came: it may have been processed all the same. */
export class NoAnswerError extends FailureError {}

/** Sent, and nobody said whether it was processed: no answer, an error of the server, or an answer that says something else. */
export function mayHaveBeenDone(error: unknown): boolean {
  const failure = toFailure(error);
  return (
    error instanceof NoAnswerError ||
    ['serverError', 'unexpectedReply'].includes(failure.kind) ||
    ('status' in failure && failure.status === 408)
  );
}

/** Below the 30 s after which Chrome stops a worker whose fetch has no answer: https://developer.chrome.com/docs/extensions/develop/concepts/service-workers/lifecycle */
const timeLimit = 25_000;

const asReadableStream = (text: string) =>
  new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(text));
      controller.close();
    },
  });

function init(request: HttpRequest): RequestInit & { duplex?: 'half' } {
  const text = request.body === undefined ? undefined : JSON.stringify(request.body);
  const headers = { ...request.headers, ...(text === undefined ? {} : { 'Content-Type': 'application/json' }) };
  const common = {
    method: request.method,
    headers,
    cache: 'no-store',
    credentials: 'omit',
    redirect: 'error',
  } as const;
  if (text === undefined) return common;
  return request.asStream ? { ...common, body: asReadableStream(text), duplex: 'half' } : { ...common, body: text };
}

/**
 * One request, one answer, whatever its status; JSON in both directions. Throws a NoAnswerError of kind `offline` or
 * `timedOut` when there is none, and `unexpectedReply` when something in between answered with a page of its own and a status of success.
 */
export async function http(request: HttpRequest, fetch: Fetch): Promise<HttpReply> {
  const signal = AbortSignal.timeout(timeLimit);
  const { response, text } = await answerTo(request, fetch, signal).catch(() => {
    throw new NoAnswerError({ kind: signal.aborted ? 'timedOut' : 'offline' });
  });
  if (response.ok && /^\s*</.test(text)) throw new NoAnswerError({ kind: 'unexpectedReply' });
  return { status: response.status, headers: response.headers, json: parseJson(text) };
}

async function answerTo(request: HttpRequest, fetch: Fetch, signal: AbortSignal) {
  const response = await fetch(request.url, { ...init(request), signal });
  return { response, text: await response.text() };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `Retry-After` in seconds, from its seconds or its date form; undefined when absent (over CORS it is unreadable). */
export function retryAfterSeconds(headers: Headers, now: number): number | undefined {
  const value = headers.get('Retry-After');
  if (!value) return undefined;
  if (/^\d+$/.test(value)) return Number(value);
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - now) / 1000));
}
