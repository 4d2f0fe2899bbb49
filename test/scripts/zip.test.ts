import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { filesIn, forStore, sha256, zipOf } from '../../scripts/package/zip.mjs';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** A folder with these files, written in this order. */
function folderOf(files: [path: string, content: string][], time: Date): string {
  const folder = mkdtempSync(join(tmpdir(), 'bookings-overlay-zip-'));
  folders.push(folder);
  for (const [path, content] of files) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content);
    utimesSync(join(folder, path), time, time);
  }
  return folder;
}

const files: [string, string][] = [
  ['manifest.json', '{"key":"abc","name":"x"}'],
  ['assets/panel.js', 'b'],
  ['background.js', 'a'],
];

test('a zip is the same whatever the order, the time and the time zone in which its files were written', () => {
  const zoneBefore = process.env.TZ;
  process.env.TZ = 'Pacific/Auckland';
  const one = zipOf(filesIn(folderOf(files, new Date('2020-01-01T00:00:00Z'))));
  process.env.TZ = 'America/Los_Angeles';
  const other = zipOf(filesIn(folderOf([...files].reverse(), new Date('2026-07-01T12:34:56Z'))));
  process.env.TZ = zoneBefore;
  if (zoneBefore === undefined) delete process.env.TZ;
  expect(sha256(other)).toBe(sha256(one));
  expect(Object.keys(unzipSync(one))).toEqual(['assets/panel.js', 'background.js', 'manifest.json']);
});

test('a zip differs when a byte of a file does', () => {
  const changed = files.map(([path, content]): [string, string] => [path, content === 'a' ? 'A' : content]);
  const at = new Date('2020-01-01T00:00:00Z');
  expect(sha256(zipOf(filesIn(folderOf(changed, at))))).not.toBe(sha256(zipOf(filesIn(folderOf(files, at)))));
});

test('a store gets no key, and everything else as it is', () => {
  const zip = unzipSync(zipOf(forStore(filesIn(folderOf(files, new Date())))));
  expect(JSON.parse(strFromU8(zip['manifest.json'] ?? new Uint8Array()))).toEqual({ name: 'x' });
  expect(strFromU8(zip['assets/panel.js'] ?? new Uint8Array())).toBe('b');
});
