import type { BusinessRecord } from '../data';
import type { BookingAppointment } from '../graph/entities';
import { instantOf } from '../graph/time';
import { isWorkingDay } from '../workingDays';
import { appointment } from './appointments';

const zone = 'America/Chicago';
const day = 86_400_000;
const hour = day / 24;
/** Hours of a day at which somebody is served, on a Chicago clock; the last one is the session of a group. */
const starts = [8, 8.5, 9, 9.5, 10, 10.5, 11, 12.5, 13, 13.5, 14, 15];
const total = 300;

/** Three hundred appointments of the working days around today, a third of them over; on each day a cooking class of three to nine. */
export function busyWeeks(now: number, record: BusinessRecord): BookingAppointment[] {
  const today = Math.floor(now / day) * day;
  const single = record.services.filter(({ maximumAttendeesCount }) => maximumAttendeesCount === 1);
  const group = record.services.find(({ maximumAttendeesCount }) => maximumAttendeesCount > 1);
  const made: BookingAppointment[] = [];
  for (let offset = -12; made.length < total; offset++) {
    const midnight = today + offset * day;
    if (!isWorkingDay(midnight)) continue;
    for (const [turn, start] of starts.entries()) {
      const index = made.length;
      const isGroup = turn === starts.length - 1;
      const service = isGroup ? group : single[(index + turn) % single.length];
      if (!service || index === total) continue;
      const first = (index * 7) % 30;
      const people = record.customers.slice(first, first + (isGroup ? 3 + (index % 7) : 1));
      made.push(appointment(record, index, instantOf(midnight + start * hour, zone), service, people));
    }
  }
  return made;
}
