import { useEffect, useState } from 'preact/hooks';
import { customerHasher } from '../../browser/customerHash';
import { send } from '../../browser/messaging';
import { outboxStore } from '../../browser/outboxStore';
import { operationIdOf } from '../../core/many/standing';
import { type Operation, sendLock } from '../../core/outbox';
import type { CheckedUnit } from './checkTable';
import { type Job, type Run, type RunStatus, startRun } from './run';

export interface CurrentRun {
  units: readonly CheckedUnit[];
  run: Run;
  status: RunStatus;
}

/** Runs by business and what they are for, for as long as this page lives: another tab of the panel does not end one. */
const runs = new Map<string, Omit<CurrentRun, 'status'>>();
const watchers = new Set<() => void>();
const tell = () => {
  for (const watcher of watchers) watcher();
};

const sleep = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** What the calendar no longer has is marked so, or creating it again would be taken for a second press of the same. */
async function forgetGone(units: readonly CheckedUnit[], operations: readonly Operation[]): Promise<void> {
  const gone = new Set(units.flatMap(({ standing }) => (standing.kind === 'gone' ? [standing.appointmentId] : [])));
  for (const operation of operations) {
    if (operation.cancelled || !gone.has(operation.appointmentId ?? '')) continue;
    await navigator.locks.request(sendLock(operation), () => outboxStore.put({ ...operation, cancelled: true }));
  }
}

/** The units as jobs: each has the first operation id that the outbox does not know yet. */
async function jobsOf(units: readonly CheckedUnit[]): Promise<Job[]> {
  const hash = await customerHasher();
  const operations = await outboxStore.all();
  await forgetGone(units, operations);
  const used = new Set(operations.map(({ operationId }) => operationId));
  const jobs: Job[] = [];
  for (const { fingerprint, draft, standing } of units) {
    let first = 0;
    while (used.has(await operationIdOf(fingerprint, first, hash))) first += 1;
    jobs.push({
      draft,
      operationIdAt: (tries) => operationIdOf(fingerprint, first + tries, hash),
      openOperationId: standing.kind === 'open' ? standing.operationId : undefined,
    });
  }
  return jobs;
}

/** Less than the background takes a calendar for that was read ahead. */
const lookAheadEvery = 60_000;

/** Has the calendar around all of the jobs read from time to time, so that each of them has only to be sent. */
function lookingAhead(businessId: string, jobs: readonly Job[]): () => Promise<unknown> {
  const starts = jobs.map(({ draft }) => draft.startDateTime).sort();
  const ends = jobs.map(({ draft }) => draft.endDateTime).sort();
  let [last, reading]: [number, Promise<unknown>] = [Number.NEGATIVE_INFINITY, Promise.resolve()];
  return () => {
    if (Date.now() - last > lookAheadEvery) {
      last = Date.now();
      // Where this fails, each create reads for itself.
      reading = send('readCalendarAhead', { businessId, start: starts[0] ?? '', end: ends.at(-1) ?? '' }).catch(
        () => undefined,
      );
    }
    return reading;
  };
}

const warnBeforeLeaving = (event: BeforeUnloadEvent) => event.preventDefault();

/**
 * Starts a run under `key`. False: one is going on for this mailbox in another page, and two would be more than three requests at a
 * time to look after.
 */
async function start(key: string, businessId: string, units: readonly CheckedUnit[]): Promise<boolean> {
  const jobs = await jobsOf(units);
  return new Promise<boolean>((answer) => {
    void navigator.locks.request(`many:${businessId.toLowerCase()}`, { ifAvailable: true }, async (lock) => {
      if (!lock) return answer(false);
      const over = new AbortController();
      await new Promise<void>((ended) => {
        let current: Omit<CurrentRun, 'status'> | undefined;
        const lookAhead = lookingAhead(businessId, jobs);
        const onChange = () => {
          if (!current) return;
          tell();
          if (current.run.phase() === 'ended') ended();
        };
        const run = startRun(
          jobs,
          {
            create: async (request) => {
              await lookAhead();
              return send('createAppointment', request);
            },
            readOutcome: (operationId) => send('readOutcome', { operationId }),
            now: Date.now,
            sleep,
          },
          onChange,
        );
        current = { units, run };
        runs.set(key, current);
        window.addEventListener('beforeunload', warnBeforeLeaving, { signal: over.signal });
        answer(true);
        onChange();
      });
      over.abort();
    });
  });
}

/** Pages draw at most so often, in milliseconds, while a run goes on. */
const drawEvery = 300;

/** The run under a key, as it goes on; `start` begins one, `dismiss` forgets one that has ended. */
export function useCurrentRun(key: string, businessId: string) {
  const latest = (): CurrentRun | undefined => {
    const found = runs.get(key);
    return found && { ...found, status: found.run.status() };
  };
  const [current, setCurrent] = useState(latest);
  useEffect(() => {
    let due: ReturnType<typeof setTimeout> | undefined;
    const show = () => {
      due = undefined;
      setCurrent(latest());
    };
    const watcher = () => {
      due ??= setTimeout(show, drawEvery);
    };
    watchers.add(watcher);
    show();
    return () => {
      watchers.delete(watcher);
      clearTimeout(due);
    };
  }, [key]);
  return {
    current,
    start: (units: readonly CheckedUnit[]) => start(key, businessId, units),
    dismiss: () => {
      if (runs.get(key)?.run.phase() !== 'ended') return;
      runs.delete(key);
      tell();
    },
  };
}
