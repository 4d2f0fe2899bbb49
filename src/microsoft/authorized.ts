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
 * refused before they were processed, so that even a POST may be sent again. A read is also repeated after 502, 503 and 504,
 * and twice in all, with back-off and jitter; anything else never is.
 */
export function authorized({ fetch, accessToken, sleep, onPause, now, random }: Authorization): Call {
  const once = async (request: HttpRequest, token: string) =>
    http({ ...request, headers: { ...request.headers, Authorization: `Bearer ${token}` } }, fetch);

  return async (request) => {
    const isRead = request.method === 'GET' || (request.url.endsWith('/$batch') && !request.changes);
    let token = await accessToken();
    let renewed = false;
    for (let repeats = 0; ; ) {
      const reply = await once(request, token);
      const claims = claimsOf(reply.headers);
      if (!renewed && (reply.status === 401 || (reply.status === 403 && claims))) {
        renewed = true;
        token = await accessToken({ claims });
        continue;
      }
      const refused = request.changes && reply.status === 200 ? [] : throttledParts(reply);
      const isThrottled = refused.length > 0;
      const mostRepeats = isRead && (isThrottled || retriedReads.includes(reply.status)) ? 2 : Number(isThrottled);
      if (repeats >= mostRepeats) return reply;
      const asked = Math.max(
        0,
        ...[reply.headers, ...refused].map((headers) => retryAfterSeconds(headers, now()) ?? 0),
      );
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

/** Headers of what was throttled: the reply itself, or parts of a batch, each of which is throttled alone. */
function throttledParts({ status, headers, json }: HttpReply): Headers[] {
  if (status === 429) return [headers];
  const batch = BatchReply.safeParse(json);
  if (!batch.success) return [];
  return batch.data.responses.filter((part) => part.status === 429).map((part) => new Headers(part.headers ?? {}));
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
