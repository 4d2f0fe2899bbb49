import { inDays, inMinutes } from '../calendar';
import type { DayPart } from '../clock';
import type { Rule } from '../reading';

// Turkish in folded letters: "ı", "ş", "ç", "ğ", "ö", "ü" are i, s, c, g, o, u, and `'` is every apostrophe.

const numbers = ['bir', 'iki', 'uc', 'dort', 'bes', 'alti', 'yedi', 'sekiz', 'dokuz', 'on', 'onbir', 'oniki'];
const tens = { onbes: 15, yirmi: 20, yirmibes: 25, otuz: 30, kirk: 40, kirkbes: 45, elli: 50, altmis: 60, doksan: 90 };
const weekdays = ['pazartesi', 'sali', 'carsamba', 'persembe', 'cuma', 'cumartesi', 'pazar'];
const shortWeekdays: Record<string, number> = { pzt: 1, pts: 1, crs: 3, prs: 4, cmt: 6, cts: 6 };
const months = ['oca', 'sub', 'mar', 'nis', 'may', 'haz', 'tem', 'agu', 'eyl', 'eki', 'kas', 'ara'];

/** One to twelve in words; "dörde" softens its end. */
export const numberWord = '(?: on _* (?:bir|iki) | bir|iki|uc|dor[td]|bes|alti|yedi|sekiz|dokuz|on )';
export const minuteWord = '(?: on _* bes | yirmi (?: _* bes )? | otuz | kirk (?: _* bes )? | elli | altmis | doksan )';

export function numberOf(said = ''): number {
  const word = said.replace(/\s/g, '').replace('dord', 'dort');
  return numbers.indexOf(word) + 1 || tens[word as keyof typeof tens] || Number.parseInt(word, 10);
}

export const weekdayNumber = (said = ''): number => weekdays.indexOf(said) + 1 || (shortWeekdays[said] ?? 0);
export const monthNumber = (said = ''): number => months.indexOf(said.slice(0, 3)) + 1;

export const dayPart = 'sabah|ogleden _+ once|ogleden _+ sonra|oglen|ogle|ikindi|aksamustu|aksam|gece';

export function dayPartOf(said = ''): DayPart {
  if (said === 'sabah' || said.endsWith('once')) return 'morning';
  if (said === 'gece') return 'night';
  if (said.startsWith('aksam')) return 'evening';
  return said === 'ogle' || said === 'oglen' ? 'noon' : 'afternoon';
}

/** "iki saat sonra", "bir hafta sonra": the groups are `count` (or `half`) and `unit`. */
export const fromNow: Rule['read'] = ({ count, half, unit = '' }, calendar) => {
  const amount = half ? 0.5 : numberOf(count);
  if (unit.startsWith('g')) return { date: inDays(calendar, amount) };
  if (unit.startsWith('h')) return { date: inDays(calendar, amount * 7) };
  return inMinutes(calendar, amount * (unit.startsWith('s') ? 60 : 1));
};
