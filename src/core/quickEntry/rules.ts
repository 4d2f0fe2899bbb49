import { chineseDates } from './chinese/dates';
import { chineseDurations } from './chinese/durations';
import { chineseTimes } from './chinese/times';
import { englishDates } from './english/dates';
import { englishDurations } from './english/durations';
import { englishTimes } from './english/times';
import { numericWhen } from './numericWhen';
import type { Rule } from './reading';
import { turkishDates } from './turkish/dates';
import { turkishDurations } from './turkish/durations';
import { turkishTimes } from './turkish/times';

/** Every way to say when, in all three languages at once: a desk in Istanbul gets English mails too. */
export const whenRules: Rule[] = [
  ...numericWhen,
  ...englishDates,
  ...englishTimes,
  ...englishDurations,
  ...turkishDates,
  ...turkishTimes,
  ...turkishDurations,
  ...chineseDates,
  ...chineseTimes,
  ...chineseDurations,
];
