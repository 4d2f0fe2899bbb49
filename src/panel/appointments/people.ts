import { send } from '../../browser/messaging';
import { type Failure, toFailure } from '../../core/failure';
import type { BookingAppointment } from '../../core/graphTypes';

/** Graph takes twenty parts in a batch. */
const atOnce = 20;
/** A part that was throttled is asked for again this often. */
const tries = 4;
/** Each is a request of its own in Exchange's count, 10,000 in ten minutes: more than this is read only when it is wanted. */
const byItself = 400;

/** Whether the list tells too little of who comes: it leaves `customers` empty, and beside it has room for one. */
export function needsReading(appointment: BookingAppointment): boolean {
  const { customers, customerName, customerEmailAddress, filledAttendeesCount } = appointment;
  if ((customers?.length ?? 0) > 0 || filledAttendeesCount === 0) return false;
  return (filledAttendeesCount ?? 1) > 1 || !(customerName || customerEmailAddress);
}

const wait = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

/**
 * Reads appointments whole, by id, twenty in a request and one request after the other (each part of a batch counts for
 * Exchange, which takes four at a time): those in sight first. What was read stays until it is changed.
 */
export interface People {
  whole: ReadonlyMap<string, BookingAppointment>;
  failed: ReadonlyMap<string, Failure>;
  /** Ids that are still to be read. */
  left: () => number;
  inSight: (ids: readonly string[]) => void;
  /** Reads these too; resolves when nothing is left. */
  want: (ids: readonly string[]) => Promise<void>;
  /** Those that can be read without having been asked for. */
  offer: (appointments: readonly BookingAppointment[]) => void;
  retry: () => void;
  put: (appointment: BookingAppointment) => void;
  forget: (id: string) => void;
  stop: () => void;
  watch: (callback: () => void) => () => void;
}

export function readPeople(businessId: string): People {
  const whole = new Map<string, BookingAppointment>();
  const failed = new Map<string, Failure>();
  const wanted = new Set<string>();
  const watchers = new Set<() => void>();
  let sight: readonly string[] = [];
  let offered = 0;
  let running: Promise<void> | undefined;
  const tell = () => {
    for (const callback of watchers) callback();
  };

  const nextIds = (): string[] => {
    const first = sight.filter((id) => wanted.has(id));
    return [...new Set([...first, ...wanted])].slice(0, atOnce);
  };

  async function readSome(ids: string[], triesLeft: number): Promise<void> {
    const replies = await send('readAppointments', { businessId, ids }).catch((error) =>
      // What keeps a whole request from being answered keeps the next ones from it too.
      [...ids, ...wanted].map((id) => ({ id, appointment: undefined, failure: toFailure(error) })),
    );
    const again: string[] = [];
    let pause = 0;
    for (const { id, appointment, failure } of replies) {
      if (appointment) whole.set(id, appointment);
      else if (failure?.kind === 'throttled' && triesLeft > 0) {
        again.push(id);
        pause = Math.max(pause, failure.retryAfterSeconds ?? 1);
      } else failed.set(id, failure ?? { kind: 'unexpectedReply' });
      if (!again.includes(id)) wanted.delete(id);
    }
    if (again.length === 0) return;
    await wait(Math.min(pause, 30));
    await readSome(again, triesLeft - 1);
  }

  async function run(): Promise<void> {
    for (let ids = nextIds(); ids.length > 0; ids = nextIds()) {
      await readSome(ids, tries);
      tell();
    }
  }

  const start = (): Promise<void> => {
    running ??= run().finally(() => {
      running = undefined;
    });
    return running;
  };

  const add = (ids: readonly string[]) => {
    for (const id of ids) if (!whole.has(id) && !failed.has(id)) wanted.add(id);
    tell();
    return wanted.size > 0 ? start() : Promise.resolve();
  };

  return {
    whole,
    failed,
    left: () => wanted.size,
    inSight(ids) {
      sight = ids;
      void add(ids);
    },
    want: add,
    offer(appointments) {
      const ids = appointments.filter(needsReading).map(({ id }) => id);
      const some = ids.filter((id) => !whole.has(id) && !wanted.has(id)).slice(0, Math.max(0, byItself - offered));
      offered += some.length;
      void add(some);
    },
    retry() {
      const ids = [...failed.keys()];
      failed.clear();
      void add(ids);
    },
    put(appointment) {
      whole.set(appointment.id, appointment);
      failed.delete(appointment.id);
      tell();
    },
    forget(id) {
      for (const known of [whole, failed, wanted]) known.delete(id);
      tell();
    },
    stop() {
      wanted.clear();
      tell();
    },
    watch(callback) {
      watchers.add(callback);
      return () => watchers.delete(callback);
    },
  };
}
