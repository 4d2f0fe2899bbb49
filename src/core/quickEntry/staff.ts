import { bestRun, foldedName, hasHan, type Match, type Named, shareOfWord, wordsOf } from './naming';
import { type Choice, choiceOf, joinedIn, longestFirst, wholeName } from './service';

/** "with Ada", "w/ Ada", 和Ada; what stands right before the name. */
const before = /(?:\b(?:with|w\/)|@|[和跟由找与])\s*$/;
/** "Ada ile", "Ada'yla", "Ada Hanım ile", "Mert Beyle"; what stands right after it. */
const after = /^\s*(?:(?:hanim|bey|hoca)\s*)?(?:'?\s*y?l[ae](?![a-z])|ile(?![a-z]))/;

/** Whether the last word of the text, still being typed, is one of the staff. */
export const beginsStaff = (folded: string): boolean => before.test(folded.slice(0, wordsOf(folded).at(-1)?.start));

/** A match with the word that marks it as staff; undefined without one. */
function marked(folded: string, match: Match): Match | undefined {
  const [ahead, behind] = [before.exec(folded.slice(0, match.start)), after.exec(folded.slice(match.end))];
  if (!ahead && !behind) return undefined;
  return { ...match, start: ahead?.index ?? match.start, end: match.end + (behind?.[0].length ?? 0) };
}

/** Everywhere that a member of staff is named by one whole name of theirs at least. */
function namings(folded: string, member: Named): Match[] {
  const name = foldedName(member);
  if (hasHan(name)) {
    const start = folded.indexOf(name);
    return start < 0 ? [] : [{ id: member.id, start, end: start + name.length, share: 1 }];
  }
  const [words, own] = [wordsOf(folded), wordsOf(name).map(({ text }) => text)];
  return words.flatMap((word, index): Match[] => {
    const run = bestRun(words.slice(index, index + own.length), name, joinedIn(folded));
    const isNamed = run?.start === word.start && own.some((one) => shareOfWord(word.text, one) >= 0.9);
    return run && isNamed ? [{ ...run, id: member.id }] : [];
  });
}

/** Who is to do it: named after "with", or in full. A customer may share a first name with the staff. */
export function staffIn(folded: string, staffMembers: Named[]): Choice {
  const found = staffMembers
    .flatMap((member) => namings(folded, member).flatMap((match) => marked(folded, match) ?? []))
    .sort(longestFirst);
  if (found.length > 0) return choiceOf(found);
  const inFull = staffMembers.filter((member) => wordsOf(foldedName(member)).length > 1 || hasHan(foldedName(member)));
  const match = wholeName(folded, inFull);
  return match && { match };
}
