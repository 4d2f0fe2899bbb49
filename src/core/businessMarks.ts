import type { ListedBusiness } from './searchBusinesses';

/** Marks that the person gave: ids in small letters. */
export interface BusinessMarks {
  pinned: readonly string[];
  /** The latest first. */
  recent: readonly string[];
}

/** Pinned businesses first, then those that were opened last; each group otherwise stays in its order. */
export function markedFirst<B extends ListedBusiness>(
  businesses: readonly B[],
  { pinned, recent }: BusinessMarks,
): B[] {
  const rank = ({ id }: B): number => {
    const key = id.toLowerCase();
    if (pinned.includes(key)) return -1;
    const at = recent.indexOf(key);
    return at < 0 ? recent.length : at;
  };
  return [...businesses].sort((a, b) => rank(a) - rank(b));
}

const kept = 10;

/** The recent businesses once `id` was opened. */
export const opened = (recent: readonly string[], id: string): string[] =>
  [id.toLowerCase(), ...recent.filter((one) => one !== id.toLowerCase())].slice(0, kept);

/** The pinned businesses once the pin of `id` was pressed. */
export const pinPressed = (pinned: readonly string[], id: string): string[] =>
  pinned.includes(id.toLowerCase()) ? pinned.filter((one) => one !== id.toLowerCase()) : [...pinned, id.toLowerCase()];
