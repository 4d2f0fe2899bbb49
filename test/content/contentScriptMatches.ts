import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const manifest = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../manifest.json'), 'utf8'));
export const matches: string[] = manifest.content_scripts[0].matches;

/**
 * Whether the browser runs the content script on a page, by the manifest's match patterns. They compare paths with regard to
 * case, and the query counts as part of the path: https://developer.chrome.com/docs/extensions/develop/concepts/match-patterns
 */
export function runsOn(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, pathname, search } = new URL(url);
  return matches.some((match) => {
    const pattern = new URL(match);
    const path = pattern.pathname.split('*').map((part) => part.replace(/[.?+^$(){}|[\]\\]/g, '\\$&'));
    return (
      pattern.protocol === protocol &&
      pattern.host === host &&
      new RegExp(`^${path.join('.*')}$`).test(pathname + search)
    );
  });
}
