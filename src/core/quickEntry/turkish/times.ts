import { type Clock, clockOf } from '../clock';
import { free, type Rule, rule } from '../reading';
import { dayPart, dayPartOf, minuteWord, numberOf, numberWord } from './words';

/** "on", "to", "from" after a time: 'te, 'ya, 'den. */
const ending = `(?: '? (?: [dt][ae]n? (?:ki)? | y?[ae] ) (?! [a-z] ) )?`;
const locative = `'? (?: [dt][ae] ) (?! [a-z] )`;
/** "3", "üç", "3.30", "üç buçuk" */
const clock = (n: string) => String.raw`(?<h${n}> 2[0-3] | 1\d | 0?\d | ${numberWord} )
  (?: [:.] (?<m${n}>[0-5]\d) | _* (?<half${n}> bucuk ) )? (?!\d)`;
const part = `(?<part> ${dayPart} )`;
const notAnAmount = String.raw`(?! _* (?: dk|dakika|saat|kisi|gun|hafta ) | [:/]\d | [.,]\d )`;
/** "1 saat 15 dk" and "bir saat" are durations; "2026 saat 15" is a time. */
const notADuration = String.raw`(?<! (?<!\d) \d{1,2} _* ) (?<! \b (?:${numberWord}|yarim|bucuk) _+ )`;

type Groups = Parameters<Rule['read']>[0];
const said = (groups: Groups, n = ''): Clock | undefined => {
  const named = groups.part ? dayPartOf(groups.part) : undefined;
  const figure = groups[`h${n}`] ?? '';
  const hour = /^\d/.test(figure) ? figure : numberOf(figure);
  return clockOf(hour, groups[`half${n}`] ? 30 : groups[`m${n}`], { part: named });
};
const oneTime: Rule['read'] = (groups) => ({ time: said(groups) });
const fromTo: Rule['read'] = (groups) => {
  const [time, endTime] = [said(groups), said({ ...groups, part: undefined }, '2')];
  return time && endTime && { time, endTime };
};

/** "dörde çeyrek kala" is 45 minutes past three. */
const pastOrTo: Rule['read'] = ({ h, quarter, minutes, past, part: named }) => {
  const [hour, away] = [numberOf(h), quarter ? 15 : numberOf(minutes)];
  if (!(hour >= 1 && hour <= 12 && away >= 1 && away <= 59)) return undefined;
  const half = { part: named ? dayPartOf(named) : undefined };
  return { time: past ? clockOf(hour, away, half) : clockOf(((hour + 10) % 12) + 1, 60 - away, half) };
};

export const turkishTimes: Rule[] = [
  // 14:30'da
  rule(8, String.raw`${free} (?: saat _+ )? (?<h> [01]?\d | 2[0-3] ) [:.] (?<m>[0-5]\d) ${locative}`, oneTime),
  // saat 3, saat üç buçukta, öğleden sonra 3'te, akşam saat yedide
  rule(8, String.raw`${notADuration} \b saat _+ ${clock('')} ${ending} (?![a-z]) ${notAnAmount}`, oneTime),
  rule(9, String.raw`\b ${part} _+ (?: saat _+ )? ${clock('')} ${ending} (?![a-z]) ${notAnAmount}`, oneTime),
  // 3 buçukta, üç buçuk; "bir buçuk saat" is a duration
  rule(
    7,
    String.raw`${free} (?<h> \d{1,2} | ${numberWord} ) _* (?<half>bucuk) ${ending} (?![a-z]) (?! _* saat )`,
    oneTime,
  ),
  // üçte, 15'te; "onda" and "birde" are other words too
  rule(4, String.raw`${free} (?! (?:on|bir) d ) (?<h> \d{1,2} | ${numberWord} ) ${locative}`, oneTime),
  // üçü çeyrek geçe, 4'e çeyrek kala
  rule(
    9,
    String.raw`(?: \b ${part} _+ )? (?: \b saat _+ )? ${free} (?<h> \d{1,2} | ${numberWord} ) '? (?: y?[iu] | y?[ae] ) _+
      (?: (?<quarter>ceyrek) | (?<minutes> \d{1,2} | ${minuteWord} | ${numberWord} ) ) _+ (?: (?<past> gec (?:e|iyor) ) | kala | var ) \b`,
    pastOrTo,
  ),
  // 14:00-15:30 arası, 3 ile 4 arasında
  rule(
    10,
    String.raw`${free} (?: ${part} _+ )? (?: saat _+ )? ${clock('')} _* (?: - | ile | ila | ve ) _* ${clock('2')} ${ending} _+ arasi (?:nda)? \b`,
    fromTo,
  ),
  // saat 3-4, öğleden sonra 3-4
  rule(
    10,
    String.raw`\b (?: ${part} _+ (?: saat _+ )? | ${notADuration} \b saat _+ ) ${clock('')} _* - _* ${clock('2')} ${ending} (?![a-z]) ${notAnAmount}`,
    fromTo,
  ),
  // 15:00'ten 16:00'ya
  rule(
    10,
    String.raw`${free} (?: ${part} _+ )? (?: saat _+ )? ${clock('')} '? [dt][ae]n _+ (?: saat _+ )? ${clock('2')} '? y?[ae] \b (?: _+ kadar \b )?`,
    fromTo,
  ),
  rule(1, String.raw`\b ${part} (?: (?:l|d|n)[ae]y?[ie]?n? )? \b`, ({ part: named }) => ({ part: dayPartOf(named) })),
];
