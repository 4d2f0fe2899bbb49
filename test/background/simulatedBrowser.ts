import type { OutboxStore } from '../../src/browser/outboxStore';
import type { Operation } from '../../src/core/outbox';
import type { VirtualTime } from './virtualTime';

/** The background of an extension: it lives until it is idle for half a minute, or until the browser or a fault ends it. */
export interface Worker {
  alive: boolean;
  /** Steps and messages that it has not answered yet. */
  busy: number;
  /** Called off, or told, when it ends. */
  onEnd: (() => void)[];
}

/** The worker ends at its n-th step, counted over all workers of a run: before that step has an effect, or right after. */
export interface Death {
  step: number;
  moment: 'before' | 'after';
  /** The whole browser goes, and comes back after this many milliseconds. */
  browserReturnsAfter?: number;
}

const idleLimit = 30_000;
const alarmPeriod = 30_000;
const diskTime = 3;

/**
 * What a browser gives an extension and keeps when the extension's worker is gone: a disk, locks that end with their holder,
 * an alarm, messages that start a worker. `start` is what a worker does first, each time.
 */
export function createBrowser(
  time: VirtualTime,
  { deaths, failedWrites }: { deaths: Death[]; failedWrites: number[] },
  { start, onAlarm }: { start(worker: Worker): void; onAlarm(worker: Worker): void },
) {
  const disk = new Map<string, Operation>();
  const locks = new Map<string, { holder: Worker; waiting: { worker: Worker; grant: () => void }[] }>();
  let current: Worker | undefined;
  let running = true;
  let session = 0;
  let steps = 0;
  let writes = 0;

  function write(operation: Operation): void {
    writes += 1;
    if (failedWrites.includes(writes)) throw new Error('disk');
    disk.set(operation.operationId, Object.freeze({ ...operation }));
  }

  /** The deaths that came. */
  const died: Death[] = [];

  let callOffAlarm: (() => void) | undefined;

  function rung(): void {
    callOffAlarm = time.after(alarmPeriod, rung);
    onAlarm(theWorker());
  }

  function silence(): void {
    callOffAlarm?.();
    callOffAlarm = undefined;
  }

  function release(name: string): void {
    const lock = locks.get(name);
    const next = lock?.waiting.shift();
    if (!lock || !next) return void locks.delete(name);
    lock.holder = next.worker;
    next.grant();
  }

  function end(worker: Worker): void {
    if (!worker.alive) return;
    worker.alive = false;
    if (current === worker) current = undefined;
    for (const lock of locks.values()) lock.waiting = lock.waiting.filter((waiting) => waiting.worker !== worker);
    for (const [name, lock] of [...locks]) if (lock.holder === worker) release(name);
    for (const tell of worker.onEnd) tell();
  }

  function die(worker: Worker, death: Death): void {
    const { browserReturnsAfter } = death;
    died.push(death);
    end(worker);
    if (browserReturnsAfter === undefined) return;
    running = false;
    session += 1;
    silence();
    time.after(browserReturnsAfter, () => {
      running = true;
      // `runtime.onStartup` starts a worker.
      theWorker();
    });
  }

  function theWorker(): Worker {
    if (current) return current;
    const worker: Worker = { alive: true, busy: 0, onEnd: [] };
    current = worker;
    endWhenIdle(worker);
    start(worker);
    return worker;
  }

  function endWhenIdle(worker: Worker): void {
    const idleSince = time.now();
    time.after(idleLimit, () => {
      if (worker.busy === 0 && (lastBusy.get(worker) ?? 0) <= idleSince) end(worker);
    });
  }
  const lastBusy = new WeakMap<Worker, number>();

  function occupy(worker: Worker, change: 1 | -1): void {
    worker.busy += change;
    lastBusy.set(worker, time.now());
    if (worker.busy === 0) endWhenIdle(worker);
  }

  /** One thing that a worker does outside of itself; a worker that ends meanwhile never hears of it. */
  function step<T>(worker: Worker, duration: number, effect: () => T | Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      if (!worker.alive) return;
      steps += 1;
      const death = deaths.find((one) => one.step === steps);
      if (death?.moment === 'before') return die(worker, death);
      const answer = (settle: () => void) => {
        if (!worker.alive) return;
        occupy(worker, -1);
        settle();
      };
      occupy(worker, 1);
      time.after(duration, () => {
        if (!worker.alive) return;
        const done = (async () => effect())();
        done.catch(() => undefined);
        if (death) return die(worker, death);
        done.then(
          (value) => answer(() => resolve(value)),
          (error) => answer(() => reject(error)),
        );
      });
    });
  }

  return {
    disk,
    died,
    step,
    isRunning: () => running,
    /** Counts the starts of the browser: what a page waited for is gone with the page. */
    session: () => session,
    endWorker: () => current && end(current),

    storeOf: (worker: Worker): OutboxStore => ({
      get: (operationId) => step(worker, diskTime, () => disk.get(operationId)),
      put: (operation) => step(worker, diskTime, () => write(operation)),
      all: () => step(worker, diskTime, () => [...disk.values()]),
      queue: (operation) =>
        step(worker, diskTime, async () => {
          const known = disk.get(operation.operationId);
          if (known && known.state !== 'queued') return undefined;
          const alike = [...disk.values()].filter((other) => other.fingerprint === operation.fingerprint);
          await write(operation);
          return alike;
        }),
      remove: (operationId) => step(worker, diskTime, () => void disk.delete(operationId)),
    }),

    async withLock<T>(worker: Worker, name: string, work: () => Promise<T>, ifFree = false): Promise<T | undefined> {
      if (!worker.alive) return new Promise(() => undefined);
      const lock = locks.get(name);
      if (lock && ifFree) return step(worker, 1, () => undefined);
      if (lock) await new Promise<void>((grant) => lock.waiting.push({ worker, grant }));
      else locks.set(name, { holder: worker, waiting: [] });
      try {
        return await work();
      } finally {
        if (worker.alive) release(name);
      }
    },

    // As `browser/wake.ts` does it.
    callAt(worker: Worker, delay: number, work: () => void): void {
      if (worker.alive) worker.onEnd.push(time.after(delay, work));
    },
    ring(worker: Worker): void {
      if (worker.alive) callOffAlarm ??= time.after(alarmPeriod, rung);
    },
    rest(worker: Worker): void {
      if (worker.alive) silence();
    },

    /** A message of the panel's to the background. Gives undefined when the worker failed or ended before it answered. */
    async ask<T>(handler: (worker: Worker) => Promise<T>): Promise<T | undefined> {
      if (!running) return undefined;
      const worker = theWorker();
      if (!worker.alive) return undefined;
      occupy(worker, 1);
      return new Promise((resolve) => {
        worker.onEnd.push(() => resolve(undefined));
        const answer = (value: T | undefined) => {
          if (!worker.alive) return;
          occupy(worker, -1);
          resolve(value);
        };
        handler(worker).then(answer, () => answer(undefined));
      });
    },
  };
}
