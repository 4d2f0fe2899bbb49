import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { closureOf, type Import, readSource, repository, type SourceFile, sourceFiles, targetOf } from './sourceFiles';

// docs/architecture.md explains each folder. Who may import what:
const table: Record<string, { folders: string[]; packages: string[] }> = {
  content: { folders: ['content', 'core'], packages: [] },
  panel: {
    folders: ['panel', 'browser', 'core'],
    packages: ['@tanstack/virtual-core', 'preact', 'preact/hooks', 'zod/mini'],
  },
  // The panel's words and signs for a failure are the options' too.
  options: { folders: ['options', 'panel', 'browser', 'core'], packages: ['preact', 'preact/hooks', 'zod/mini'] },
  offscreen: { folders: ['offscreen', 'microsoft', 'browser', 'core'], packages: ['zod/mini'] },
  background: { folders: ['background', 'microsoft', 'browser', 'core'], packages: ['zod/mini'] },
  microsoft: { folders: ['microsoft', 'core'], packages: ['@azure/msal-browser', 'zod/mini'] },
  browser: { folders: ['browser', 'core'], packages: ['webextension-polyfill', 'zod/mini'] },
  core: {
    folders: ['core'],
    packages: [
      '@leeoniya/ufuzzy',
      'libphonenumber-js/min',
      'papaparse',
      'temporal-polyfill',
      'windows-iana',
      'zod/mini',
    ],
  },
};

const folderOf = (path: string) => path.split('/')[1] ?? '';
const inFolder = (folder: string) => sourceFiles.filter(({ path }) => folderOf(path) === folder);
const naming = (names: string[], files: SourceFile[]) =>
  files.flatMap(({ path, globals }) => names.filter((name) => globals.has(name)).map((name) => `${path}: ${name}`));

it('finds the source files', () => {
  expect(sourceFiles.length).toBeGreaterThan(20);
  expect([...new Set(sourceFiles.map(({ path }) => folderOf(path)))].sort()).toEqual(Object.keys(table).sort());
});

const isAllowed = (file: SourceFile, one: Import): boolean => {
  const allowed = table[folderOf(file.path)];
  const target = targetOf(file, one);
  if (target === undefined) return allowed?.packages.includes(one.from) ?? false;
  if (target.startsWith('public/')) return one.typeOnly;
  return target.startsWith('src/') && (allowed?.folders.includes(folderOf(target)) ?? false);
};

it.each(Object.keys(table))('src/%s imports only what it may', (folder) => {
  const forbidden = inFolder(folder).flatMap((file) =>
    file.imports.filter((one) => !isAllowed(file, one)).map(({ from }) => `${file.path}: ${from}`),
  );
  expect(forbidden).toEqual([]);
});

it('zod is imported only as "import * as z from \'zod/mini\'", the form that can be shaken', () => {
  const others = sourceFiles.flatMap(({ path, imports }) =>
    imports
      .filter(({ from }) => from === 'zod' || from.startsWith('zod/'))
      .filter(({ from, namespace }) => from !== 'zod/mini' || namespace !== 'z')
      .map(({ from }) => `${path}: ${from}`),
  );
  expect(others).toEqual([]);
});

it('zod/mini is used only as far as its stand-in in what is shipped goes: src/core/smallZod.ts', async () => {
  const standIn = await import('../../src/core/smallZod');
  const types = ['infer', 'ZodMiniType'];
  const used = sourceFiles.flatMap(({ path }) =>
    [...readFileSync(join(repository, path), 'utf8').matchAll(/\bz\.(\w+)/g)].map(
      ([, name = '']) => `${path}: z.${name}`,
    ),
  );
  const lacking = used.filter((use) => !types.concat(Object.keys(standIn)).some((name) => use.endsWith(`: z.${name}`)));
  expect(used.length).toBeGreaterThan(100);
  expect(lacking).toEqual([]);
});

it('only src/browser names the browser, apart from one file of the content script', () => {
  const others = sourceFiles.filter(({ path }) => folderOf(path) !== 'browser' && folderOf(path) !== 'content');
  expect(naming(['chrome', 'browser'], others)).toEqual([]);
  expect(
    inFolder('content').filter(({ globals }) => globals.has('chrome') || globals.has('browser')).length,
  ).toBeLessThan(2);
});

it('only src/microsoft sends requests', () => {
  const ways = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'sendBeacon', 'importScripts'];
  expect(
    naming(
      ways,
      sourceFiles.filter(({ path }) => folderOf(path) !== 'microsoft'),
    ),
  ).toEqual([]);
});

it('core reads no clock, no page and no chance', () => {
  const impure = ['Date.now', 'new Date()', 'Temporal.Now', 'performance', 'Math.random', 'crypto'];
  const page = ['document', 'window', 'navigator', 'location', 'setTimeout', 'setInterval'];
  expect(naming([...impure, ...page], inFolder('core'))).toEqual([]);
});

it('nothing is ever kept in localStorage', () => {
  expect(naming(['localStorage'], sourceFiles)).toEqual([]);
});

it.each([
  ['src/content/index.ts', /./, 'no package at all'],
  ['src/panel/main.tsx', /^@azure/, 'no MSAL'],
  ['src/options/main.tsx', /^@azure/, 'no MSAL'],
  ['src/background/index.ts', /^@azure|^preact/, 'no MSAL, which refuses to run in a service worker'],
])('%s brings along none of %s: %s', (entry, unwanted) => {
  expect(existsSync(join(repository, entry))).toBe(true);
  const packages = closureOf(entry).flatMap((file) =>
    file.imports
      .filter((one) => !one.typeOnly && targetOf(file, one) === undefined && unwanted.test(one.from))
      .map(({ from }) => `${file.path}: ${from}`),
  );
  expect(packages).toEqual([]);
});

describe('the reader of imports', () => {
  const read = (text: string) => readSource('src/core/x.tsx', text);

  it.each([
    [`import a from './a'`, { from: './a', typeOnly: false }],
    [`import './a.css'`, { from: './a.css', typeOnly: false }],
    [`import type { A } from './a'`, { from: './a', typeOnly: true }],
    [`import { type A } from './a'`, { from: './a', typeOnly: true }],
    [`import { type A, b } from './a'`, { from: './a', typeOnly: false }],
    [`import * as z from 'zod/mini'`, { from: 'zod/mini', typeOnly: false, namespace: 'z' }],
    [`export { a } from './a'`, { from: './a', typeOnly: false }],
    [`export * from './a'`, { from: './a', typeOnly: false }],
    [`const a = () => import('./a')`, { from: './a', typeOnly: false }],
    [`type A = typeof import('./a')`, { from: './a', typeOnly: true }],
  ])('sees %s', (text, expected) => {
    expect(read(text).imports).toEqual([expected]);
  });

  it.each([
    ['chrome.runtime.id', 'chrome'],
    ['type A = chrome.tabs.Tab', 'chrome'],
    ['const f = { fetch }', 'fetch'],
    ['globalThis.fetch(url)', 'fetch'],
    ['const now = Date.now()', 'Date.now'],
    ['const now = new Date()', 'new Date()'],
    ['const zone = Temporal.Now.timeZoneId()', 'Temporal.Now'],
  ])('sees the global in %s', (text, name) => {
    expect(read(text).globals).toContain(name);
  });

  it.each([
    '// fetch\n',
    'reply.fetch()',
    'const a = { fetch: 1 }',
    'const text = "fetch"',
    'const { a: [fetch = 1] } = b; fetch()',
    'const f = ({ fetch }: { fetch: () => void }) => fetch()',
    'new Date(0)',
  ])('sees none in %j', (text) => {
    const { globals } = read(text);
    expect([globals.has('fetch'), globals.has('new Date()')]).toEqual([false, false]);
  });
});
