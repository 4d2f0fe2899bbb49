// node scripts/sizes.mjs: the size table of dist/chrome, as it was built last.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from './build.mjs';
import { root } from './run.mjs';

const dist = join(root, 'dist', 'chrome');

/** In bytes; `budget` is where it must not be above. Compressed as `gzip -9` does, each file by itself. */
export const rows = async () => {
  const panel = await firstLoad('panel.html');
  return [
    { what: 'content script', bytes: rawSize([join(dist, 'content.js')]), budget: 5_000 },
    { what: 'background of Chrome', bytes: rawSize([join(dist, 'background.js')]), budget: 60_000 },
    { what: `panel at first load, gzip (${panel.length} scripts)`, bytes: gzipSize(panel), budget: 30_000 },
  ];
};

const rawSize = (files) => files.reduce((sum, file) => sum + readFileSync(file).length, 0);
const gzipSize = (files) => files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0);

/** The scripts that a page's HTML names, and all that these import before they run. */
async function firstLoad(page) {
  // Here, not above: on a fresh clone this file is read before anything is installed.
  const { parseSync } = await import('vite');
  const html = readFileSync(join(dist, page), 'utf8');
  const found = new Set();
  const visit = (file) => {
    if (found.has(file)) return;
    found.add(file);
    for (const { source } of parseSync(file, readFileSync(file, 'utf8')).program.body) {
      if (source) visit(join(dirname(file), source.value));
    }
  };
  for (const [, source] of html.matchAll(/<script[^>]* src="([^"]+)"/g)) visit(join(dist, source));
  return [...found];
}

/** Prints the table; gives whether every row is within its budget. */
export async function showSizes() {
  const table = await rows();
  const width = Math.max(...table.map(({ what }) => what.length));
  for (const { what, bytes, budget } of table) {
    const left = budget - bytes;
    const verdict = left >= 0 ? `${left} left` : `${-left} OVER BUDGET`;
    console.log(`  ${what.padEnd(width)}  ${String(bytes).padStart(6)} of ${String(budget).padStart(6)}  ${verdict}`);
  }
  return table.every(({ bytes, budget }) => bytes <= budget);
}

/** Builds what is shipped to Chrome, and measures it. */
export const buildAndShowSizes = async () => (await build('chrome')).ok && (await showSizes());

if (process.argv[1] === import.meta.filename) process.exitCode = (await showSizes()) ? 0 : 1;
