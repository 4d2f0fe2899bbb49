import { type Call, decodedPath } from './http';

export type FaultAction =
  /** Refuse before anything is done. */
  | { status: number; code?: string; message?: string; headers?: Record<string, string> }
  /** Cut the connection before anything is done. */
  | 'dropBefore'
  /** Do it, then cut the whole connection before a byte of the answer: the client cannot know. */
  | 'dropAfterCommit'
  | { delayMs: number }
  /** Do it, then answer an error. */
  | { afterCommit: { status: number; code?: string; message?: string } }
  /** Answer 200 with this body and do nothing: not what the schema says. */
  | { body: string }
  /** Somebody else does this right before it is done. */
  | { meanwhile: () => void }
  /** Never answer: before anything is done, or after it is. */
  | 'never'
  | 'neverAfterCommit';

export interface FaultRule {
  host?: string;
  method?: string;
  /** Tested against the decoded path without the query. Requests inside a `$batch` are tested too, with their full path. */
  path: RegExp;
  /** How many requests it hits; without it, all until `reset`. */
  times?: number;
  action: FaultAction;
}

/** Preflights are never hit: `method: 'OPTIONS'` asks for them. */
export function takeFault(rules: FaultRule[], call: Call): FaultAction | undefined {
  const path = decodedPath(call) ?? call.path;
  const index = rules.findIndex(
    (rule) =>
      (rule.host === undefined || rule.host === call.host) &&
      (rule.method === undefined ? call.method !== 'OPTIONS' : rule.method === call.method) &&
      new RegExp(rule.path.source, rule.path.flags.replaceAll(/[gy]/g, '')).test(path),
  );
  const rule = rules[index];
  if (!rule) return undefined;
  if (rule.times !== undefined && --rule.times <= 0) rules.splice(index, 1);
  return rule.action;
}
