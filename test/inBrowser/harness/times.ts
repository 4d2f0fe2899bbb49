import { workingDay } from '../../simulator/workingDays';

/** The nth working day after today, or before it, as `YYYY-MM-DD`: no two are the same day. */
export const workday = (nth: number): string => new Date(workingDay(Date.now(), nth)).toISOString().slice(0, 10);

/** A wall clock's time in a zone as `YYYY-MM-DDTHH:MM:SS` in UTC; not for the hours around a change of the clocks. */
export function inUtc(date: string, time: string, timeZone: string, plusMinutes = 0): string {
  const asIfUtc = Date.parse(`${date}T${time}:00Z`);
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
    hourCycle: 'h23',
  });
  const wallClock = Date.parse(`${format.format(asIfUtc).replace(', ', 'T')}Z`);
  return new Date(asIfUtc - (wallClock - asIfUtc) + plusMinutes * 60_000).toISOString().slice(0, 19);
}
