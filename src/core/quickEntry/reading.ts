import type { Calendar, Day } from './calendar';
import type { Clock, DayPart } from './clock';

/** From `start` up to, not including, `end`: places in the text. */
export interface Span {
  start: number;
  end: number;
}

/** What a piece of text can say about when. */
export interface Said {
  date?: Day | undefined;
  /** The date was said by its weekday alone (1 is Monday). */
  weekday?: number;
  time?: Clock | undefined;
  endTime?: Clock | undefined;
  durationMinutes?: number | undefined;
  /** "in the afternoon": says which half of the day another piece means. */
  part?: DayPart | undefined;
}

export interface Reading extends Span, Said {
  /** Where two readings overlap, or say the same thing differently, the surer one counts. */
  sure: number;
}

/** How sure a reading is that counts only beside a day or a part of the day: the 3 of "tomorrow 3". */
export const onlyBeside = 0;

/** Not inside a longer number, a price, a version or a path; right after the colon of "Time:" is fine. */
export const free = String.raw`(?<! [\w/$€£¥₺+#-] | \d[.,:] )`;

type Groups = Record<string, string | undefined>;

/** A way to say something about when, in folded text. */
export interface Rule {
  pattern: RegExp;
  sure: number;
  read: (groups: Groups, calendar: Calendar) => Said | undefined;
}

/** A rule from parts of a pattern; white space in it is for the eye, `_` is white space in the text. */
export const rule = (sure: number, pattern: string, read: Rule['read']): Rule => ({
  sure,
  read,
  pattern: new RegExp(pattern.replace(/\s+/g, '').replaceAll('_', '[ \\t]'), 'g'),
});

const isSaid = (said: Said): boolean => Object.values(said).some((value) => value !== undefined);

/** Everything that the rules can read in folded text, overlaps and all. */
export function readingsOf(rules: Rule[], folded: string, calendar: Calendar): Reading[] {
  const readings: Reading[] = [];
  for (const { pattern, sure, read } of rules) {
    for (const match of folded.matchAll(pattern)) {
      const said = match[0] ? read(match.groups ?? {}, calendar) : undefined;
      if (!said || !isSaid(said)) continue;
      readings.push({ ...said, sure, start: match.index, end: match.index + match[0].length });
    }
  }
  return readings;
}

export const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;
