import { free, type Rule, rule } from '../reading';
import { minuteWord, numberOf, numberWord } from './words';

const notLater = `(?! _+ (?: sonra | once ) )`;
const minutes = String.raw`(?: dakika (?:lik)? | dak | dk ) \b \.?`;
const hours = String.raw`saat (?:lik)? \b`;
const hourCount = String.raw`(?<h> \d{1,2} (?: [.,]\d{1,2} )? | ${numberWord} )`;

const amount = (said = ''): number => (/^\d/.test(said) ? Number(said.replace(',', '.')) : numberOf(said));

export const turkishDurations: Rule[] = [
  // 45 dk, kırk beş dakika
  rule(8, String.raw`${free} (?<m> \d{1,3} | ${minuteWord} | ${numberWord} ) _* ${minutes} ${notLater}`, ({ m }) => ({
    durationMinutes: amount(m),
  })),
  // 1 saat 30 dk, bir saat on beş dakika
  rule(
    10,
    String.raw`${free} ${hourCount} _* ${hours} _+ (?<m> \d{1,2} | ${minuteWord} | ${numberWord} ) _* ${minutes} ${notLater}`,
    ({ h, m }) => ({ durationMinutes: Math.round(amount(h) * 60) + amount(m) }),
  ),
  // 2 saat, 1,5 saat, bir saatlik
  rule(8, String.raw`${free} ${hourCount} _* ${hours} ${notLater} (?! _+ \d{1,2} [:.] )`, ({ h }) => ({
    durationMinutes: Math.round(amount(h) * 60),
  })),
  // bir buçuk saat
  rule(9, String.raw`${free} (?<h> \d{1,2} | ${numberWord} ) _* bucuk _* ${hours} ${notLater}`, ({ h }) => ({
    durationMinutes: amount(h) * 60 + 30,
  })),
  rule(9, String.raw`\b yarim _+ ${hours} ${notLater}`, () => ({ durationMinutes: 30 })),
  rule(9, String.raw`\b (?<three> uc _+ )? ceyrek _+ ${hours} ${notLater}`, ({ three }) => ({
    durationMinutes: three ? 45 : 15,
  })),
];
