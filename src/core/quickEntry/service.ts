import { masked } from './mask';
import { isFiller } from './nameShape';
import { bestPiece, bestRun, foldedName, hasHan, type Match, type Named, type Word, wordsOf } from './naming';

/** One that counts, or several that are meant alike. */
export type Choice = { match: Match } | { unclear: Match[] } | undefined;

const lengthOf = ({ start, end }: Match): number => end - start;
export const longestFirst = (one: Match, other: Match): number =>
  lengthOf(other) - lengthOf(one) || Number(other.share === 1) - Number(one.share === 1);

/** The best of what was found, longest first; several where the same words mean them all: "bento" of two bentos. */
export function choiceOf(found: Match[]): Choice {
  const [best] = found;
  if (!best) return undefined;
  const alike = found.filter((one) => longestFirst(best, one) === 0 && one.start === best.start);
  const unlike = alike.filter((one, at) => alike.findIndex(({ id }) => id === one.id) === at);
  return unlike.length === 1 ? { match: best } : { unclear: unlike };
}

const notCut = new RegExp(`^[^\\n\\r${masked}]*$`);
const notApart = new RegExp(`^[^\\n\\r,;.${masked}]*$`);

/** Neighbours on one line, with nothing that was understood between them. */
export const joinedIn = (folded: string) => (from: Word, to: Word) => notApart.test(folded.slice(from.end, to.start));

/** The name as a whole, wherever it stands; the longest one where names contain each other. */
export function wholeName(folded: string, candidates: Named[]): Match | undefined {
  const words = wordsOf(folded);
  const isJoined = (from: Word, to: Word) => notCut.test(folded.slice(from.end, to.start));
  const found = candidates.flatMap((candidate): Match[] => {
    const name = foldedName(candidate);
    if (hasHan(name)) {
      const start = folded.indexOf(name);
      return name.length >= 2 && start >= 0 ? [{ id: candidate.id, start, end: start + name.length, share: 1 }] : [];
    }
    const own = wordsOf(name);
    const at = words.findIndex((_, first) =>
      own.every(({ text }, index) => {
        const [word, before] = [words[first + index], words[first + index - 1]];
        return word?.text === text && (index === 0 || !before || isJoined(before, word));
      }),
    );
    const [start, end] = [words[at]?.start, words[at + own.length - 1]?.end];
    return own.length > 0 && start !== undefined && end !== undefined
      ? [{ id: candidate.id, start, end, share: 1 }]
      : [];
  });
  return found.sort((one, other) => other.end - other.start - (one.end - one.start))[0];
}

/** Enough of a name to mean it: half of it, or one whole word. */
function isEnough(folded: string, name: string, match: Omit<Match, 'id'>): boolean {
  if (match.share >= 0.5 || hasHan(name)) return true;
  const own = wordsOf(name).map(({ text }) => text);
  return wordsOf(folded.slice(match.start, match.end)).some(
    ({ text }) => text.length >= 3 && own.includes(text) && !isFiller(text),
  );
}

/** The service that a part of its name, an ending or a slip stands for. */
export function serviceIn(folded: string, services: Named[]): Choice {
  const words = wordsOf(folded);
  const found = services
    .flatMap((service): Match[] => {
      const name = foldedName(service);
      const match = hasHan(name) ? bestPiece(folded, name) : bestRun(words, name, joinedIn(folded));
      return match && isEnough(folded, name, match) ? [{ ...match, id: service.id }] : [];
    })
    .sort(longestFirst);
  return choiceOf(found);
}
