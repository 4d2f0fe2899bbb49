import { useEffect, useRef, useState } from 'preact/hooks';
import { send } from '../../browser/messaging';
import { type AppointmentRange, slicesOf } from '../../core/appointmentRanges';
import { type Failure, toFailure } from '../../core/failure';
import type { BookingAppointment } from '../../core/graphTypes';
import type { KeptAppointments } from './kept';

export interface Calendar {
  /** Of the whole range; while a long one is read for the first time, of what is read so far. */
  appointments: BookingAppointment[];
  waiting: boolean;
  /** Parts that are read, of all parts. */
  done: number;
  total: number;
  failure?: Failure;
  /** Milliseconds since 1970. */
  readAt?: number;
}

/** Parts that are asked for at a time; the background sends no more than three requests at once for a mailbox. */
const atOnce = 2;

const nothing: Calendar = { appointments: [], waiting: true, done: 0, total: 1 };

/**
 * The appointments of a range, read part by part. `key` names the range: what its clock time is does not matter; undefined while it
 * cannot be known.
 */
export function useCalendar(
  businessId: string,
  key: string | undefined,
  rangeNow: () => AppointmentRange | undefined,
  kept: KeptAppointments,
) {
  const [calendar, setCalendar] = useState<Calendar>(nothing);
  const latest = useRef(0);

  const read = async (before: BookingAppointment[] | undefined) => {
    const range = rangeNow();
    latest.current += 1;
    const mine = latest.current;
    if (!range) return setCalendar({ ...nothing, waiting: false });
    const slices = slicesOf(range);
    const byId = new Map<string, BookingAppointment>();
    const readAt = Date.now();
    let [next, done] = [0, 0];
    let failure: Failure | undefined;
    const show = (waiting: boolean) => {
      if (mine !== latest.current) return;
      const isWhole = !waiting && !failure;
      const appointments = before && !isWhole ? before : [...byId.values()];
      setCalendar({
        appointments,
        waiting,
        done,
        total: slices.length,
        ...(failure ? { failure } : {}),
        ...(isWhole ? { readAt } : {}),
      });
      if (isWhole && key !== undefined) kept.calendar = { key, appointments, readAt };
    };
    show(true);
    const work = async () => {
      for (let slice = slices[next++]; slice && !failure && mine === latest.current; slice = slices[next++]) {
        try {
          for (const one of await send('listAppointments', { businessId, ...slice })) byId.set(one.id, one);
          done += 1;
          show(true);
        } catch (error) {
          failure = toFailure(error);
        }
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    show(false);
  };

  useEffect(() => {
    if (key === undefined) return;
    const { calendar: known } = kept;
    const isSame = known?.key === key;
    if (isSame) setCalendar({ ...known, waiting: false, done: 1, total: 1 });
    // What was left is shown at once, and read anew: something may have been created in another tab.
    void read(isSame ? known.appointments : undefined);
    return () => {
      latest.current += 1;
    };
  }, [key]);

  /** Puts in what is known to be in the calendar now; undefined: it is gone. */
  const replace = (id: string, now: BookingAppointment | undefined) => {
    setCalendar((before) => {
      const appointments = before.appointments.flatMap((one) => (one.id === id ? (now ?? []) : one));
      if (kept.calendar) kept.calendar = { ...kept.calendar, appointments };
      return { ...before, appointments };
    });
  };
  return { calendar, readAgain: () => void read(calendar.appointments), replace };
}
