import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { decode, encode, encodeWithPalette, type Picture, withFewColours } from './png';

const repository = resolve(import.meta.dirname, '../..');

/** How a picture is written, by its folder: the stores take no palette. */
const writers = { pictures: encodeWithPalette, store: encode };

const isSame = (file: string, { width, height, pixels }: Picture): boolean => {
  if (!existsSync(file)) return false;
  const before = decode(readFileSync(file));
  return before.width === width && before.height === height && Buffer.compare(before.pixels, pixels) === 0;
};

/** Writes a screenshot into docs, made small, unless the very same picture is there: another zlib would only write other bytes for it. */
export function keep(kind: keyof typeof writers, path: string, screenshot: Buffer): void {
  const picture = withFewColours(decode(screenshot), 256);
  const file = join(repository, 'docs', kind, path);
  const bytes = writers[kind](picture);
  const isOld = isSame(file, picture);
  if (!isOld) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  console.log(`${relative(repository, file)}: ${isOld ? 'as before' : `${Math.round(bytes.length / 1000)} kB, new`}`);
}
