import { fold } from '../quickEntry/fold';
import { readTime } from './times';

/** Which of two figures is the day: 3/4 is the third of April or the fourth of March. */
export type DateOrder = 'dayFirst' | 'monthFirst';

/** A date `YYYY-MM-DD`; where only the order of day and month tells which, both. */
export interface ReadDate {
  dayFirst: string | undefined;
  monthFirst: string | undefined;
}

/** A date with, perhaps, a time `HH:MM` and the offset from UTC that stands behind it. */
export interface ReadWhen {
  date: ReadDate;
  time?: string;
  offset?: string;
}

const namesOf = (locale: string, part: 'month' | 'weekday', count: number): [string, number][] =>
  (['long', 'short'] as const).flatMap((length) => {
    const format = new Intl.DateTimeFormat(locale, { [part]: length, timeZone: 'UTC' });
    // The first of February 2027 is a Monday, and so are the days of the weeks after it; months need only their number.
    const dayOf = (index: number) => (part === 'month' ? Date.UTC(2027, index, 1) : Date.UTC(2027, 1, 1 + index));
    return Array.from({ length: count }, (_, index): [string, number] => [
      fold(format.format(dayOf(index))).replace(/\.$/, ''),
      index + 1,
    ]);
  });

const languages = ['en', 'tr'];
const months = new Map([...languages.flatMap((locale) => namesOf(locale, 'month', 12)), ['sept', 9] as const]);
const weekdays = new Set([...languages, 'zh'].flatMap((locale) => namesOf(locale, 'weekday', 7).map(([name]) => name)));

const inCalendar = (year: number, month: number, day: number): string | undefined => {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isOne = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 2000 && year <= 2199;
  return isOne ? date.toISOString().slice(0, 10) : undefined;
};

const same = (date: string | undefined): ReadDate | undefined =>
  date ? { dayFirst: date, monthFirst: date } : undefined;
const yearOf = (text: string): number => Number(text) + (text.length === 2 ? 2000 : 0);

/** "24 Nov 2026", "November 24, 2026", "24 Kasım 2026 Salı": one name of a month, a day and a year. */
function inWords(folded: string): ReadDate | undefined {
  const words = folded.split(/[\s,./-]+/).filter((word) => word && !weekdays.has(word));
  const month = words.flatMap((word) => months.get(word) ?? []);
  const numbers = words.filter((word) => /^\d+(st|nd|rd|th)?$/.test(word)).map((word) => word.replace(/\D+$/, ''));
  if (words.length !== 3 || month.length !== 1 || numbers.length !== 2) return undefined;
  const [first = '', second = ''] = numbers;
  const [year, day] = first.length === 4 ? [first, second] : [second, first];
  return same(inCalendar(yearOf(year), month[0] ?? 0, Number(day)));
}

/**
 * A date in figures or with the name of its month, in English, Turkish or Chinese. Nothing that depends on today: the same file
 * means the same on every day. Undefined when it is no date.
 */
export function readDate(cell: string): ReadDate | undefined {
  const text = fold(cell.normalize('NFKC').trim());
  const bare = text
    .split(/[\s,]+/)
    .filter((word) => !weekdays.has(word.replace(/\.$/, '')))
    .join(' ');
  const byYear = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(bare) ?? /^(\d{4})()(\d{2})(\d{2})$/.exec(bare);
  const chinese = /^(\d{4})\s?年()\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日?(?:\s?(?:星期|周).)?$/.exec(bare);
  const [, year, , month, day] = byYear ?? chinese ?? [];
  if (year) return same(inCalendar(Number(year), Number(month), Number(day)));
  const figures = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/.exec(bare);
  if (!figures) return inWords(text);
  const [, first, sign, second, last = ''] = figures;
  const [one, other] = [Number(first), Number(second)];
  const dayFirst = inCalendar(yearOf(last), other, one);
  // With points it is always the day that comes first.
  const monthFirst = sign === '.' ? dayFirst : inCalendar(yearOf(last), one, other);
  return dayFirst || monthFirst ? { dayFirst, monthFirst } : undefined;
}

/** A date, alone or with a time and perhaps an offset behind it ("2026-11-24T15:00:00+03:00", "11/24/2026 3:00 PM"). */
export function readWhen(cell: string): ReadWhen | undefined {
  const text = cell.normalize('NFKC').trim();
  const alone = readDate(text);
  if (alone) return { date: alone };
  for (const split of text.matchAll(/[\sT,日]+/gi)) {
    const from = split.index + (split[0].startsWith('日') ? 1 : 0);
    const date = readDate(text.slice(0, from));
    const time = date && readTime(text.slice(split.index + split[0].length));
    if (time) return { date, ...time };
  }
  return undefined;
}

export type OrderOfDates =
  | { kind: 'order'; order: DateOrder }
  /** Every date is the same in both orders. */
  | { kind: 'noMatter' }
  /** The dates can be read in both orders: the person is asked. `example` is the first of them. */
  | { kind: 'either'; example: string; date: ReadDate }
  /** Some can only be day first, others only month first: the person is asked, and the others are problems of their cells. */
  | { kind: 'mixed'; example: string; date: ReadDate };

/** What the dates of a column say together about the order of day and month. Never guessed from the language. */
export function orderOf(cells: readonly string[]): OrderOfDates {
  let [dayFirst, monthFirst] = [0, 0];
  let open: { example: string; date: ReadDate } | undefined;
  for (const cell of cells) {
    const date = readWhen(cell)?.date;
    if (!date || date.dayFirst === date.monthFirst) continue;
    if (!date.monthFirst) dayFirst += 1;
    else if (!date.dayFirst) monthFirst += 1;
    else open ??= { example: cell.trim(), date };
  }
  if (dayFirst > 0 && monthFirst > 0) {
    return open ? { kind: 'mixed', ...open } : { kind: 'noMatter' };
  }
  if (dayFirst > 0) return { kind: 'order', order: 'dayFirst' };
  if (monthFirst > 0) return { kind: 'order', order: 'monthFirst' };
  return open ? { kind: 'either', ...open } : { kind: 'noMatter' };
}

/** The one date that a reading means in an order; where it has only one reading, that one. */
export const dateIn = ({ dayFirst, monthFirst }: ReadDate, order: DateOrder | undefined): string | undefined => {
  if (dayFirst === monthFirst || !monthFirst) return dayFirst;
  if (!dayFirst) return monthFirst;
  return order && (order === 'dayFirst' ? dayFirst : monthFirst);
};
