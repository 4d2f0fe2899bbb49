import { inDays, inMinutes } from '../calendar';
import type { Rule } from '../reading';

const numbers = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

export const hourWord = numbers.join('|');
export const ordinalWord = ordinals.join('|');
export const count = `(?:\\d{1,3}|an?|${hourWord})`;

export function numberOf(said = ''): number {
  if (said === 'a' || said === 'an') return 1;
  return numbers.indexOf(said) + 1 || ordinals.indexOf(said) + 1 || Number.parseInt(said, 10);
}

const placeOf = (names: string[], said = ''): number => names.indexOf(said.slice(0, 3)) + 1;
export const weekdayNumber = (said: string | undefined): number => placeOf(weekdays, said);
export const monthNumber = (said: string | undefined): number => placeOf(months, said);

/** "in two hours", "a week from today": the groups are `count`, `half` (of an hour) and `unit`. */
export const fromNow: Rule['read'] = ({ count: said, half, unit = '' }, calendar) => {
  const amount = half ? 0.5 : numberOf(said);
  if (unit.startsWith('d')) return { date: inDays(calendar, amount) };
  if (unit.startsWith('w')) return { date: inDays(calendar, amount * 7) };
  return inMinutes(calendar, amount * (unit.startsWith('h') ? 60 : 1));
};
