import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const rows = readFileSync('docs/threats.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| threat'));

/** A test's title, as it stands in the file of the test. */
const titlesIn = (cell: string) => [...cell.matchAll(/`(test\/[^`]+)`(?:: "([^"]+)")?/g)];

test('there are threats', () => expect(rows.length).toBeGreaterThan(15));

test.each(rows.map((row) => row.split(' | ')))('%s', (_threat, control, tests = '') => {
  expect(control).toBeTruthy();
  const named = titlesIn(tests);
  expect(named.length).toBeGreaterThan(0);
  for (const [, file = '', title] of named) {
    expect(existsSync(file), file).toBe(true);
    if (title) expect(readFileSync(file, 'utf8')).toContain(title);
  }
});
