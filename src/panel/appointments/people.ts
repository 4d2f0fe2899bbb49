import { send } from '../../browser/messaging';
import { type Failure, toFailure } from '../../core/failure';
import type { BookingAppointment } from '../../core/graphTypes';
import { attendeesOf } from './attendees';

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

/** Whether everybody who comes is known; `gone`: it is no longer in the calendar. */
export type Reading = 'known' | 'unread' | 'failed' | 'gone';

/** Whether the list was read after the appointment was read by id and then changed; where it does not say, it may have been. */
const isStale = (whole: BookingAppointment, listed: BookingAppointment): boolean =>
  whole !== listed && (!whole.lastUpdatedDateTime || whole.lastUpdatedDateTime !== listed.lastUpdatedDateTime);

/**
 * Reads appointments whole, by id, twenty in a request and one request after the other (each part of a batch counts for
 * Exchange, which takes four at a time): those in sight first. What was read stays until it is changed.
 */
export interface People {
  whole: ReadonlyMap<string, BookingAppointment>;
  failed: ReadonlyMap<string, Failure>;
  /** An appointment as far as it is known: whole, with customers that were read before, or as the list has it. */
  known: (listed: BookingAppointment) => { appointment: BookingAppointment; reading: Reading };
  /** What an earlier panel read was looked up: until then nothing is in sight. */
  isReady: () => boolean;
  /** Ids that are still to be read. */
  left: () => number;
  inSight: (ids: readonly string[]) => void;
  /** Reads these too; resolves when nothing is left. */
  want: (ids: readonly string[]) => Promise<void>;
  /** The list was read: what of it can be read without having been asked for, and what changed since it was read. */
  offer: (appointments: readonly BookingAppointment[]) => Promise<void>;
  retry: () => void;
  put: (appointment: BookingAppointment) => void;
  forget: (id: string) => void;
  stop: () => void;
  watch: (callback: () => void) => () => void;
}

export function readPeople(businessId: string): People {
  const watchers = new Set<() => void>();
  const tell = () => {
    for (const callback of watchers) callback();
  };
  const whole = new Map<string, BookingAppointment>();
  const attendees = attendeesOf(businessId);
  let isReady = false;
  const loaded = attendees.load().then(() => {
    isReady = true;
    tell();
  });
  const failed = new Map<string, Failure>();
  const wanted = new Set<string>();
  let sight: readonly string[] = [];
  let offered = 0;
  let running: Promise<void> | undefined;

  const nextIds = (): string[] => {
    const first = sight.filter((id) => wanted.has(id));
    return [...new Set([...first, ...wanted])].slice(0, atOnce);
  };

  async function readSome(ids: string[], triesLeft: number): Promise<void> {
    const replies = await send('readAppointments', { businessId, ids }).catch((error) => {
      const failure = toFailure(error);
      // What keeps a whole request from being answered, other than haste, keeps the next ones from it too.
      const unanswered = failure.kind === 'throttled' ? ids : [...new Set([...ids, ...wanted])];
      return unanswered.map((id) => ({ id, appointment: undefined, failure }));
    });
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
    attendees.add(replies.flatMap(({ appointment }) => appointment ?? []));
    if (again.length === 0) return;
    await wait(Math.min(pause, 30));
    await readSome(again, triesLeft - 1);
  }

  async function run(): Promise<void> {
    for (let ids = nextIds(); ids.length > 0; ids = nextIds()) {
      await readSome(ids, tries);
      tell();
    }
    attendees.keep();
  }

  const start = (): Promise<void> => {
    running ??= run().then(() => {
      running = undefined;
      return wanted.size > 0 ? start() : undefined;
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
    known(listed) {
      const appointment = whole.get(listed.id) ?? (needsReading(listed) ? attendees.withCustomers(listed) : listed);
      if (appointment) return { appointment, reading: 'known' };
      const failure = failed.get(listed.id);
      const why = failure?.kind === 'appointmentNotFound' ? 'gone' : 'failed';
      return { appointment: listed, reading: failure ? why : 'unread' };
    },
    isReady: () => isReady,
    left: () => wanted.size,
    inSight(ids) {
      sight = ids;
      void add(ids);
    },
    want: add,
    async offer(appointments) {
      await loaded;
      for (const one of appointments) {
        const own = whole.get(one.id);
        if (own && isStale(own, one)) whole.delete(one.id);
      }
      const ids = appointments.filter((one) => this.known(one).reading === 'unread').map(({ id }) => id);
      const some = ids.filter((id) => !wanted.has(id)).slice(0, Math.max(0, byItself - offered));
      offered += some.length;
      void add(some);
    },
    retry() {
      const ids = [...failed.keys()];
      failed.clear();
      void add(ids);
    },
    put(appointment) {
      attendees.add([appointment]);
      whole.set(appointment.id, appointment);
      failed.delete(appointment.id);
      tell();
    },
    forget(id) {
      for (const one of [whole, failed, wanted]) one.delete(id);
      attendees.forget(id);
      tell();
    },
    stop() {
      offered = Math.max(0, offered - wanted.size);
      wanted.clear();
      tell();
    },
    watch(callback) {
      watchers.add(callback);
      return () => watchers.delete(callback);
    },
  };
}
