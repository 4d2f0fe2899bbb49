// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the examples are code.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inOneText, isLatin, turkishAsEnglish, wordsIn } from './sameInEveryLanguage';
import { textsIn } from './textsIn';

type Messages = Record<string, { message: string; placeholders?: Record<string, { content: string }> }>;

const read = (locale: string): Messages => JSON.parse(readFileSync(`public/_locales/${locale}/messages.json`, 'utf8'));
const english = read('en');

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(ts|tsx|html)$/.test(path))
  .map((path) => ({ path, text: readFileSync(join('src', path), 'utf8') }));
const everything = [...sources.map(({ text }) => text), readFileSync('manifest.json', 'utf8')].join('\n');

const placeholdersOf = (message: string) => [...new Set(message.match(/\$(\d|[A-Za-z_]+\$)/g) ?? [])].sort();

describe.each(['tr', 'zh_CN'])('messages in %s', (locale) => {
  const messages = read(locale);

  it('has every key of the English file and no other', () => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(english).sort());
  });

  it('translates every message', () => {
    const untranslated = Object.entries(english).filter(
      ([key, { message }]) =>
        key !== 'locale' && key !== 'chip_lang' && messages[key]?.message === message && wordsIn(message).length > 0,
    );
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

const leftOver = (locale: string, isEnglish: (word: string, key: string) => boolean) =>
  Object.entries(read(locale)).flatMap(([key, { message }]) =>
    key === 'locale' || key === 'chip_lang'
      ? []
      : wordsIn(message, inOneText[key]).flatMap((word) => (isEnglish(word, key) ? [`${key}: ${word}`] : [])),
  );

it('leaves no English word over in the Chinese messages', () => {
  expect(leftOver('zh_CN', isLatin)).toEqual([]);
});

it('leaves no English word of a message over in the Turkish one', () => {
  const inEnglish = (key: string) => new Set(wordsIn(english[key]?.message ?? '').map((word) => word.toLowerCase()));
  expect(
    leftOver('tr', (word, key) => inEnglish(key).has(word.toLowerCase()) && !turkishAsEnglish.has(word.toLowerCase())),
  ).toEqual([]);
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

/** One word for one thing, as Microsoft's own Bookings has it, and one form of address. */
it.each([
  ['zh_CN', /您/, '你'],
  ['zh_CN', /账户/, '帐户'],
  ['zh_CN', /企业/, '业务'],
  ['zh_CN', /雇员|职员/, '员工'],
  ['zh_CN', /预订/, '预约'],
  ['tr', /(?<!\p{L})(çalışanlar|işgören)/iu, 'personel'],
  ['tr', /(?<!\p{L})küresel/iu, 'genel'],
  ['tr', /(?<!\p{L})(senin|seni|sana)(?!\p{L})/iu, 'sizin'],
])('messages in %s have one word for one thing: not %s, but %s', (locale, other) => {
  const found = Object.entries(read(locale)).filter(([, { message }]) => other.test(message));
  expect(found.map(([key, { message }]) => `${key}: ${message}`)).toEqual([]);
});

it('shows no text to people that is not in the files', () => {
  expect(sources.flatMap(({ path, text }) => textsIn(path, text))).toEqual([]);
});

describe('the finder of such texts', () => {
  it.each([
    '<p>Hello there</p>',
    '<p>{"Hello"}</p>',
    '<p>{isOpen ? "Open" : text("closed")}</p>',
    '<p>{isOpen && `Opened at ${time}`}</p>',
    '<button aria-label="Close" />',
    '<input placeholder={`Search ${what}`} />',
    '<img alt="A picture" />',
    'element.textContent = "Hello"',
    'document.title = `Panel of ${name}`',
  ])('finds it in %s', (code) =>
    expect(textsIn('x.tsx', `const x = () => { ${code.startsWith('<') ? `return ${code}` : code}; };`)).toHaveLength(1),
  );

  it.each([
    '<p class="strong" id="help" role="status">{text("formHelp")}</p>',
    '<code>BookingsAppointment.ReadWrite.All</code>',
    '<p>{count} · {name}</p>',
    '<img alt="" src="/icons/32.png" />',
    '<p class={isBad ? "bad" : "good"}>{words}</p>',
  ])('finds none in %s', (code) => expect(textsIn('x.tsx', `const x = () => ${code};`)).toEqual([]));
});
