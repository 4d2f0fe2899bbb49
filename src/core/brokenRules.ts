import { type BookedTime, blockedBy } from './bookedTime';
import type { BookingStaffMember } from './graphTypes';
import { buffersOf, durationOf, isOpenSession } from './openStarts';
import { holds, overlaps, type Span } from './spans';
import type { Temporal } from './temporal';
import { type Schedule, type WorkingTimes, workingTimes } from './workingTimes';

/** A rule of Bookings that a time breaks. Durations in milliseconds. */
export type BrokenRule =
  | { rule: 'outsideBusinessHours' }
  /** Within the opening hours, but the service is not offered then. */
  | { rule: 'outsideServiceHours' }
  | { rule: 'inThePast' }
  | { rule: 'minimumLeadTime'; minimumLeadTime: number }
  | { rule: 'maximumAdvance'; maximumAdvance: number }
  | { rule: 'timeSlotInterval'; timeSlotInterval: number }
  | { rule: 'duration'; defaultDuration: number }
  | { rule: 'allowStaffSelection' }
  /** Not one of those who do this service. */
  | { rule: 'notOnService'; staffMemberId: string }
  | { rule: 'staffNotWorking'; staffMemberId: string }
  | { rule: 'clash'; staffMemberId: string; with: BookedTime }
  /** Nobody was chosen, and none of those who do it is open then. */
  | { rule: 'nobodyOpen' }
  /** From `judgeFor`: a team member books only themselves. */
  | { rule: 'onlyThemselves'; staffMemberId: string };

/** A time as it was chosen: instants in milliseconds since 1970. Nobody chosen: "No specific staff". */
export interface Chosen extends Span {
  staffMemberIds: string[];
}

/** Everyone of the business, since also somebody who does not do the service can be chosen. */
export interface Judged extends Schedule {
  everyone: BookingStaffMember[];
}

/**
 * The rules that a chosen time breaks, in the order in which they are to be said; none exactly where `openStarts` has the time.
 * https://learn.microsoft.com/graph/bookingsbusiness-business-rules. A clash is only found with what `bookedTimes` holds.
 */
export function brokenRules(temporal: Temporal, judged: Judged, chosen: Chosen, now: number): BrokenRule[] {
  const times = workingTimes(temporal, judged, chosen);
  return [...ofTime(judged, times, chosen, now), ...ofStaff(judged, times, chosen)];
}

function* ofTime(judged: Judged, times: WorkingTimes, chosen: Chosen, now: number): Generator<BrokenRule> {
  const { business, service, rules } = times;
  const { minimumLeadTime, maximumAdvance, timeSlotInterval } = rules;
  if (!holds(business, chosen)) yield { rule: 'outsideBusinessHours' };
  else if (!holds(service, chosen)) yield { rule: 'outsideServiceHours' };
  if (chosen.start < now) yield { rule: 'inThePast' };
  else if (chosen.start < now + minimumLeadTime) yield { rule: 'minimumLeadTime', minimumLeadTime };
  if (maximumAdvance !== undefined && chosen.start > now + maximumAdvance) {
    yield { rule: 'maximumAdvance', maximumAdvance };
  }
  if (!joinsSession(judged, chosen) && !isByInterval(times, chosen.start)) {
    yield { rule: 'timeSlotInterval', timeSlotInterval };
  }
  // "Make sure that an appointment is for the same duration as indicated in the service."
  const defaultDuration = durationOf(judged.service);
  if (defaultDuration && chosen.end - chosen.start !== defaultDuration) yield { rule: 'duration', defaultDuration };
}

/** Outside of every opening there is nothing to count from: then that is said and not this. */
function isByInterval({ openings, rules }: WorkingTimes, start: number): boolean {
  const around = openings.filter(({ instants }) => instants.start <= start && start < instants.end);
  return (
    around.length === 0 ||
    around.some(({ wall, offset }) => (start + offset - wall.start) % rules.timeSlotInterval === 0)
  );
}

function* ofStaff(judged: Judged, times: WorkingTimes, chosen: Chosen): Generator<BrokenRule> {
  const { staffMembers, everyone } = judged;
  const { staffMemberIds } = chosen;
  if (staffMemberIds.length > 0 && !times.rules.allowStaffSelection) yield { rule: 'allowStaffSelection' };
  for (const staffMemberId of staffMemberIds) {
    const doesIt = staffMembers.some(({ id }) => id === staffMemberId);
    if (!doesIt && staffMembers.length > 0) yield { rule: 'notOnService', staffMemberId };
    const member = everyone.find(({ id }) => id === staffMemberId);
    if (member) yield* ofMember(judged, times, chosen, member);
  }
  const isOpen = (member: BookingStaffMember) => ofMember(judged, times, chosen, member).next().done;
  if (staffMemberIds.length === 0 && staffMembers.length > 0 && !staffMembers.some(isOpen))
    yield { rule: 'nobodyOpen' };
}

/** What keeps one member of the staff from a time: their hours, and every appointment of theirs that it clashes with. */
function* ofMember(
  judged: Judged,
  times: WorkingTimes,
  chosen: Chosen,
  member: BookingStaffMember,
): Generator<BrokenRule> {
  const { start, end } = chosen;
  const staffMemberId = member.id;
  const hours = times.of(member);
  // Where the business is closed, whoever keeps its hours is not said to be away as well.
  if (!holds(hours, chosen) && hours !== times.business) yield { rule: 'staffNotWorking', staffMemberId };
  const taken = blockedBy({ start, end, ...buffersOf(judged.service) });
  const [session] = sessionsAt(judged, staffMemberId, start);
  for (const booked of judged.bookedTimes) {
    const isTheirs = booked !== session && booked.staffMemberIds.includes(staffMemberId);
    if (isTheirs && overlaps(blockedBy(booked), taken)) yield { rule: 'clash', staffMemberId, with: booked };
  }
}

const sessionsAt = ({ service, bookedTimes }: Schedule, staffMemberId: string, start: number): BookedTime[] =>
  bookedTimes.filter(
    (booked) => isOpenSession(booked, service, start) && booked.staffMemberIds.includes(staffMemberId),
  );

const joinsSession = (judged: Judged, { start, staffMemberIds }: Chosen): boolean =>
  (staffMemberIds.length > 0 ? staffMemberIds : judged.staffMembers.map(({ id }) => id)).some(
    (id) => sessionsAt(judged, id, start).length > 0,
  );
