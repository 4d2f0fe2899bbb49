import { useEffect, useReducer } from 'preact/hooks';
import type { KeptAppointments } from '../kept';
import { type People, readPeople } from '../people';
import type { Calendar } from '../useCalendar';

export interface KnownPeople extends People {
  /** Grows with each that was read. */
  version: number;
}

/** Who comes to the appointments of the calendar, read after it; what was read stays while other tabs are shown. */
export function usePeople(
  businessId: string,
  kept: KeptAppointments,
  { appointments, waiting }: Calendar,
): KnownPeople {
  kept.people ??= readPeople(businessId);
  const { people } = kept;
  const [version, grow] = useReducer((times: number, _: undefined) => times + 1, 0);
  useEffect(() => {
    const unwatch = people.watch(() => grow(undefined));
    return () => {
      unwatch();
      people.stop();
    };
  }, []);
  useEffect(() => {
    if (!waiting) void people.offer(appointments);
  }, [appointments, waiting]);
  return { ...people, version };
}
