import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { decode, encode, encodeWithPalette, type Picture, withFewColours } from './png';

const repository = resolve(import.meta.dirname, '../..');

/** Of what a picture is for: the stores take no palette, and make their own smaller copies of it. */
const kinds = {
  pictures: { colours: 256, write: encodeWithPalette },
  store: { colours: 128, write: encode },
};

const isSame = (file: string, { width, height, pixels }: Picture): boolean => {
  if (!existsSync(file)) return false;
  const before = decode(readFileSync(file));
  return before.width === width && before.height === height && Buffer.compare(before.pixels, pixels) === 0;
};

/** Writes a screenshot into docs, made small, unless the very same picture is there: another zlib would only write other bytes for it. */
export function keep(kind: keyof typeof kinds, path: string, screenshot: Buffer): void {
  const { colours, write } = kinds[kind];
  const picture = withFewColours(decode(screenshot), colours);
  const file = join(repository, 'docs', kind, path);
  const bytes = write(picture);
  const isOld = isSame(file, picture);
  if (!isOld) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  console.log(`${relative(repository, file)}: ${isOld ? 'as before' : `${Math.round(bytes.length / 1000)} kB, new`}`);
}
