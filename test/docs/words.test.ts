import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Language, languages, textsOf } from '../locales/languages';

const suffixes: Record<Language, string> = { en: '', tr: '.tr', zh_CN: '.zh-CN' };

/** What is written once in each language: the pages that tell of the same thing. */
const pages: Record<string, (language: Language) => string> = {
  guide: (language) => `docs/guide${suffixes[language]}.md`,
  README: (language) => `README${suffixes[language]}.md`,
  'store listing': (language) => `docs/store/${language}.md`,
};

const read = (file: string): string => readFileSync(file, 'utf8');
const picturesIn = (file: string): string[] =>
  [...read(file).matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, path = '']) => normalize(join(dirname(file), path)));

/** Headings by their level, pictures by their names, lists, tables and code: everything but the words. */
const skeletonOf = (file: string): string[] =>
  read(file)
    .split('\n')
    .flatMap((line) => {
      const picture = /!\[[^\]]+\]\(\S*\/([\w-]+\.png)\)/.exec(line)?.[1];
      const mark = /^(#+|\d+\.|[-|>]|```| {2,3}\|)/.exec(line)?.[0];
      return picture ? [picture] : mark ? [mark] : [];
    });

describe.each(Object.entries(pages))('the %s', (_name, fileIn) => {
  it.each(['tr', 'zh_CN'] as const)('in %s tells the same, in the same order, as in English', (language) => {
    expect(skeletonOf(fileIn(language))).toEqual(skeletonOf(fileIn('en')));
  });

  it.each(languages)('in %s shows pictures of that language, and only such as there are', (language) => {
    const shown = picturesIn(fileIn(language));
    expect(shown.length).toBeGreaterThan(2);
    for (const picture of shown) {
      expect(existsSync(picture), picture).toBe(true);
      expect(picture.split('/')).toContain(language);
    }
  });

  it.each(languages)('in %s links only to files that are there', (language) => {
    const file = fileIn(language);
    const links = [...read(file).matchAll(/(?<!!)\[[^\]]+\]\((?!https:|#)([^)#]+)\)/g)].map(([, path = '']) => path);
    expect(links.filter((path) => !existsSync(join(dirname(file), path)))).toEqual([]);
  });
});

it.each(['pictures', 'store'])('every picture in docs/%s is shown somewhere', (folder) => {
  const named = new Set(Object.values(pages).flatMap((fileIn) => languages.flatMap((one) => picturesIn(fileIn(one)))));
  const kept = readdirSync(join('docs', folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.png'))
    .map((name) => join('docs', folder, name));
  expect(kept.length).toBeGreaterThan(10);
  expect(kept.filter((picture) => !named.has(picture))).toEqual([]);
});

it.each(languages)('the guide in %s calls everything as the product does', (language) => {
  const labels = new Set(Object.values(textsOf(language)));
  const quoted = [...read(pages.guide?.(language) ?? '').matchAll(/\*\*(.+?)\*\*/g)].map(([, label = '']) => label);
  expect(quoted.length).toBeGreaterThan(25);
  expect(quoted.filter((label) => !labels.has(label))).toEqual([]);
});

it('leads from each guide to the others', () => {
  for (const language of languages) {
    const others = languages.filter((one) => one !== language).map((one) => `](guide${suffixes[one]}.md)`);
    for (const link of others) expect(read(`docs/guide${suffixes[language]}.md`)).toContain(link);
  }
});
