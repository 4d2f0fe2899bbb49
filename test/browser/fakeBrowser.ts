type Changes = Record<string, { oldValue?: unknown; newValue?: unknown }>;

/** Listeners of one kind of event, and a way to fire it. */
export function fakeEvent<A extends unknown[]>() {
  const listeners = new Set<(...args: A) => unknown>();
  return {
    addListener: (listener: (...args: A) => unknown) => void listeners.add(listener),
    removeListener: (listener: (...args: A) => unknown) => void listeners.delete(listener),
    fire: (...args: A) => [...listeners].map((listener) => listener(...args)),
    count: () => listeners.size,
  };
}

const onStorageChanged = fakeEvent<[Changes, string]>();

/** A storage area: it keeps copies, as the browser's does. */
function fakeArea(name: string) {
  let stored: Record<string, unknown> = {};
  return {
    get: async (wanted: string | string[] | null) =>
      structuredClone(
        Object.fromEntries(Object.entries(stored).filter(([key]) => wanted === null || [wanted].flat().includes(key))),
      ),
    set: async (values: Record<string, unknown>) => {
      const changes: Changes = {};
      for (const [key, newValue] of Object.entries(values)) changes[key] = { oldValue: stored[key], newValue };
      stored = structuredClone({ ...stored, ...values });
      onStorageChanged.fire(changes, name);
    },
    remove: async (keys: string | string[]) => {
      const changes: Changes = {};
      for (const key of [keys].flat()) {
        if (key in stored) changes[key] = { oldValue: stored[key] };
        delete stored[key];
      }
      onStorageChanged.fire(changes, name);
    },
    /** All that is in it, and emptying it: for tests. */
    all: () => stored,
    reset: () => {
      stored = {};
    },
  };
}

interface Alarm {
  name: string;
  periodInMinutes?: number;
}
let alarms: Alarm[] = [];
let openPopup = async (): Promise<void> => undefined;
const tabs: { id: number; url?: string }[] = [];
let chipAnswer: unknown;

/** What `webextension-polyfill` gives in an extension: as much of it as the background uses, in memory. */
export const browser = {
  runtime: {
    id: 'bookings-overlay',
    getURL: (path: string) => `chrome-extension://bookings-overlay/${path}`,
    onMessage: fakeEvent<[unknown, unknown]>(),
    onStartup: fakeEvent<[]>(),
    sendMessage: async (_: unknown): Promise<unknown> => undefined,
  },
  storage: {
    local: fakeArea('local'),
    session: fakeArea('session'),
    sync: fakeArea('sync'),
    managed: { get: async (): Promise<Record<string, unknown>> => ({}) },
    onChanged: onStorageChanged,
  },
  alarms: {
    onAlarm: fakeEvent<[Alarm]>(),
    get: async (name: string) => alarms.find((alarm) => alarm.name === name),
    create: async (name: string, options: { periodInMinutes: number }) => void alarms.push({ name, ...options }),
    clear: async (name: string) => {
      alarms = alarms.filter((alarm) => alarm.name !== name);
      return true;
    },
  },
  tabs: {
    query: async () => tabs,
    create: async (options: { url: string }) => options,
    sendMessage: async () => chipAnswer ?? Promise.reject(new Error('no chip there')),
  },
  windows: { getCurrent: async () => ({ id: 1 }) },
  action: { openPopup: () => openPopup() },
  identity: { getRedirectURL: () => 'https://bookings-overlay.chromiumapp.org/' },
  permissions: { contains: async () => true },
  i18n: { getMessage: (key: string) => key },
};

/** A browser that was just installed. */
export function resetBrowser(): void {
  for (const area of ['local', 'session', 'sync'] as const) browser.storage[area].reset();
  browser.storage.managed.get = async () => ({});
  browser.runtime.sendMessage = async () => undefined;
  alarms = [];
  tabs.length = 0;
  chipAnswer = undefined;
  openPopup = async () => undefined;
}

export const alarmsSet = (): readonly Alarm[] => alarms;
/** The active tab; without a URL as the browser gives it where we may not see it. */
export const showTab = (url?: string): void => void tabs.splice(0, tabs.length, { id: 7, ...(url ? { url } : {}) });
export const letChipAnswer = (answer: unknown): void => {
  chipAnswer = answer;
};
export const refusePopups = (): void => {
  openPopup = () => Promise.reject(new Error('no window'));
};

/** Web Locks of one origin. */
export function fakeLocks() {
  const held = new Map<string, Promise<unknown>>();
  return {
    async request(name: string, first: unknown, second?: (lock: unknown) => Promise<unknown>) {
      const work = (second ?? first) as (lock: unknown) => Promise<unknown>;
      const ifAvailable = second !== undefined && (first as { ifAvailable?: boolean }).ifAvailable === true;
      if (ifAvailable && held.has(name)) return work(null);
      const before = held.get(name);
      const mine = (async () => {
        await before?.catch(() => undefined);
        return work({ name });
      })();
      held.set(name, mine);
      try {
        return await mine;
      } finally {
        if (held.get(name) === mine) held.delete(name);
      }
    },
  };
}
