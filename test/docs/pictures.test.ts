import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decode, encode, encodeWithPalette, type Picture, withFewColours } from '../../scripts/screenshots/png';

const picturesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.png'))
    .map((name) => join(folder, name));

/** Where a PNG says its size and kind: https://www.w3.org/TR/png-3/#11IHDR */
function headOf(file: string) {
  const bytes = readFileSync(file);
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), bits: bytes[24], kind: bytes[25] };
}

it.each(picturesIn('docs/store'))('%s is as the stores take it: 1280 by 800, 24 bits, nothing transparent', (file) => {
  expect(headOf(file)).toEqual({ width: 1280, height: 800, bits: 8, kind: 2 });
});

it('keeps the pictures small: 200 kB at most, all of them 4 MB', () => {
  const sizes = [...picturesIn('docs/store'), ...picturesIn('docs/pictures')].map((file) => readFileSync(file).length);
  expect(Math.max(...sizes)).toBeLessThan(200_000);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(4_000_000);
});

const picture = fc
  .record({ width: fc.integer({ min: 1, max: 40 }), height: fc.integer({ min: 1, max: 40 }) })
  .chain(({ width, height }) =>
    fc
      .uint8Array({ minLength: width * height * 3, maxLength: width * height * 3 })
      .map((pixels): Picture => ({ width, height, pixels })),
  );
const coloursOf = ({ pixels }: Picture): number =>
  new Set(Array.from({ length: pixels.length / 3 }, (_, pixel) => pixels.slice(pixel * 3, pixel * 3 + 3).join())).size;

it('reads every picture as it was written, and leaves what has few colours as it is', () => {
  fc.assert(
    fc.property(picture, (drawn) => {
      expect(decode(encode(drawn))).toEqual(drawn);
      const few = withFewColours(drawn, 64);
      expect(coloursOf(few)).toBeLessThanOrEqual(64);
      expect(decode(encodeWithPalette(few))).toEqual(few);
      expect(withFewColours(few, 64)).toEqual(few);
    }),
    { numRuns: 50 },
  );
});
