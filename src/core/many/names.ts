import { fold } from '../quickEntry/fold';
import { isOneSlip, type Named, shareOfWord, wordsOf } from '../quickEntry/naming';

/** What a cell names: one of those that there are, several of the same name, or none (then the nearest ones, best first). */
export type Meant =
  | { kind: 'one'; id: string }
  | { kind: 'several'; names: string[] }
  | { kind: 'none'; near: string[] };

interface Person extends Named {
  emailAddress?: string | null | undefined;
}

const plain = (text: string | null | undefined): string =>
  fold((text ?? '').normalize('NFKC'))
    .trim()
    .replace(/\s+/g, ' ');

const nearness = (said: string, name: string): number => {
  if (isOneSlip(said, name)) return 2;
  const own = wordsOf(name);
  const words = wordsOf(said);
  const best = words.map(({ text }) => Math.max(0, ...own.map((word) => shareOfWord(text, word.text))));
  return best.reduce((sum, share) => sum + share, 0) / Math.max(1, own.length);
};

const mostNear = 3;

/** Names (or ids, or e-mail addresses) folded to who has them; made once for all rows. */
export function namesOf(everyone: readonly Person[]): (cell: string) => Meant {
  const known = new Map<string, Set<string>>();
  const add = (name: string | null | undefined, id: string) => {
    const key = plain(name);
    if (key) known.set(key, (known.get(key) ?? new Set()).add(id));
  };
  for (const { id, displayName, emailAddress } of everyone) {
    for (const name of [displayName, emailAddress, id]) add(name, id);
  }
  const labelOf = ({ displayName, emailAddress, id }: Person): string => {
    const isAlone = (known.get(plain(displayName))?.size ?? 0) === 1;
    return displayName && isAlone ? displayName : (emailAddress ?? id);
  };
  const answers = new Map<string, Meant>();
  const find = (said: string): Meant => {
    const ids = [...(known.get(said) ?? [])];
    if (ids.length > 1) return { kind: 'several', names: everyone.filter(({ id }) => ids.includes(id)).map(labelOf) };
    if (ids[0] !== undefined) return { kind: 'one', id: ids[0] };
    const near = everyone
      .map((one) => ({ name: labelOf(one), share: nearness(said, plain(one.displayName)) }))
      .filter(({ share }) => share >= 0.3)
      .sort((one, other) => other.share - one.share);
    return { kind: 'none', near: near.slice(0, mostNear).map(({ name }) => name) };
  };
  return (cell) => {
    const said = plain(cell);
    const answer = answers.get(said) ?? find(said);
    answers.set(said, answer);
    return answer;
  };
}
