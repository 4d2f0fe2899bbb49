import { type Fetch, type HttpReply, type HttpRequest, http, retryAfterSeconds } from './http';

/** Sends one request as the signed-in person. */
export type Call = (request: HttpRequest) => Promise<HttpReply>;

export interface Authorization {
  fetch: Fetch;
  /** An access token; with `renew`, a new one, for the claims that a challenge asks for. */
  accessToken: (renew?: { claims: string | undefined }) => Promise<string>;
  sleep: (milliseconds: number) => Promise<void>;
  now: () => number;
  random: () => number;
}

/** A longer wait than this is told to the person instead of waited for. */
const longestWaitSeconds = 15;
const retriedReads = [502, 503, 504];

/**
 * A Call that renews the token once after 401 and waits once after 429: both were refused before they were processed, so
 * that even a POST may be sent again. A read is also repeated after 502, 503 and 504, with back-off and jitter; anything
 * else never is.
 */
export function authorized({ fetch, accessToken, sleep, now, random }: Authorization): Call {
  const once = async (request: HttpRequest, token: string) =>
    http({ ...request, headers: { ...request.headers, Authorization: `Bearer ${token}` } }, fetch);

  return async (request) => {
    let token = await accessToken();
    let renewed = false;
    let waited = false;
    for (let repeats = 0; ; ) {
      const reply = await once(request, token);
      if (reply.status === 401 && !renewed) {
        renewed = true;
        token = await accessToken({ claims: claimsOf(reply.headers) });
      } else if (reply.status === 429 && !waited) {
        const seconds = retryAfterSeconds(reply.headers, now()) ?? 2 + random();
        if (seconds > longestWaitSeconds) return reply;
        waited = true;
        await sleep(seconds * 1000);
      } else if (request.method === 'GET' && retriedReads.includes(reply.status) && repeats < 2) {
        repeats += 1;
        await sleep(2 ** repeats * 250 * (1 + random()));
      } else {
        return reply;
      }
    }
  };
}

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
