import { rows } from '../../sizes.mjs';
import type { Row } from '../row';

const kilo = (bytes: number): number => Number((bytes / 1000).toFixed(1));

/** The bytes that are shipped, from the same table as `npm run check`. */
export async function sizeRows(): Promise<Row[]> {
  return (await rows()).map(({ what, bytes, budget }) => ({
    what: `bytes shipped: ${what}`,
    against: 'its budget',
    ours: kilo(bytes),
    theirs: kilo(budget),
    unit: 'kB',
    result: `${kilo(bytes)} kB`,
    atMost: `${kilo(budget)} kB`,
    met: bytes <= budget,
  }));
}
