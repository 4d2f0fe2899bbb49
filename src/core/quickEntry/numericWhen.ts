import { monthDay, slashed, yearOf } from './calendar';
import { clockOf } from './clock';
import { free, onlyBeside, type Rule, rule } from './reading';

// Dates and times in figures, the same in every language. Folded text has plain signs: `-` for every dash, `:` for `：`.

const end = String.raw`(?! [\d:/] | [.,-]\d | % )`;
const month = '(?<month> 0?[1-9] | 1[0-2] )';
const day = String.raw`(?<day> 0?[1-9] | [12]\d | 3[01] )`;
const hour = (n: string) => String.raw`(?<h${n}> [01]?\d | 2[0-3] )`;
const minute = (n: string) => String.raw`(?<m${n}> [0-5]\d )`;
const half = String.raw`_* [ap] \.? m?\b`;
const price = `_* (?: [$€£¥₺%] | usd|eur|gbp|tl|try|cny|rmb|元|块 )`;

const dated: Rule['read'] = ({ month: m, day: d, year }, calendar) => ({
  date: monthDay(calendar, Number(m), Number(d), yearOf(year)),
});
const bySlash: Rule['read'] = ({ first, second, year }, calendar) => ({
  date: slashed(calendar, Number(first), Number(second), yearOf(year)),
});
/** What may follow a bare hour: the end, or words that begin another piece. */
const nothingElse = String.raw`(?= _* (?: \n | $ | [,;()] | (?:with|for|in _+ the|tonight|this|ile|icin) \b | \d{1,3} _* (?:min|m\b|h\b|hour|dk|dak|saat) ) )`;
const timed: Rule['read'] = ({ h = '', m }) => ({ time: clockOf(h, m) });

export const numericWhen: Rule[] = [
  // 2026-11-24, 2026/11/24, 2026.11.24, and the beginning of 2026-11-24T15:00
  rule(10, String.raw`${free} (?<year>20\d\d) (?<sep>[-/.]) ${month} \k<sep> ${day} (?: (?=t\d) | ${end} )`, dated),
  // 20261124
  rule(8, String.raw`${free} (?<year>20\d\d) (?<month>0[1-9]|1[0-2]) (?<day>0[1-9]|[12]\d|3[01]) ${end}`, dated),
  // 24.11.2026, 24-11-2026, 24.11.26
  rule(10, String.raw`${free} ${day} (?: \. ${month} \. (?<year>20\d\d|\d\d) ) ${end}`, dated),
  rule(10, String.raw`${free} ${day} - ${month} - (?<year>20\d\d) ${end}`, dated),
  // 11/24/2026, 24/11/26
  rule(10, String.raw`${free} (?<first>\d{1,2}) / (?<second>\d{1,2}) / (?<year>20\d\d|\d\d) ${end}`, bySlash),
  // 11/24, 24/11; not "24/7" and not "1/2 hour"
  rule(
    6,
    String.raw`${free} (?! 24/7\b ) (?<first>\d{1,2}) / (?<second>\d{1,2}) ${end} (?! _* (?:hour|hr|h\b|saat|小时) )`,
    bySlash,
  ),
  // 11-24 as the Chinese write it, where it can be nothing else
  rule(5, `${free} ${month} - (?<day> 2[4-9] | 3[01] ) ${end} (?! _* [a-z] )`, dated),
  // 24.11. and 24.11; the second may be a time as well
  rule(7, String.raw`${free} ${day} \. ${month} \. (?![\w.])`, dated),
  rule(2, String.raw`${free} ${day} \. ${month} (?! \.\d | [\d:/] | ,\d | ${price} | ${half} )`, dated),
  // 14:30-15:15, 14.30-15.15
  rule(
    9,
    `${free} ${hour('')} [:.] ${minute('')} _* - _* ${hour('2')} [:.] ${minute('2')} ${end} (?! ${half} )`,
    ({ h = '', m, h2 = '', m2 }) => ({ time: clockOf(h, m), endTime: clockOf(h2, m2) }),
  ),
  // 14:30, 14:30:00, and the end of 2026-11-24T15:00
  rule(
    7,
    String.raw`(?: (?<= 20\d\d-\d\d-\d\d ) t | ${free} ) ${hour('')} : ${minute('')} (?: : [0-5]\d )? (?! [\d:] | ${half} )`,
    timed,
  ),
  // "tomorrow 3", "akşam 7"
  rule(onlyBeside, String.raw`${free} (?<!') (?<h> 1\d | 2[0-3] | [1-9] ) ${nothingElse}`, timed),
  rule(3, String.raw`${free} ${hour('')} \. ${minute('')} (?! [\d:.] | ,\d | ${price} | ${half} )`, timed),
];
