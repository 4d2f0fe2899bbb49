import { onlyBeside, overlaps, type Reading, type Span } from './reading';

type Kind = 'date' | 'time' | 'durationMinutes';
const kinds: Kind[] = ['date', 'time', 'durationMinutes'];

export const kindsOf = (reading: Reading): Kind[] => kinds.filter((kind) => reading[kind] !== undefined);

/** White space and the little words between two pieces that belong together. */
const gap = /^[\s,;()]*(?:at|in|de|da|的)?[\s,;()]*$/;

export const isBeside = (folded: string, one: Span, other: Span): boolean =>
  gap.test(one.end <= other.start ? folded.slice(one.end, other.start) : folded.slice(other.end, one.start));

const lengthOf = ({ start, end }: Span): number => end - start;

const bestFirst = (one: Reading, other: Reading): number =>
  other.sure - one.sure || one.start - other.start || lengthOf(other) - lengthOf(one);

/** The 3 of "tomorrow 3" and of "3 in the afternoon", but not that of "3 chairs". */
const isAlone = (reading: Reading, readings: Reading[], chosen: Reading[], folded: string): boolean =>
  ![...chosen.filter(({ date }) => date), ...readings.filter(({ part }) => part)].some(
    (other) => !overlaps(reading, other) && isBeside(folded, reading, other),
  );

/** The surest readings that do not overlap, one for each kind. */
export function choose(readings: Reading[], folded: string): Reading[] {
  const chosen: Reading[] = [];
  for (const reading of [...readings].sort(bestFirst)) {
    const own = kindsOf(reading);
    const isTaken = chosen.some(
      (other) => overlaps(reading, other) || kindsOf(other).some((kind) => own.includes(kind)),
    );
    const isPartOfOther = readings.some(
      (other) =>
        other.sure >= reading.sure &&
        other.start <= reading.start &&
        other.end >= reading.end &&
        lengthOf(other) > lengthOf(reading) &&
        kindsOf(other).length > 0,
    );
    if (own.length === 0 || isTaken || isPartOfOther) continue;
    if (reading.sure === onlyBeside && isAlone(reading, readings, chosen, folded)) continue;
    chosen.push(reading);
  }
  return chosen;
}
