import type { BrokenRule } from './brokenRules';
import type { BookingStaffMember } from './graphTypes';

/**
 * What broken rules mean for the signed-in person.
 * `mayOverride`: an administrator, whom Graph lets break them. `refused`: somebody whom Bookings holds to its rules.
 * `toldOnly`: nobody knows their role here; Graph will say.
 * https://learn.microsoft.com/graph/bookingsbusiness-business-rules
 */
export interface Judgement {
  consequence: 'mayOverride' | 'refused' | 'toldOnly';
  brokenRules: BrokenRule[];
}

/** The signed-in person on the staff, matched by e-mail address; undefined where no address is the same. */
export const staffMemberOf = (
  username: string | undefined,
  staffMembers: readonly BookingStaffMember[],
): BookingStaffMember | undefined =>
  username
    ? staffMembers.find(({ emailAddress }) => emailAddress?.trim().toLowerCase() === username.trim().toLowerCase())
    : undefined;

/** Whether Bookings holds a person to its rules: schedulers and team members, not administrators and not who is unknown. */
export const isHeldToRules = (person: BookingStaffMember | undefined): boolean =>
  person?.role === 'scheduler' || person?.role === 'teamMember';

/**
 * The rules that a time breaks for a person. A team member books only themselves: a time with somebody else, or with nobody
 * in particular, breaks that rule too. https://learn.microsoft.com/microsoft-365/bookings/add-staff
 */
export function judgeFor(
  person: BookingStaffMember | undefined,
  brokenRules: BrokenRule[],
  staffMemberIds: readonly string[],
): Judgement {
  switch (person?.role) {
    case 'administrator':
      return { consequence: 'mayOverride', brokenRules };
    case 'scheduler':
      return { consequence: 'refused', brokenRules };
    case 'teamMember': {
      const isOwn = staffMemberIds.length > 0 && staffMemberIds.every((id) => id === person.id);
      const others: BrokenRule[] = isOwn ? [] : [{ rule: 'onlyThemselves', staffMemberId: person.id }];
      // Whether anybody else is open is not about them.
      const own = isOwn ? brokenRules : brokenRules.filter(({ rule }) => rule !== 'nobodyOpen');
      return { consequence: 'refused', brokenRules: [...others, ...own] };
    }
    default:
      return { consequence: 'toldOnly', brokenRules };
  }
}
