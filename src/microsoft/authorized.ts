import { BatchReply } from './batchReply';
import { type Fetch, type HttpReply, type HttpRequest, http, retryAfterSeconds } from './http';

/** Sends one request as the signed-in person. */
export type Call = (request: HttpRequest) => Promise<HttpReply>;

export interface Authorization {
  fetch: Fetch;
  /** An access token; with `renew`, a new one, for the claims that a challenge asks for. */
  accessToken: (renew?: { claims: string | undefined }) => Promise<string>;
  sleep: (milliseconds: number) => Promise<void>;
  /** Told of a pause that Microsoft asked for: until when (milliseconds since 1970). */
  onPause?: (until: number) => void;
  now: () => number;
  random: () => number;
}

/** A longer wait than this is told to the person instead of waited for. */
const longestWaitSeconds = 15;
const retriedReads = [502, 503, 504];

/**
 * A Call that renews the token once after 401 (or after 403, if a challenge names claims), and waits once after 429: both were
 * refused before they were processed, so that even a POST may be sent again. The parts of a batch carry the status and the headers of
 * the service that refused them, and count like a reply of their own. A read is also repeated after 502, 503 and 504,
 * and twice in all, with back-off and jitter; anything else never is.
 */
export function authorized({ fetch, accessToken, sleep, onPause, now, random }: Authorization): Call {
  const once = async (request: HttpRequest, token: string) =>
    http({ ...request, headers: { ...request.headers, Authorization: `Bearer ${token}` } }, fetch);

  return async (request) => {
    const { changes } = request;
    const isRead = request.method === 'GET' || (request.url.endsWith('/$batch') && !changes);
    let token = await accessToken();
    let renewed = false;
    for (let repeats = 0; ; ) {
      const reply = await once(request, token);
      const parts = partsOf(reply);
      // 424: what it depends on was refused.
      const hasChanged = parts.some(({ id = '', status }) => changes?.includes(id) && status !== 401 && status !== 424);
      const refused = hasChanged ? undefined : [reply, ...parts].find(wantsAnotherToken);
      if (!renewed && refused) {
        renewed = true;
        token = await accessToken({ claims: claimsOf(refused.headers) });
        continue;
      }
      const throttled = (changes ? [reply] : [reply, ...parts]).filter(({ status }) => status === 429);
      const isThrottled = throttled.length > 0;
      const mostRepeats = isRead && (isThrottled || retriedReads.includes(reply.status)) ? 2 : Number(isThrottled);
      if (repeats >= mostRepeats) return reply;
      const asked = Math.max(0, ...[reply, ...throttled].map(({ headers }) => retryAfterSeconds(headers, now()) ?? 0));
      const backOff = isThrottled ? 2 + random() : (1 + random()) / 2;
      const seconds = asked || backOff * 2 ** repeats;
      if (seconds > longestWaitSeconds) return reply;
      repeats += 1;
      if (isThrottled) onPause?.(now() + seconds * 1000);
      await sleep(seconds * 1000);
      // The person may have signed out meanwhile. The look-up also keeps Chrome from counting the pause and the next request as idle time.
      token = await accessToken();
    }
  };
}

interface Answered {
  status: number;
  headers: Headers;
}

const wantsAnotherToken = ({ status, headers }: Answered) => status === 401 || (status === 403 && claimsOf(headers));

/** What became of the parts of a batch: "the headers returned by the server" are each one's own. https://learn.microsoft.com/graph/json-batching */
const partsOf = ({ json }: HttpReply) =>
  (BatchReply.safeParse(json).data?.responses ?? []).map((part) => ({
    ...part,
    headers: new Headers(part.headers ?? {}),
  }));

/**
 * The claims of a challenge, as Entra wants them back.
 * https://learn.microsoft.com/entra/identity-platform/claims-challenge
 */
export function claimsOf(headers: Headers): string | undefined {
  const encoded = /\bclaims="([^"]+)"/.exec(headers.get('WWW-Authenticate') ?? '')?.[1];
  if (!encoded) return undefined;
  try {
    return atob(encoded.replace(/-/g, '+').replace(/_/g, '/'));
  } catch {
    return undefined;
  }
}
