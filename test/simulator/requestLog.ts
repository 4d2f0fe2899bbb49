import { type Call, decodedPath } from './http';

/** One request inside a Graph `$batch`. */
export interface BatchEntry {
  id: string;
  method: string;
  /** As sent: relative to the version, e.g. `/solutions/bookingBusinesses/…`. */
  url: string;
  status: number;
  body?: unknown;
}

export interface LoggedRequest {
  /** When it had arrived whole, and when its answer began to leave: milliseconds since 1970. */
  time: number;
  answeredAt?: number;
  host: string;
  method: string;
  /** Percent-decoded; `url` is as sent. */
  path: string;
  url: string;
  query: Record<string, string>;
  /** 0 while there is no answer, and for ever where the answer was dropped. */
  status: number;
  httpVersion: string;
  origin?: string;
  /** The browser asked whether it may ask (CORS); nobody's code sent it. */
  preflight?: true;
  /** Whether an Authorization header came along. Never the token. */
  authorization?: boolean;
  /** The body came without its length: the browser sent a stream, not a text that it may send again. */
  streamed?: true;
  /** Parsed JSON or form. Codes, verifiers and tokens are left out. */
  body?: unknown;
  batch?: BatchEntry[];
}

const secretFields = new Set(['code', 'code_verifier', 'refresh_token', 'client_assertion', 'password']);

function parsedBody(call: Call): unknown {
  if (call.headers['content-type']?.includes('x-www-form-urlencoded')) {
    return Object.fromEntries([...new URLSearchParams(call.body)].filter(([name]) => !secretFields.has(name)));
  }
  try {
    return JSON.parse(call.body);
  } catch {
    return call.body;
  }
}

export function logRequest(log: LoggedRequest[], call: Call, httpVersion: string): LoggedRequest {
  const { origin, authorization } = call.headers;
  const entry: LoggedRequest = {
    time: Date.now(),
    host: call.host,
    method: call.method,
    path: decodedPath(call) ?? call.path,
    url: call.url,
    query: Object.fromEntries(call.query),
    status: 0,
    httpVersion,
    ...(origin === undefined ? {} : { origin }),
    ...(call.method === 'OPTIONS' ? { preflight: true as const } : {}),
    ...(authorization === undefined ? {} : { authorization: true }),
    ...(call.body === '' ? {} : { body: parsedBody(call) }),
    ...(call.body !== '' && call.headers['content-length'] === undefined ? { streamed: true as const } : {}),
  };
  log.push(entry);
  return entry;
}
