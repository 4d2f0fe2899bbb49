import type { Fetch } from '../../src/microsoft/http';

export interface Sent {
  method: string;
  url: string;
  headers: Headers;
  /** The body as text, read to its end. */
  body: string | undefined;
  init: RequestInit & { duplex?: string };
}

type Answer = Response | Error | ((sent: Sent) => Response | Promise<Response>);

/** JSON with a status, as Microsoft answers. */
export const json = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...headers } });

/** A `fetch` that gives these answers one after the other (the last one again and again) and keeps what it was asked. */
export function fakeFetch(...answers: Answer[]) {
  const sent: Sent[] = [];
  const fetch: Fetch = async (input, init = {}) => {
    const body = init.body === undefined || init.body === null ? undefined : await new Response(init.body).text();
    const headers = new Headers(init.headers);
    const one: Sent = { method: init.method ?? 'GET', url: String(input), headers, body, init };
    const answer = answers[Math.min(sent.length, answers.length - 1)];
    sent.push(one);
    if (answer instanceof Error) throw answer;
    if (typeof answer === 'function') return answer(one);
    return answer?.clone() ?? new Response(null, { status: 204 });
  };
  return { fetch, sent };
}
