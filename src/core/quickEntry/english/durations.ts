import { free, type Rule, rule } from '../reading';
import { count, hourWord, numberOf } from './words';

const minutes = String.raw`(?: minutes? | mins? | m ) \b \.?`;
const hours = String.raw`(?: hours? | hrs? | h ) \b \.?`;
/** "in two hours" and "two hours from now" are times. */
const notIn = String.raw`(?<! \b in _ )`;
const lasting = String.raw`(?: \b for _+ | ${free} )`;
const notFromNow = String.raw`(?! _+ (?:from|later|ago|after|before|past|to) \b )`;

const amount = (said = ''): number => Number(said.replace(',', '.'));

export const englishDurations: Rule[] = [
  // 1 h 30 min, 1 hour and 30 minutes, 1h30
  rule(
    10,
    String.raw`${notIn} ${lasting} (?<h>\d{1,2}) _* (?: ${hours} _* (?:and _+)? (?<m>[0-5]?\d) _* ${minutes} | h (?<m2>[0-5]\d) (?!\w) ) ${notFromNow}`,
    ({ h, m, m2 }) => ({ durationMinutes: Number(h) * 60 + Number(m ?? m2) }),
  ),
  // 45 min, 45m, 45-minute
  rule(8, String.raw`${notIn} ${lasting} (?<m>\d{1,3}) _? -? _? ${minutes} (?!\w) ${notFromNow}`, ({ m }) => ({
    durationMinutes: Number(m),
  })),
  // 2 hours, 1.5h
  rule(
    8,
    String.raw`${notIn} ${lasting} (?<h>\d{1,2}(?:[.,]\d{1,2})?) _? -? _? ${hours} (?!\w) ${notFromNow}`,
    ({ h }) => ({ durationMinutes: Math.round(amount(h) * 60) }),
  ),
  // half an hour, ½ hour
  rule(8, String.raw`${notIn} ${lasting} (?: half _+ (?:an? _+)? | 1/2 _* | ½ _* ) hour \b ${notFromNow}`, () => ({
    durationMinutes: 30,
  })),
  // an hour, two hours, an hour and a half, one and a half hours, three quarters of an hour
  rule(
    9,
    String.raw`${notIn} ${lasting} (?<n> an? | ${hourWord} ) _+ (?: hours? _+ and _+ a _+ half | and _+ a _+ half _+ hours? ) \b`,
    ({ n }) => ({ durationMinutes: numberOf(n) * 60 + 30 }),
  ),
  rule(7, String.raw`${notIn} ${lasting} (?<n> an? | ${hourWord} ) _+ hours? \b ${notFromNow}`, ({ n }) => ({
    durationMinutes: numberOf(n) * 60,
  })),
  rule(9, String.raw`${lasting} three _+ quarters _+ of _+ an _+ hour \b`, () => ({ durationMinutes: 45 })),
  rule(7, String.raw`${notIn} ${lasting} (?<n> ${count} ) _+ minutes \b ${notFromNow}`, ({ n }) => ({
    durationMinutes: numberOf(n),
  })),
];
