/** The first day from Monday to Friday that is at least so many days away (or past), as `YYYY-MM-DD`. */
export function workday(daysAhead: number): string {
  const day = new Date(Date.now() + daysAhead * 24 * 60 * 60_000);
  while (day.getUTCDay() === 0 || day.getUTCDay() === 6) day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

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
