import type { BookingAppointment } from '../../core/graphTypes';
import { timesOf } from '../appointmentWords';
import { formatLocale } from '../words';

export interface Day {
  /** `YYYY-MM-DD` in the time zone. */
  date: string;
  heading: string;
  appointments: BookingAppointment[];
}

/** Appointments in the order of their start, grouped by the day that it is then in the time zone. */
export function byDay(appointments: BookingAppointment[], timeZone: string): Day[] {
  const date = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const heading = new Intl.DateTimeFormat(formatLocale, { timeZone, weekday: 'long', day: 'numeric', month: 'long' });
  const timed = appointments
    .flatMap((appointment) => {
      const start = timesOf(appointment)?.start;
      return start ? [{ appointment, at: Date.parse(start) }] : [];
    })
    .sort((a, b) => a.at - b.at);
  const days = new Map<string, Day>();
  for (const { appointment, at } of timed) {
    const key = date.format(at);
    const day = days.get(key) ?? { date: key, heading: heading.format(at), appointments: [] };
    day.appointments.push(appointment);
    days.set(key, day);
  }
  return [...days.values()];
}
