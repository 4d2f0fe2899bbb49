import { text } from '../../../browser/i18n';
import { blockedBy } from '../../../core/bookedTime';
import type { BrokenRule } from '../../../core/brokenRules';
import type { BookingStaffMember } from '../../../core/graphTypes';
import type { Span } from '../../../core/spans';
import { formatTimes, formatWhen } from '../../../core/zonedTime';
import { formatLocale, formatMinutes } from '../../words';

export interface Told {
  staffMembers: readonly BookingStaffMember[];
  serviceName: string;
  /** The form's time zone. */
  timeZone: string;
}

const duration = (milliseconds: number): string => formatMinutes(Math.round(milliseconds / 60_000));

export const nameOf = (id: string, staffMembers: readonly BookingStaffMember[]): string => {
  const member = staffMembers.find((one) => one.id === id);
  return member?.displayName || member?.emailAddress || id;
};

/** A rule by the name that Bookings gives it, and how the time breaks it. */
export function ruleText(broken: BrokenRule, { staffMembers, serviceName, timeZone }: Told): string {
  switch (broken.rule) {
    case 'outsideBusinessHours':
      return text('ruleBusinessHours');
    case 'outsideServiceHours':
      return text('ruleServiceHours', serviceName);
    case 'inThePast':
      return text('ruleInThePast');
    case 'minimumLeadTime':
      return text('ruleMinimumLeadTime', duration(broken.minimumLeadTime));
    case 'maximumAdvance':
      return text('ruleMaximumAdvance', duration(broken.maximumAdvance));
    case 'timeSlotInterval':
      return text('ruleTimeSlotInterval', duration(broken.timeSlotInterval));
    case 'duration':
      return text('ruleDuration', [serviceName, duration(broken.defaultDuration)]);
    case 'allowStaffSelection':
      return text('ruleAllowStaffSelection', serviceName);
    case 'notOnService':
      return text('ruleNotOnService', [nameOf(broken.staffMemberId, staffMembers), serviceName]);
    case 'staffNotWorking':
      return text('ruleStaffNotWorking', nameOf(broken.staffMemberId, staffMembers));
    case 'nobodyOpen':
      return text('ruleNobodyOpen');
    case 'onlyThemselves':
      return text('ruleOnlyThemselves', nameOf(broken.staffMemberId, staffMembers));
    case 'clash':
      return clashText(broken, staffMembers, timeZone);
  }
}

function clashText(
  { staffMemberId, with: booked }: Extract<BrokenRule, { rule: 'clash' }>,
  staffMembers: readonly BookingStaffMember[],
  timeZone: string,
): string {
  const isoOf = ({ start, end }: Span) => [new Date(start).toISOString(), new Date(end).toISOString()] as const;
  const blocked = blockedBy(booked);
  const words = [
    nameOf(staffMemberId, staffMembers),
    booked.serviceName || text('ruleClashUnnamed'),
    formatWhen(...isoOf(booked), timeZone, formatLocale),
  ];
  const hasBuffers = blocked.start < booked.start || booked.end < blocked.end;
  return hasBuffers
    ? text('ruleClashWithBuffers', [...words, formatTimes(...isoOf(blocked), timeZone, formatLocale)])
    : text('ruleClash', words);
}
