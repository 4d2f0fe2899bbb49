import { fold } from './fold';
import type { Span } from './reading';

/** A service or a member of staff. */
export interface Named {
  id: string;
  displayName?: string | null | undefined;
}

export interface Word extends Span {
  text: string;
}

export interface Match extends Span {
  id: string;
  /** How much of the name was said, from 0 to 1. */
  share: number;
}

/** Words; Chinese signs, which need no space before another writing, are a word of their own. */
export const wordsOf = (folded: string): Word[] =>
  [...folded.matchAll(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));

export const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);
export const foldedName = ({ displayName }: Named): string => fold((displayName ?? '').normalize('NFC'));

/** Equal but for one letter: left out, added, changed, or two in the wrong order. */
export function isOneSlip(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let [start, endOne, endOther] = [0, one.length, other.length];
  while (start < endOne && start < endOther && one[start] === other[start]) start += 1;
  while (endOne > start && endOther > start && one[endOne - 1] === other[endOther - 1]) {
    endOne -= 1;
    endOther -= 1;
  }
  const [left, right] = [one.slice(start, endOne), other.slice(start, endOther)];
  return (
    left.length + right.length <= 1 ||
    (left.length === 1 && right.length === 1) ||
    (left.length === 2 && [...left].reverse().join('') === right)
  );
}

/** How much of `word` was said with `said`: all of it also with an ending ("kesimine") or a slip; its beginning in part. */
export function shareOfWord(said: string, word: string): number {
  if (said === word) return 1;
  if (word.length >= 4 && said.startsWith(word) && said.length - word.length <= 4) return 1;
  if (said.length >= 3 && word.startsWith(said)) return said.length / word.length;
  return word.length >= 5 && said.length >= 5 && isOneSlip(said, word) ? 0.9 : 0;
}

/** The best run of neighbouring words that are words of the name, in its order. */
export function bestRun(
  words: Word[],
  name: string,
  isJoined: (from: Word, to: Word) => boolean,
): Omit<Match, 'id'> | undefined {
  const own = wordsOf(name).map(({ text }) => text);
  const letters = own.join('').length;
  let best: Omit<Match, 'id'> | undefined;
  for (let first = 0; first < words.length; first++) {
    let [said, next] = [0, 0];
    for (let at = first; at < words.length; at++) {
      const word = words[at];
      const before = words[at - 1];
      if (!word || (at > first && before && !isJoined(before, word))) break;
      const place = own.findIndex((one, index) => index >= next && shareOfWord(word.text, one) > 0);
      if (place < 0) break;
      said += shareOfWord(word.text, own[place] ?? '') * (own[place]?.length ?? 0);
      next = place + 1;
      const share = said / letters;
      if (!best || share > best.share) best = { start: words[first]?.start ?? 0, end: word.end, share };
    }
  }
  return best;
}

/** The longest piece of a name in Chinese signs that stands in the text. */
export function bestPiece(folded: string, name: string): Omit<Match, 'id'> | undefined {
  const own = name.replace(/\s/g, '');
  for (let length = own.length; length >= 2; length--) {
    for (let from = 0; from + length <= own.length; from++) {
      const start = folded.indexOf(own.slice(from, from + length));
      if (start >= 0) return { start, end: start + length, share: length / own.length };
    }
  }
  return undefined;
}
