import { median, type Sides } from './interleaved';

/** One line of the table. */
export interface Row {
  what: string;
  against: string;
  /** Medians, in `unit`. */
  ours: number;
  theirs: number;
  unit: string;
  /** What is held against the limit, and the limit, both written for people. */
  result: string;
  atMost: string;
  met: boolean;
  /** What else was seen, such as how many requests were sent. */
  note?: string;
  /** Every measurement. */
  measured?: Sides;
}

const two = (value: number): number => Number(value.toFixed(value < 10 ? 2 : 1));

/** A row whose limit is a ratio of medians. */
export function ratioRow(
  what: string,
  against: string,
  unit: string,
  limit: number,
  measured: Sides,
  note?: string,
): Row {
  const [ours, theirs] = [median(measured.ours), median(measured.theirs)];
  const ratio = ours / theirs;
  return {
    what,
    against,
    ours: two(ours),
    theirs: two(theirs),
    unit,
    result: `${ratio.toFixed(2)} ×`,
    atMost: `${limit} ×`,
    met: ratio <= limit,
    ...(note ? { note } : {}),
    measured,
  };
}

/** A row whose limit is a difference of medians. */
export function differenceRow(what: string, against: string, unit: string, limit: number, measured: Sides): Row {
  const [ours, theirs] = [median(measured.ours), median(measured.theirs)];
  const more = ours - theirs;
  return {
    what,
    against,
    ours: two(ours),
    theirs: two(theirs),
    unit,
    result: `${more < 0 ? '−' : '+'} ${Math.abs(two(more))} ${unit}`,
    atMost: `+ ${limit} ${unit}`,
    met: more <= limit,
    measured,
  };
}
