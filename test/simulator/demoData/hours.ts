import type { BookingBusiness } from '../graph/entities';

type WorkHours = BookingBusiness['businessHours'];

const week = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** Monday to Friday from `start` to `end`, empty slots at the weekend: how a new business begins. */
export const weekdays = (start: string, end: string): WorkHours =>
  week.map((day) => ({
    day,
    timeSlots: day.startsWith('s') ? [] : [{ startTime: `${start}:00.0000000`, endTime: `${end}:00.0000000` }],
  }));
