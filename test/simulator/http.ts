/** A request, as the simulated services see it: already read, whatever HTTP version carried it. */
export interface Call {
  host: string;
  method: string;
  /** Path and query as sent. */
  url: string;
  /** The path as sent, percent-encoded. */
  path: string;
  query: URLSearchParams;
  headers: Record<string, string | undefined>;
  body: string;
  /** It came inside a `$batch`. */
  inBatch?: true;
}

export interface Reply {
  status: number;
  headers: Record<string, string | string[]>;
  body: string;
}

/** What the server does with a request: answer it, cut the connection, or say nothing for ever. */
export type Outcome = Reply | 'drop' | 'hang';

export const json = (status: number, value: unknown, headers: Reply['headers'] = {}): Reply => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: JSON.stringify(value),
});

export const html = (status: number, body: string, headers: Reply['headers'] = {}): Reply => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', ...headers },
  body,
});

export const redirect = (location: string, headers: Reply['headers'] = {}): Reply => ({
  status: 302,
  headers: { location, 'cache-control': 'no-store', ...headers },
  body: '',
});

export const noContent = (headers: Reply['headers'] = {}): Reply => ({ status: 204, headers, body: '' });

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** The path percent-decoded, or nothing where it cannot be. */
export function decodedPath({ path }: Call): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
