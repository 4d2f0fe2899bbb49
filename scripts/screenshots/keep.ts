import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { decode, encode, encodeWithPalette, type Picture, withFewColours } from './png';

const repository = resolve(import.meta.dirname, '../..');

/** How a picture is written, by its folder: the stores take no palette. */
const writers = { pictures: encodeWithPalette, store: encode };

/**
 * Whether nobody would see a difference. Chromium draws a rounded corner now so, now so, and one such pixel lets other colours be left out of
 * the whole picture. Where not even four pixels are more than 32 of 255 steps apart, and the whole hardly differs, nothing has changed.
 */
function looksTheSame(one: Picture, other: Picture): boolean {
  if (one.width !== other.width || one.height !== other.height) return false;
  let sum = 0;
  let far = 0;
  for (let index = 0; index < one.pixels.length; index++) {
    const apart = Math.abs((one.pixels[index] ?? 0) - (other.pixels[index] ?? 0));
    sum += apart;
    if (apart > 32) far += 1;
  }
  return far <= 4 * 3 && sum / one.pixels.length < 0.3;
}

/** Writes a screenshot into docs, made small, unless the picture that is there looks the same. */
export function keep(kind: keyof typeof writers, path: string, screenshot: Buffer): void {
  const picture = withFewColours(decode(screenshot), 256);
  const file = join(repository, 'docs', kind, path);
  const bytes = writers[kind](picture);
  const isOld = existsSync(file) && looksTheSame(decode(readFileSync(file)), picture);
  if (!isOld) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  console.log(`${relative(repository, file)}: ${isOld ? 'as before' : `${Math.round(bytes.length / 1000)} kB, new`}`);
}
