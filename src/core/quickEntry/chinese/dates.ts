import { dayOfMonth, inDays, monthDay, weekdayOf } from '../calendar';
import { type Rule, rule } from '../reading';
import { fromNow, number, numberOf, weekdayNumber } from './words';

const daysOn =
  (days: number): Rule['read'] =>
  (_, calendar) => ({ date: inDays(calendar, days) });

/** 周二 is the coming one, 下周二 that of the next calendar week, 下下周二 one later. */
const byWeekday: Rule['read'] = ({ which, weekday: said }, calendar) => {
  const later = [...(which ?? '')].filter((sign) => sign === '下').length;
  const weeks = which ? later : undefined;
  return { date: weekdayOf(calendar, weekdayNumber(said), weeks), weekday: weekdayNumber(said) };
};

const yearNumber = (said: string | undefined): number | undefined =>
  said ? Number([...said].map((sign) => (/\d/.test(sign) ? sign : numberOf(sign))).join('')) : undefined;

export const chineseDates: Rule[] = [
  rule(8, '今天 | 今日 | 今 (?= [早晚] )', daysOn(0)),
  rule(8, '明天 | 明日 | 明 (?= [早晚] )', daysOn(1)),
  rule(9, '(?<!大) 后天', daysOn(2)),
  rule(9, '大后天', daysOn(3)),
  rule(
    8,
    '(?<! [每上] ) (?<which> 这个? | 本 | 下下个? | 下个? )? (?: 周 | 星期 | 礼拜 ) (?<weekday> [一二三四五六日天] | [1-6] (?! \\d ) ) (?! [次回] )',
    byWeekday,
  ),
  rule(
    9,
    `(?: (?<year> 20\\d\\d | 二[零〇][一二三四五六七八九零〇]{2} ) _* 年 _* )? (?<! [\\d/-] | \\d[.,:] ) (?<month> ${number} ) _* 月 _* (?<day> ${number} ) (?!\\d) _* [日号]?`,
    ({ year, month, day }, calendar) => ({
      date: monthDay(calendar, numberOf(month), numberOf(day), yearNumber(year)),
    }),
  ),
  rule(
    7,
    `(?: (?<next> 下个?月 ) | 这个?月 | 本月 | (?<! [\\d月点/-] | \\d[.,:] ) ) (?<day> ${number} ) (?: 号 | (?<!一)日 ) (?! [楼线房门店院馆桌厅车台] )`,
    ({ next, day }, calendar) => ({ date: dayOfMonth(calendar, numberOf(day), next ? 1 : undefined) }),
  ),
  rule(
    10,
    `(?: (?<half>半) 个? | (?<count> ${number} ) _* 个? ) _* (?<unit> 天|日|周|星期|礼拜|小时|钟头|分钟 ) _* (?: 之后 | 以后 | 后 (?!天) )`,
    fromNow,
  ),
];
