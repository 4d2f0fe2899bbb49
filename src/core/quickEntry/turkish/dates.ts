import { dayOfMonth, inDays, monthDay, weekdayOf, yearOf } from '../calendar';
import { free, type Rule, rule } from '../reading';
import { fromNow, minuteWord, monthNumber, numberWord, weekdayNumber } from './words';

/** Endings that say "on", "to", "from": 'da, 'ya, 'den. */
const ending = String.raw`(?: '? (?: n?[dt][ae]n? | y?[ae] | [iu]n?[dt]?[ae]?n? ) \b )?`;
const dayEnding = String.raw`(?: '? (?: y?[ae] | [dt][ae]n? ) \b )? (?: _+ gun (?: u (?: n[ea] | nde )? | e )? \b )?`;
const weekday = `(?<weekday> pazartesi|sali|carsamba|persembe|cumartesi|cuma|pazar )`;
const shortWeekday = String.raw`(?<weekday> pzt|pts|crs|prs|cmt|cts ) \b \.?`;
const month = `(?<month> ocak|subat|mart|nisan|mayis|haziran|temmuz|agustos|eylul|ekim|kasim|aralik )`;
const year = String.raw`(?: _+ (?<year>20\d\d) (?![\d:.]\d) ${ending} )?`;
const which =
  '(?: (?<which> bu | haftaya | gelecek (?: _+ hafta )? | onumuzdeki (?<week> _+ hafta )? | obur _+ hafta ) _+ )?';

const byWeekday: Rule['read'] = ({ which: said, week, after, weekday: name }, calendar) => {
  const isNext = after || week || (said && said !== 'bu' && said !== 'onumuzdeki');
  const weeks = isNext ? 1 : said === 'bu' ? 0 : undefined;
  return { date: weekdayOf(calendar, weekdayNumber(name), weeks), weekday: weekdayNumber(name) };
};

const ofMonth: Rule['read'] = ({ month: name, day, year: written }, calendar) => ({
  date: monthDay(calendar, monthNumber(name), Number(day), yearOf(written)),
});

const daysOn =
  (days: number): Rule['read'] =>
  (_, calendar) => ({ date: inDays(calendar, days) });

export const turkishDates: Rule[] = [
  rule(8, String.raw`\b bugun (?: '? (?: e | de ) \b )? (?![a-z])`, daysOn(0)),
  rule(8, String.raw`\b bu _+ (?= (?:sabah|ogle|ogleden|aksam|aksamustu|gece) \b )`, daysOn(0)),
  rule(8, String.raw`\b yarin (?: '? (?: a | ki ) \b )? (?![a-z])`, daysOn(1)),
  rule(
    9,
    String.raw`\b (?: yarin _+ degil _+ )? (?: obur | oburku | obursu | ertesi _+ obur ) _+ gun (?:e|u)? \b`,
    daysOn(2),
  ),
  rule(9, String.raw`\b haftaya _+ bugun \b`, daysOn(7)),
  rule(7, String.raw`\b ${which} ${weekday} ${dayEnding} (?![a-z]) (?<after> _+ haftaya \b )?`, byWeekday),
  rule(4, String.raw`\b ${which} ${shortWeekday} (?: _+ gunu \b )?`, byWeekday),
  rule(9, String.raw`${free} (?<day> 3[01] | [12]\d | 0?[1-9] ) \.? _* ${month} ${ending} (?![a-z]) ${year}`, ofMonth),
  rule(
    7,
    String.raw`\b (?: bu _+ )? ayin _+ (?<day> 3[01] | [12]\d | [1-9] ) (?: '? [siuyn]+ (?:[dt]?[ae])? n? \b )?`,
    ({ day }, calendar) => ({
      date: dayOfMonth(calendar, Number(day)),
    }),
  ),
  rule(
    10,
    String.raw`\b (?: (?<half>yarim) | (?<count> \d{1,3} | ${minuteWord} | ${numberWord} ) ) _* (?<unit> gun|hafta|saat|dakika|dk ) _+ sonra (?: ya | si )? \b`,
    fromNow,
  ),
];
