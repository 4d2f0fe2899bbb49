import { type Clock, clockOf, type DayPart } from '../clock';
import { free, type Rule, rule } from '../reading';
import { count, hourWord, numberOf } from './words';

const at = String.raw`(?: \b (?:at|for|around|about|by) _+ | @ _* | ${free} )`;
/** "3", "3:30", "3.30", "15h30" */
const clock = (n: string) => String.raw`(?<h${n}> 1\d | 2[0-3] | 0?\d ) (?: [:.h] (?<m${n}>[0-5]\d) )?`;
/** "pm", "p.m.", and "p" right after the figures */
const half = (n: string) => String.raw`(?<half${n}> _? [ap] \.? m \b \.? | [ap] \b )`;
const notAnAmount = String.raw`(?! [\w:/] | [.,-]\d | _* (?:people|persons|guests|hours?|hrs?|h|minutes?|mins?|am|pm) \b )`;

type Groups = Parameters<Rule['read']>[0];
const said = (groups: Groups, n = ''): Clock | undefined =>
  clockOf(groups[`h${n}`] ?? '', groups[`m${n}`], { half: groups[`half${n}`] });
const oneTime: Rule['read'] = (groups) => ({ time: said(groups) });
const fromTo: Rule['read'] = (groups) => {
  const [time, endTime] = [said(groups), said(groups, '2')];
  return time && endTime && { time, endTime };
};

/** "quarter to four" is 45 minutes past three. */
const pastOrTo: Rule['read'] = ({ quarter, minutes, before, h, half: which }) => {
  const [named, away] = [numberOf(h), quarter ? (quarter === 'half' ? 30 : 15) : numberOf(minutes)];
  if (!(named >= 1 && named <= 12 && away >= 1 && away <= 59)) return undefined;
  return { time: clockOf(before ? ((named + 10) % 12) + 1 : named, before ? 60 - away : away, { half: which }) };
};

export const englishTimes: Rule[] = [
  rule(
    10,
    String.raw`(?: \b (?:from|between|at) _+ | ${free} ) ${clock('')} ${half('')}?
      _* (?: - | to | until | till? | and ) _* ${clock('2')} ${half('2')} (?!\w)`,
    fromTo,
  ),
  rule(
    9,
    String.raw`\b (?:from|at) _+ ${clock('')} ${half('')}? _* (?: - | to | until | till? ) _* ${clock('2')} ${notAnAmount}`,
    fromTo,
  ),
  rule(9, String.raw`\b between _+ ${clock('')} ${half('')}? _+ and _+ ${clock('2')} ${notAnAmount}`, fromTo),
  rule(8, String.raw`(?<! \b (?:apt|suite|unit|room|flat|no) \.? _* ) ${at} ${clock('')} ${half('')} (?!\w)`, oneTime),
  rule(8, String.raw`${at} (?<h>\d{1,2}) _* o'? _? clock \b`, oneTime),
  rule(
    5,
    String.raw`(?: \b at _+ | (?<!\S) @ _* ) ${clock('')} ${notAnAmount} (?! _+ (?:\w+ _+)? (?:street|st|avenue|ave|road|rd) \b )`,
    oneTime,
  ),
  rule(5, String.raw`\b at _+ (?<h> [01]\d | 2[0-3] ) (?<m>[0-5]\d) (?![\w:/])`, oneTime),
  rule(6, String.raw`${at} (?<h> [01]\d | 2[0-3] ) (?<m>[0-5]\d) _* (?:hours|hrs) \b`, oneTime),
  rule(
    8,
    String.raw`${at} (?: (?:a _+)? (?<quarter>half|quarter) | (?<minutes> ${count} ) (?: _+ min(?:ute)?s )? ) _+
      (?: past | after | (?<before> to | before ) ) _+ (?<h> \d{1,2} | ${hourWord} ) ${half('')}? (?![\w:])`,
    pastOrTo,
  ),
  rule(8, String.raw`${at} (?: 12 _* )? noon \b`, () => ({ time: clockOf(12, 0, { whole: true }) })),
  rule(1, String.raw`\b (?: in _+ the _+ )? (?<part>morning|afternoon|evening) \b`, ({ part }) => ({
    part: part as DayPart,
  })),
  rule(1, String.raw`\b at _+ night \b`, () => ({ part: 'evening' })),
];
