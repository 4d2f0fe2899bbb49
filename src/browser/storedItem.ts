import browser, { type Storage } from 'webextension-polyfill';
import type * as z from 'zod/mini';

type AreaName = 'local' | 'session' | 'sync';

export interface StoredItem<T> {
  /** What is stored, or undefined when nothing is or when it has an older shape. */
  get(): Promise<T | undefined>;
  set(value: T): Promise<void>;
  remove(): Promise<void>;
  /** Calls back with each change, also from other pages, until `signal` aborts. */
  watch(callback: (value: T | undefined) => void, signal?: AbortSignal): void;
}

/** Calls back with what changes in any area, until `signal` aborts. */
export function onChanged(
  listener: (changes: Record<string, Storage.StorageChange>, area: string) => void,
  signal: AbortSignal | undefined,
): void {
  browser.storage.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

/** Prefix of what belongs to the signed-in person and is forgotten with "Sign out". */
export const personal = 'signedIn:';
/** Of that, what is kept for show: a full session gives it up first. */
export const answers = `${personal}answer:`;

/**
 * Reads items of an area, all that the work at hand asks for at once: each reading takes the browser some 0.3 ms, and a panel that opens
 * or a background that starts waits for several (`npm run bench profile`).
 */
function reader(area: AreaName): (key: string) => Promise<Record<string, unknown>> {
  const keys: string[] = [];
  let values: Promise<Record<string, unknown>>;
  return (key) => {
    if (keys.push(key) === 1) values = Promise.resolve().then(() => browser.storage[area].get(keys.splice(0)));
    return values;
  };
}
const read = { local: reader('local'), session: reader('session'), sync: reader('sync') };

/** An item of this key; what is stored in another shape counts as not there. */
export function item<T>(area: AreaName, key: string, schema: z.ZodMiniType<T>): StoredItem<T> {
  const parse = (value: unknown): T | undefined => {
    const parsed = schema.safeParse(value);
    return parsed.success ? parsed.data : undefined;
  };
  return {
    get: async () => parse((await read[area](key))[key]),
    set: (value) => {
      const write = () => browser.storage[area].set({ [key]: value });
      if (area !== 'session') return write();
      // A session holds 10 MB, some 1,500 answers. They are for show, and give way to what counts, such as a token.
      return write().catch(() => forgetAll(answers).then(write));
    },
    remove: () => browser.storage[area].remove(key),
    watch: (callback, signal) =>
      onChanged((changes, changedArea) => {
        if (changedArea === area && changes[key]) callback(parse(changes[key].newValue));
      }, signal),
  };
}

/** Takes everything out of the session whose key begins so. */
export async function forgetAll(prefix: string): Promise<void> {
  const keys = Object.keys(await browser.storage.session.get(null));
  await browser.storage.session.remove(keys.filter((key) => key.startsWith(prefix)));
}
