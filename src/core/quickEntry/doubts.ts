import type { Span } from './reading';

/** What a person should look at again. */
export type Doubt =
  /** A time zone stands beside the time; the form's own was used. */
  | ({ kind: 'timeZone' } & Span)
  /** The weekday beside the date is another day's. */
  | ({ kind: 'weekday' } & Span)
  /** More than one of a thing: the first one was taken. */
  | ({ kind: 'secondAddress' | 'secondPhone' } & Span);

const abbreviation =
  /^[ \t]*\(?(?:(?:UTC|GMT)(?:[ \t]?[+-]\d{1,2}(?::?\d\d)?)?|[ECMP][SD]?T|CES?T|EES?T|WES?T|BST|IST|TRT|JST|AKST|AKDT|HST|AE[SD]T|[A-Z][a-z]+ time)(?![A-Za-z])\)?/;

/** A time zone that was said right after the time. */
export function zoneAfter(text: string, end: number): Doubt[] {
  const said = abbreviation.exec(text.slice(end, end + 40))?.[0];
  return said ? [{ kind: 'timeZone', start: end, end: end + said.length }] : [];
}

const weekday = `(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|pazartesi|sali|carsamba|persembe|cumartesi|cuma|pazar)(?![a-z])|(?:周|星期|礼拜)[一二三四五六日天]`;
const after = new RegExp(String.raw`^([\s,.(]*)(${weekday})`);
const before = new RegExp(String.raw`(?<![a-z])(${weekday})([\s,.)]*)$`);

/** A weekday right beside the date that was not understood with it says another day. `blotted` is folded text. */
export function weekdayBeside(blotted: string, { start, end }: Span): Doubt[] {
  const [next, last] = [
    after.exec(blotted.slice(end, end + 20)),
    before.exec(blotted.slice(Math.max(0, start - 20), start)),
  ];
  if (next) {
    const from = end + (next[1]?.length ?? 0);
    return [{ kind: 'weekday', start: from, end: from + (next[2]?.length ?? 0) }];
  }
  const to = start - (last?.[2]?.length ?? 0);
  return last ? [{ kind: 'weekday', start: to - (last[1]?.length ?? 0), end: to }] : [];
}
