import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const versionIn = (path: string) => JSON.parse(readFileSync(path, 'utf8')).version;
const headings = readFileSync('CHANGELOG.md', 'utf8').match(/^## .*$/gm) ?? [];

test.each(['package.json', 'package-lock.json', 'manifest.json'])(
  "%s names the version of the changelog's newest heading",
  (path) => {
    expect(headings[0]?.split(/[ ,]/)[1]).toBe(versionIn(path));
  },
);

test('only the newest version may be unreleased, and each stands once', () => {
  const [newest = '', ...older] = headings;
  expect(newest).toMatch(/^## \d+\.\d+\.\d+, (not released yet|\d{4}-\d{2}-\d{2})$/);
  for (const heading of older) expect(heading).toMatch(/^## \d+\.\d+\.\d+(, \d{4}-\d{2}-\d{2})?$/);
  expect(new Set(headings).size).toBe(headings.length);
});
