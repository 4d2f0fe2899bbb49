import { type Rule, rule } from '../reading';
import { number, numberOf } from './words';

const lasting = '(?: (?: 时长 | 用时 | 共 | 大?约 ) _* :? _* )?';
const free = '(?<! [\\d/-] | \\d[.,:] )';
const notLater = '(?! _* (?: 后 | 之后 | 以后 | 前 | 之前 ) )';
const hour = '(?: 小时 | 钟头 )';
const minute = `(?: 分钟 ${notLater} | 分 (?!钟) ${notLater} )`;

const lasts = (minutes: number) => (minutes > 0 ? { durationMinutes: Math.round(minutes) } : undefined);
const amount = (said = ''): number => (/^\d/.test(said) ? Number(said) : numberOf(said));

export const chineseDurations: Rule[] = [
  rule(7, `${lasting} ${free} (?<m> \\d{1,3} | ${number} ) _* ${minute}`, ({ m }) => lasts(amount(m))),
  rule(
    8,
    `${lasting} ${free} (?<h> \\d{1,2} (?: \\. \\d{1,2} )? | ${number} ) _* 个? _* ${hour} ${notLater}`,
    ({ h }) => lasts(amount(h) * 60),
  ),
  rule(9, `${lasting} ${free} (?<h> ${number} ) _* 个? _* ${hour} _* (?<m> ${number} ) _* ${minute}`, ({ h, m }) =>
    lasts(amount(h) * 60 + amount(m)),
  ),
  rule(9, `${lasting} ${free} (?<h> ${number} ) _* 个?半 _* ${hour} ${notLater}`, ({ h }) =>
    lasts(amount(h) * 60 + 30),
  ),
  rule(9, `${lasting} 半 _* 个? _* ${hour} ${notLater}`, () => lasts(30)),
  rule(9, `${lasting} ${free} (?<n> [一三13] ) 刻钟`, ({ n }) => lasts(numberOf(n) * 15)),
];
