import { type Clock, clockOf } from '../clock';
import { type Rule, rule } from '../reading';
import { dayPart, dayPartOf, number, numberOf } from './words';

const han = '[零〇一二三四五六七八九十两]';
const part = (n: string) => `(?: (?<part${n}> ${dayPart} | (?<= [今明] ) [早晚] ) _* 的? )`;
/** 3点, 三点半, 三点一刻, 3点15分, 15时; "3点 45分钟" is three o'clock and a duration. */
const clock = (n: string) => `(?<h${n}> ${number} ) _* (?: 点钟? | 时 (?! [间候代长段] ) )
  (?: (?<half${n}>半) | (?<quarter${n}> [一三13] ) 刻 | (?<m${n}> ${number} ) (?! \\d | ${han} | _* 分钟 ) 分? | 整 )?`;
/** 3:30 */
const figures = (n: string) => `(?<h${n}> [01]?\\d | 2[0-3] ) : (?<m${n}> [0-5]\\d ) (?! [\\d:] )`;
const to = '_* (?: 到 | 至 | - | ~ | 〜 ) _*';
const free = '(?<! [\\d/-] | \\d[.,:] )';

type Groups = Parameters<Rule['read']>[0];
function said(groups: Groups, n = ''): Clock | undefined {
  const quarter = groups[`quarter${n}`];
  const minute = groups[`half${n}`] ? 30 : quarter ? numberOf(quarter) * 15 : groups[`m${n}`];
  const named = groups[`part${n}`];
  const figure = groups[`h${n}`] ?? '';
  const hour = /^\d/.test(figure) ? figure : numberOf(figure);
  return clockOf(hour, typeof minute === 'string' ? numberOf(minute) : minute, {
    part: named ? dayPartOf(named) : undefined,
  });
}
const oneTime: Rule['read'] = (groups) => ({ time: said(groups) });
const fromTo: Rule['read'] = (groups) => {
  const [time, endTime] = [said(groups), said(groups, '2')];
  return time && endTime && { time, endTime };
};

export const chineseTimes: Rule[] = [
  rule(8, `${free} ${part('')}? ${clock('')}`, oneTime),
  rule(9, `${part('')} ${figures('')}`, oneTime),
  rule(10, `${free} ${part('')}? ${clock('')} ${to} ${part('2')}? ${clock('2')}`, fromTo),
  rule(10, `${free} ${part('')}? (?<h> ${number} ) ${to} ${part('2')}? ${clock('2')}`, fromTo),
  rule(10, `${part('')} ${figures('')} ${to} ${part('2')}? ${figures('2')}`, fromTo),
  rule(10, `${free} ${figures('')} _* (?: 到 | 至 ) _* ${figures('2')}`, fromTo),
  rule(1, `(?<part> ${dayPart} )`, ({ part: named }) => ({ part: dayPartOf(named) })),
];
