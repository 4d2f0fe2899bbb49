import { type Blocking, type BookedTime, blockedBy } from './bookedTime';
import type { BookingService } from './graphTypes';
import { millisecondsOf } from './isoDuration';
import { common, holdsInOrder, type Span } from './spans';
import type { Temporal } from './temporal';
import { type Schedule, type WorkingTimes, workingTimes } from './workingTimes';

/** Somebody who is open at a start; with `session`, for a seat in a group session that begins then. */
export interface OpenStaff {
  staffMemberId: string;
  session?: BookedTime;
}

/** A start that Bookings' rules allow, in milliseconds since 1970, and with whom. */
export interface OpenStart {
  start: number;
  staff: OpenStaff[];
}

export interface Wanted {
  /** Where a start is looked for. */
  span: Span;
  /** Milliseconds since 1970. */
  now: number;
  /** Milliseconds; the service's own where it is left out. */
  duration?: number;
}

/** A service's buffers, in milliseconds. */
export const buffersOf = ({ preBuffer, postBuffer }: BookingService) => ({
  preBuffer: millisecondsOf(preBuffer) ?? 0,
  postBuffer: millisecondsOf(postBuffer) ?? 0,
});

export const durationOf = ({ defaultDuration }: BookingService): number | undefined =>
  millisecondsOf(defaultDuration) || undefined;

/** A session of the service that begins then and has seats left: joining it is no clash with it. */
export const isOpenSession = (booked: BookedTime, service: BookingService, start: number): boolean =>
  booked.start === start &&
  booked.serviceId === service.id &&
  (service.maximumAttendeesCount ?? 1) > 1 &&
  booked.filledAttendeesCount < booked.maximumAttendeesCount;

/** Starts by the interval, counted on the wall from the beginning of each opening, in the order of time. */
function startsByInterval({ openings, rules }: WorkingTimes): number[] {
  const starts: number[] = [];
  for (const { wall, offset, instants } of openings) {
    const steps = Math.max(0, Math.ceil((instants.start + offset - wall.start) / rules.timeSlotInterval));
    let start = wall.start + steps * rules.timeSlotInterval - offset;
    for (; start < instants.end; start += rules.timeSlotInterval) starts.push(start);
  }
  return starts.sort((a, b) => a - b);
}

/**
 * The starts at which a service is open, in the order of time: by its interval, lead time and furthest advance, within the
 * hours of business, service and staff, clear of what is booked with the buffers of both. Outlook events and time off are
 * not known here. Takes time in proportion to the appointments.
 */
export function openStarts(temporal: Temporal, schedule: Schedule, { span, now, duration }: Wanted): OpenStart[] {
  const { service, staffMembers } = schedule;
  const length = duration ?? durationOf(service);
  if (!length) return [];
  const times = workingTimes(temporal, schedule, { start: span.start, end: span.end + length });
  const { minimumLeadTime, maximumAdvance } = times.rules;
  const first = Math.max(span.start, now + minimumLeadTime);
  const last = maximumAdvance === undefined ? span.end : Math.min(span.end, now + maximumAdvance + 1);
  const inTime = (start: number) => first <= start && start < last;

  const byInterval = startsByInterval(times).filter(inTime);
  if (staffMembers.length === 0) {
    const isOpen = holdsInOrder(times.service);
    return byInterval.filter((start) => isOpen({ start, end: start + length })).map((start) => ({ start, staff: [] }));
  }

  const booked = takenByStaff(schedule.bookedTimes);
  const open = new Map<number, OpenStaff[]>();
  for (const member of staffMembers) {
    const own = booked.get(member.id) ?? [];
    const isOpen = holdsInOrder(common(times.service, times.of(member)));
    const clashAt = clashesInOrder(own, service);
    for (const start of withSessions(byInterval, own, service, inTime)) {
      if (!isOpen({ start, end: start + length })) continue;
      const clash = clashAt({ start, end: start + length, ...buffersOf(service) });
      if (clash === 'clash') continue;
      const staff = open.get(start) ?? [];
      staff.push({ staffMemberId: member.id, ...(clash ? { session: clash } : {}) });
      open.set(start, staff);
    }
  }
  return [...open].map(([start, staff]) => ({ start, staff })).sort((a, b) => a.start - b.start);
}

/** A session is open at its own start, whatever the interval says. */
function withSessions(
  byInterval: number[],
  own: Taken[],
  service: BookingService,
  inTime: (start: number) => boolean,
): number[] {
  const known = new Set(byInterval);
  const sessions = own
    .map(({ booked }) => booked)
    .filter((booked) => isOpenSession(booked, service, booked.start))
    .map(({ start }) => start)
    .filter((start) => inTime(start) && !known.has(start));
  return sessions.length === 0 ? byInterval : [...new Set([...byInterval, ...sessions])].sort((a, b) => a - b);
}

/** The time that an appointment takes with its buffers. */
interface Taken extends Span {
  booked: BookedTime;
}

/** What is booked, by member of the staff, in the order in which it begins to take time. */
function takenByStaff(bookedTimes: readonly BookedTime[]): Map<string, Taken[]> {
  const byStaff = new Map<string, Taken[]>();
  for (const booked of bookedTimes) {
    const taken = { booked, ...blockedBy(booked) };
    for (const id of new Set(booked.staffMemberIds)) {
      const own = byStaff.get(id);
      if (own) own.push(taken);
      else byStaff.set(id, [taken]);
    }
  }
  for (const own of byStaff.values()) own.sort((a, b) => a.start - b.start);
  return byStaff;
}

/**
 * Tells whether a time clashes with what is booked, or which session it may join. Asked in the order of start, so that all
 * answers together cost one walk over the list.
 */
function clashesInOrder(own: readonly Taken[], service: BookingService) {
  let at = 0;
  return (wanted: Blocking): 'clash' | BookedTime | undefined => {
    const { start, end } = blockedBy(wanted);
    while ((own[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at += 1;
    let session: BookedTime | undefined;
    for (let next = at; next < own.length; next += 1) {
      const other = own[next];
      if (!other || other.start >= end) break;
      if (other.end <= start) continue;
      if (session || !isOpenSession(other.booked, service, wanted.start)) return 'clash';
      session = other.booked;
    }
    return session;
  };
}
