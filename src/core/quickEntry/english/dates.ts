import { dayOfMonth, inDays, monthDay, weekdayOf, yearOf } from '../calendar';
import { type Rule, rule } from '../reading';
import { count, fromNow, monthNumber, numberOf, ordinalWord, weekdayNumber } from './words';

const on = String.raw`\b (?: (?:on|for|by) _+ )?`;
const fullWeekday = '(?<weekday> (?:mon|tues|wednes|thurs|fri|satur|sun)day ) s?';
const shortWeekday = String.raw`(?<weekday> mon|tues?|weds?|thurs?|thu|fri|sat|sun ) \b \.?`;
const month = String.raw`(?<month> january|february|march|april|may|june|july|august|september|october|november|december
  | (?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec) \b \.? )`;
const day = '(?<day> 3[01] | [12][0-9] | 0?[1-9] ) (?:st|nd|rd|th)?';
const year = String.raw`(?: ,? _+ (?<year>20\d\d) (?![\d:]) )?`;

const ofMonth: Rule['read'] = ({ month: said, day: figure, nth, year: written }, calendar) => ({
  date: monthDay(calendar, monthNumber(said), Number(figure ?? numberOf(nth)), yearOf(written)),
});

const byWeekday: Rule['read'] = ({ which, after, weekday: said }, calendar) => {
  const weeks = which === 'next' || after ? 1 : which === 'this' ? 0 : undefined;
  return { date: weekdayOf(calendar, weekdayNumber(said), weeks), weekday: weekdayNumber(said) };
};

const daysOn =
  (days: number): Rule['read'] =>
  (_, calendar) => ({ date: inDays(calendar, days) });

export const englishDates: Rule[] = [
  rule(8, String.raw`${on} today \b`, daysOn(0)),
  rule(8, String.raw`\b tonight \b`, (_, calendar) => ({ date: inDays(calendar, 0), part: 'evening' })),
  rule(8, String.raw`\b this _+ (?= (?:morning|afternoon|evening) \b )`, daysOn(0)),
  rule(8, String.raw`${on} (?: tomorr?ow | tommorr?ow | tmrw | tmr ) \b`, daysOn(1)),
  rule(9, String.raw`${on} (?:the _+)? day _+ after _+ (?:tomorrow|tmrw) \b`, daysOn(2)),
  rule(
    7,
    String.raw`${on} (?: (?<which>this|next|coming) _+ (?:week _+)? )? ${fullWeekday} \b (?<after> _+ next _+ week \b )?`,
    byWeekday,
  ),
  rule(
    4,
    String.raw`${on} (?: (?<which>this|next) _+ (?:week _+)? )? ${shortWeekday} (?<after> _+ next _+ week \b )?`,
    byWeekday,
  ),
  rule(9, String.raw`${on} (?:the _+)? ${month} _* ${day} \b (?! [:.]\d | _*[ap]\.?m\b ) ${year}`, ofMonth),
  rule(9, `${on} (?:the _+)? ${day} _* (?:of _+)? ${month} (?![a-z]) ${year}`, ofMonth),
  rule(9, `${on} (?:the _+)? (?<nth> ${ordinalWord} ) _+ of _+ ${month} (?![a-z]) ${year}`, ofMonth),
  rule(
    6,
    String.raw`${on} the _+ (?<day>3[01]|[12]\d|[1-9]) (?:st|nd|rd|th) \b (?: _+ of _+ (?:this|(?<next>next)) _+ month \b )?`,
    ({ day: figure, next }, calendar) => ({ date: dayOfMonth(calendar, Number(figure), next ? 1 : undefined) }),
  ),
  rule(
    10,
    String.raw`\b in _+ (?: (?<half> half _+ an ) | (?<count> ${count} ) ) _+ (?<unit> min(?:ute)?s? | hours? | days? | weeks? ) (?: '? _+ time )? \b`,
    fromNow,
  ),
  rule(
    10,
    String.raw`\b (?<count> ${count} ) _+ (?<unit> min(?:ute)?s? | hours? | days? | weeks? ) _+ (?: from _+ (?:now|today) | later ) \b`,
    fromNow,
  ),
];
