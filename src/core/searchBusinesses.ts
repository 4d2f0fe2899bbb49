import uFuzzy from '@leeoniya/ufuzzy';
import { fold } from './quickEntry/fold';

export interface ListedBusiness {
  id: string;
  displayName?: string | null | undefined;
}

/** Letters of every script make words: by default uFuzzy knows a to z only. */
const search = new uFuzzy({
  unicode: true,
  interSplit: "[^\\p{L}\\d']+",
  intraSplit: '\\p{Ll}\\p{Lu}',
  intraBound: '\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}',
  intraChars: "[\\p{L}\\d']",
  intraContr: "'\\p{L}{1,2}\\b",
});

/** Text as it is compared: small, without accents and marks. */
export const searched = (text: string): string => uFuzzy.latinize(fold(text.normalize('NFKC')));

/**
 * The businesses whose name or address has all the words of `sought`, in any order, the best fit first; all of them, as they
 * are, while nothing is sought. Case, accents, dots on the Turkish i and full-width forms make no difference.
 */
export function searchBusinesses<B extends ListedBusiness>(businesses: readonly B[], sought: string): B[] {
  const words = searched(sought).trim();
  if (!/[\p{L}\d]/u.test(words)) return [...businesses];
  const haystack = businesses.map(({ id, displayName }) => searched(`${displayName ?? ''} ${id}`));
  const [found, info, order] = search.search(haystack, words, 5);
  const ranked = info && order ? order.map((at) => info.idx[at]) : (found ?? []);
  return ranked.flatMap((at) => businesses[at ?? -1] ?? []);
}
