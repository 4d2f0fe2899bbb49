import { overlaps, type Reading } from './reading';

const isSame = (one: Reading, other: Reading): boolean => one.start === other.start && one.end === other.end;

/**
 * "12.11" is a day and a time alike. Beside a day it is the time and beside a time the day; of two, the first is the day;
 * one alone is not guessed.
 */
export function withoutDoubt(readings: Reading[]): Reading[] {
  const asDate = readings.filter(({ date, time }) => date && !time);
  const asTime = readings.filter((one) => one.time && !one.date && asDate.some((other) => isSame(one, other)));
  if (asTime.length === 0) return readings;
  const doubtful = (reading: Reading) => asTime.some((one) => isSame(one, reading));
  const sure = readings.filter((reading) => !asTime.some((one) => overlaps(one, reading)));
  const [hasDate, hasTime] = [sure.some(({ date }) => date), sure.some(({ time }) => time)];
  const [first, second] = [...asTime].sort((one, other) => one.start - other.start);
  return readings.filter((reading) => {
    if (!doubtful(reading)) return true;
    if (hasDate !== hasTime) return hasDate ? reading.time : reading.date;
    if (hasDate || !first || !second) return false;
    return (reading.date && isSame(reading, first)) || (reading.time && isSame(reading, second));
  });
}
