import type { BookingBusiness, BookingService } from './graphTypes';
import { millisecondsOf } from './isoDuration';
import type { WorkHours } from './workHours';

/** How a service may be booked on a date. An unknown kind counts as `bookWhenStaffAreFree`. */
export interface Availability {
  kind: 'bookWhenStaffAreFree' | 'notBookable' | 'customWeeklyHours';
  businessHours: WorkHours;
}

/** A service's scheduling policy, completed by the business's. Durations in milliseconds. */
export interface SchedulingRules {
  timeSlotInterval: number;
  minimumLeadTime: number;
  /** Undefined: no limit. */
  maximumAdvance: number | undefined;
  allowStaffSelection: boolean;
  /** On a date (`YYYY-MM-DD` in the business's time zone). */
  availabilityOn(date: string): Availability;
}

type Policy = NonNullable<BookingBusiness['schedulingPolicy']>;
type GraphAvailability = NonNullable<Policy['generalAvailability']>;

/** What a new business starts with: https://learn.microsoft.com/graph/api/bookingbusiness-post-bookingbusinesses */
const defaultInterval = 30 * 60_000;

function toAvailability(given: GraphAvailability | undefined): Availability {
  const businessHours = given?.businessHours ?? [];
  const kind = given?.availabilityType;
  return kind === 'notBookable' || kind === 'customWeeklyHours'
    ? { kind, businessHours }
    : { kind: 'bookWhenStaffAreFree', businessHours };
}

/** The policy whose availability counts: the service's as soon as it has one of its own. */
const withAvailability = (own: Policy | null | undefined, general: Policy | null | undefined) =>
  own?.generalAvailability || (own?.customAvailabilities?.length ?? 0) > 0 ? own : general;

/**
 * The rules of a service: its own policy where it says something, else the business's, since lists give only part of a policy
 * that is the default one. https://learn.microsoft.com/graph/api/resources/bookingschedulingpolicy
 */
export function schedulingRules(business: BookingBusiness, service: BookingService | undefined): SchedulingRules {
  const [own, general] = [service?.schedulingPolicy, business.schedulingPolicy];
  const duration = (name: 'timeSlotInterval' | 'minimumLeadTime' | 'maximumAdvance') =>
    millisecondsOf(own?.[name]) ?? millisecondsOf(general?.[name]);
  const policy = withAvailability(own, general);
  const generally = policy?.generalAvailability ?? general?.generalAvailability ?? undefined;
  return {
    timeSlotInterval: duration('timeSlotInterval') || defaultInterval,
    minimumLeadTime: duration('minimumLeadTime') ?? 0,
    maximumAdvance: duration('maximumAdvance'),
    allowStaffSelection: own?.allowStaffSelection ?? general?.allowStaffSelection ?? true,
    availabilityOn(date) {
      // Both dates of a window belong to it. https://learn.microsoft.com/graph/api/resources/bookingsavailabilitywindow
      const window = policy?.customAvailabilities?.find(
        ({ startDate, endDate }) =>
          (startDate ?? '').slice(0, 10) <= date && date <= (endDate ?? '9999-12-31').slice(0, 10),
      );
      return toAvailability(window ?? generally);
    },
  };
}
