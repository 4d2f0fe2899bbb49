import { type Attendees, storedAttendees } from '../../browser/storage';
import type { BookingAppointment } from '../../core/graphTypes';

const freshFor = 600_000;
/** The session's storage holds 10 MB for everything. */
const atMost = 2_000;

/** Who comes to appointments that an earlier panel read, for ten minutes, and as long as the appointment was not changed. */
export function attendeesOf(businessId: string) {
  const stored = storedAttendees(businessId);
  let known: Record<string, Attendees> = {};
  const merged = new WeakMap<BookingAppointment, BookingAppointment>();
  const isFresh = ({ readAt }: Attendees) => Date.now() - readAt < freshFor;
  return {
    async load(): Promise<void> {
      const read = await stored.get().catch(() => undefined);
      known = Object.fromEntries(Object.entries(read ?? {}).filter(([, one]) => isFresh(one)));
    },
    /** The appointment of a list with its customers, where they are known. */
    withCustomers(listed: BookingAppointment): BookingAppointment | undefined {
      const own = known[listed.id];
      if (!own || !isFresh(own) || own.lastUpdatedDateTime !== (listed.lastUpdatedDateTime ?? undefined))
        return undefined;
      const before = merged.get(listed);
      const made = before ?? { ...listed, customers: own.customers };
      merged.set(listed, made);
      return made;
    },
    add(read: readonly BookingAppointment[]): void {
      for (const { id, lastUpdatedDateTime, customers } of read) {
        known[id] = {
          readAt: Date.now(),
          ...(lastUpdatedDateTime ? { lastUpdatedDateTime } : {}),
          customers: (customers ?? []).map(({ name, emailAddress, phone }) => ({
            name: name ?? '',
            emailAddress: emailAddress ?? '',
            phone: phone ?? '',
          })),
        };
      }
    },
    forget(id: string): void {
      delete known[id];
    },
    /** A storage that is full costs a request next time, nothing else. */
    keep: (): void => void stored.set(Object.fromEntries(Object.entries(known).slice(-atMost))).catch(() => undefined),
  };
}
