import type { BookedTime } from './bookedTime';
import type { BookingBusiness, BookingService, BookingStaffMember } from './graphTypes';
import { type SchedulingRules, schedulingRules } from './schedulingRules';
import { common, merge, type Span } from './spans';
import type { Temporal } from './temporal';
import { clocksOf, instantsOf, type LocalDate } from './wallClock';
import { hoursOn, wholeDay } from './workHours';
import { isTimeZone } from './zonedTime';

/** All that decides when a service can be booked and with whom. */
export interface Schedule {
  business: BookingBusiness;
  service: BookingService;
  /** Who can do it. */
  staffMembers: BookingStaffMember[];
  bookedTimes: BookedTime[];
  /** IANA name; also the zone of staff whose own is not known. */
  businessTimeZone: string;
}

/** When things may be, in one span of instants. Lists of instants are merged. */
export interface WorkingTimes {
  rules: SchedulingRules;
  /** The business's opening hours. */
  business: Span[];
  /** When the service may be booked: its availability within the opening hours. */
  service: Span[];
  /** The same as instants beside the wall time that each opening counts from, for the interval. */
  openings: { wall: Span; offset: number; instants: Span }[];
  /** When a member of the staff works. */
  of: (member: BookingStaffMember) => Span[];
}

/** Without any hours of the business, the hours of the staff alone decide. */
const businessHoursOn = ({ businessHours }: BookingBusiness, date: LocalDate): Span[] =>
  businessHours ? hoursOn(date, businessHours) : [wholeDay(date)];

function serviceHoursOn(business: BookingBusiness, rules: SchedulingRules, date: LocalDate): Span[] {
  const { kind, businessHours } = rules.availabilityOn(date.date);
  switch (kind) {
    case 'notBookable':
      return [];
    case 'customWeeklyHours':
      // "An appointment can't be set outside the business hours": https://learn.microsoft.com/graph/bookingsbusiness-business-rules
      return common(businessHoursOn(business, date), hoursOn(date, businessHours));
    case 'bookWhenStaffAreFree':
      return businessHoursOn(business, date);
  }
}

/**
 * The opening hours of the business, of the service and of each member of the staff in a span of instants. Staff have hours in
 * their own time zone unless they use the business's: https://learn.microsoft.com/graph/api/resources/bookingstaffmember
 */
export function workingTimes(temporal: Temporal, schedule: Schedule, span: Span): WorkingTimes {
  const { business, service, businessTimeZone } = schedule;
  const clockOf = clocksOf(temporal, span);
  const { dates, stretches } = clockOf(businessTimeZone);
  const rules = schedulingRules(business, service);

  const openings = dates
    .flatMap((date) => serviceHoursOn(business, rules, date))
    .flatMap((wall) =>
      stretches.flatMap((stretch) =>
        instantsOf(wall, [stretch]).map((instants) => ({ wall, offset: stretch.offset, instants })),
      ),
    );
  const businessTimes = merge(
    dates.flatMap((date) => businessHoursOn(business, date)).flatMap((wall) => instantsOf(wall, stretches)),
  );
  return {
    rules,
    business: businessTimes,
    service: merge(openings.map(({ instants }) => instants)),
    openings,
    of: ({ useBusinessHours, workingHours, timeZone }) => {
      if (useBusinessHours !== false || !workingHours) return businessTimes;
      const clock = clockOf(isTimeZone(timeZone) ? timeZone : businessTimeZone);
      const walls = clock.dates.flatMap((date) => hoursOn(date, workingHours));
      return merge(walls.flatMap((wall) => instantsOf(wall, clock.stretches)));
    },
  };
}
