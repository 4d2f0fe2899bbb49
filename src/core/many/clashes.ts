import { type BookedTime, blockedBy } from '../bookedTime';
import type { BookingService } from '../graphTypes';
import { buffersOf } from '../openStarts';
import { overlaps, type Span } from '../spans';
import type { Unit } from './units';

const nothing = { preBuffer: 0, postBuffer: 0 };

/** The time of the staff that a unit takes, with the buffers of its service; in milliseconds since 1970. */
export function takenBy({ draft }: Unit, services: ReadonlyMap<string, BookingService>): Span {
  const service = services.get(draft.serviceId);
  const span = { start: Date.parse(draft.startDateTime), end: Date.parse(draft.endDateTime) };
  return blockedBy({ ...span, ...(service ? buffersOf(service) : nothing) });
}

/** Of units that would take the same person's time: for each, the earlier row of the table that it clashes with. */
export function clashesAmong(units: readonly Unit[], services: readonly BookingService[]): Map<Unit, Unit> {
  const byId = new Map(services.map((service) => [service.id, service]));
  const byStaff = new Map<string, { unit: Unit; span: Span; at: number }[]>();
  units.forEach((unit, at) => {
    for (const id of unit.draft.staffMemberIds) {
      const list = byStaff.get(id) ?? [];
      list.push({ unit, span: takenBy(unit, byId), at });
      byStaff.set(id, list);
    }
  });
  const found = new Map<Unit, Unit>();
  const tell = (one: { unit: Unit; at: number }, other: { unit: Unit; at: number }) => {
    const [earlier, later] = one.at < other.at ? [one, other] : [other, one];
    if (!found.has(later.unit)) found.set(later.unit, earlier.unit);
  };
  for (const list of byStaff.values()) {
    list.sort((one, other) => one.span.start - other.span.start);
    let open: typeof list = [];
    for (const entry of list) {
      open = open.filter(({ span }) => overlaps(span, entry.span));
      for (const other of open) tell(other, entry);
      open.push(entry);
    }
  }
  return found;
}

/** The spans to read in order to know what is booked around the units: apart where more than a month lies between two of them. */
export function spansToRead(units: readonly Unit[], day = 86_400_000): Span[] {
  const days = units.map(({ draft }) => Math.floor(Date.parse(draft.startDateTime) / day) * day).sort((a, b) => a - b);
  const spans: Span[] = [];
  for (const start of days) {
    const last = spans.at(-1);
    if (last && start - last.end < 31 * day && start - last.start < 92 * day)
      last.end = Math.max(last.end, start + 3 * day);
    else spans.push({ start: start - day, end: start + 3 * day });
  }
  return spans;
}

/** What is booked, found by day: a row is compared with what is around it and not with the whole year. */
export function bookedByDay(bookedTimes: readonly BookedTime[], day = 86_400_000): (span: Span) => BookedTime[] {
  const days = new Map<number, BookedTime[]>();
  for (const booked of bookedTimes) {
    const { start, end } = blockedBy(booked);
    for (let at = Math.floor(start / day); at <= Math.floor(end / day); at++)
      days.set(at, [...(days.get(at) ?? []), booked]);
  }
  return ({ start, end }) => {
    const found = new Set<BookedTime>();
    for (let at = Math.floor(start / day) - 1; at <= Math.floor(end / day) + 1; at++) {
      for (const booked of days.get(at) ?? []) found.add(booked);
    }
    return [...found];
  };
}
