import { foldedName, hasHan, type Named, wordsOf } from './naming';
import type { Span } from './reading';

/** Whose names go on as the text's last word begins; Chinese signs count from the first one. */
export function completionsOf(folded: string, candidates: Named[]): (Span & { ids: string[] }) | undefined {
  const last = wordsOf(folded).at(-1);
  if (last?.end !== folded.length) return undefined;
  const said = last.text;
  if (said.length < (hasHan(said) ? 1 : 2)) return undefined;
  const ids = candidates
    .filter((candidate) => {
      const name = foldedName(candidate);
      return name.startsWith(said) || wordsOf(name).some(({ text }) => text.startsWith(said));
    })
    .map(({ id }) => id);
  return ids.length > 0 ? { ids, start: last.start, end: last.end } : undefined;
}
