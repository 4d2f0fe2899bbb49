import type { Row } from '../row';

/** A row of `scripts/sizes.mjs`. */
export interface Size {
  what: string;
  bytes: number;
  budget: number;
}

const kilo = (bytes: number): number => Number((bytes / 1000).toFixed(1));

/** The bytes that are shipped, from the same table as `npm run check`. */
export const sizeRows = (sizes: Size[]): Row[] =>
  sizes.map(({ what, bytes, budget }) => ({
    what: `bytes shipped: ${what}`,
    against: 'its budget',
    ours: kilo(bytes),
    theirs: kilo(budget),
    unit: 'kB',
    result: `${kilo(bytes)} kB`,
    atMost: `${kilo(budget)} kB`,
    met: bytes <= budget,
  }));
