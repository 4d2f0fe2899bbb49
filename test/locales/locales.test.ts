import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

type Messages = Record<string, { message: string; placeholders?: Record<string, { content: string }> }>;

const read = (locale: string): Messages => JSON.parse(readFileSync(`public/_locales/${locale}/messages.json`, 'utf8'));
const english = read('en');

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(ts|tsx|html)$/.test(path))
  .map((path) => ({ path, text: readFileSync(join('src', path), 'utf8') }));
const everything = [...sources.map(({ text }) => text), readFileSync('manifest.json', 'utf8')].join('\n');

/** Words that are the same in every language: names of products, technical terms, units. */
const sameEverywhere = /^[\s\d$%()[\].,:;·–—+/@#*&<>"'“”…-]*$/;
const names =
  /\b(Bookings Overlay|Bookings|Microsoft|Graph|Power Automate|PowerShell|Entra|SMTP|IANA|URL|ID|Zoom|Stripe|Dynamics 365|Sales Insights|GCC|DoD|L[45]|21Vianet|CSV|ISO|v1\.0|beta|Chrome|Edge|Firefox|Logic Apps|Outlook|Teams|YYYY-MM-DD|HH:MM|SMTPAddress|Ctrl|min|API|JSON|ics|[A-Z][A-Za-z]+\.[A-Za-z.]+)\b/g;

const placeholdersOf = (message: string) => [...new Set(message.match(/\$(\d|[A-Za-z_]+\$)/g) ?? [])].sort();

describe.each(['tr', 'zh_CN'])('messages in %s', (locale) => {
  const messages = read(locale);

  it('has every key of the English file and no other', () => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(english).sort());
  });

  it('translates every message', () => {
    const untranslated = Object.entries(english).filter(([key, { message }]) => {
      const words = message
        .replace(/https:\S+/g, '')
        .replace(names, '')
        .replace(/\$\d/g, '');
      return key !== 'locale' && messages[key]?.message === message && !sameEverywhere.test(words);
    });
    expect(untranslated.map(([key, { message }]) => `${key}: ${message}`)).toEqual([]);
  });

  it('keeps every placeholder', () => {
    const broken = Object.entries(english).filter(
      ([key, { message }]) =>
        placeholdersOf(message).join() !== placeholdersOf(messages[key]?.message ?? '').join() &&
        // A language may say "one" in words.
        !key.endsWith('_one'),
    );
    expect(broken.map(([key]) => key)).toEqual([]);
  });
});

/** The content script, to stay small, names its messages without their prefix, by kinds of page, and hints by what they explain. */
const chip = sources
  .filter(({ path }) => path.startsWith('content') || path === 'core/bookingsPage.ts')
  .map(({ text }) => text);
const isNamed = (key: string) =>
  new RegExp(`(\\b|__MSG_)${key}(\\b|__)`).test(everything) ||
  chip.some((text) => new RegExp(`\\b${key.replace(/^chip_|Hint$/g, '')}\\b`).test(text));

it('uses every message', () => {
  const unused = Object.keys(english).filter((key) => !isNamed(key));
  expect(unused).toEqual([]);
});

it('names no message that is not there', () => {
  const named = [...everything.matchAll(/(?:\btext\(\s*'|__MSG_)(\w+?)(?:__|')/g)].map(([, key = '']) => key);
  expect(named.filter((key) => !(key in english) && !(`chip_${key}` in english))).toEqual([]);
});

it('shows no text to people that is not in the files', () => {
  const shown = sources
    .filter(({ path }) => path.endsWith('.tsx'))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/>\s*([A-Z][a-z]+(?: [a-z]+)+[.:!?]?)\s*</g)].map(([, words]) => `${path}: ${words}`),
    );
  expect(shown).toEqual([]);
});
