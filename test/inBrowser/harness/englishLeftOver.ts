import type { Page } from 'playwright-core';
import { type Language, textsOf } from '../../locales/languages';
import { inOneText, isLatin, turkishAsEnglish, wordsIn } from '../../locales/sameInEveryLanguage';
import type { Simulator } from '../../simulator';
import { shownIn } from './words';

/** Names that are a tenant's: of people, businesses, services, flows, and what was written for customers. */
function namesOfTenant({ data, entra }: Simulator): string[] {
  const found = new Set(['Robin Castillo', ...entra.users.map(({ displayName }) => displayName)]);
  JSON.stringify(data, (key, value) => {
    if (/name|description|notes|message|information|^(street|city|countryOrRegion|url)$/i.test(key))
      found.add(String(value));
    if (key === 'answerOptions') for (const answer of value) found.add(answer);
    return value;
  });
  return [...found];
}

/** Days of the week, short: one of the Turkish ones is spelled as an English word. */
const daysIn = (locale: string): string[] =>
  [1, 2, 3, 4, 5, 6, 7].map((day) =>
    new Intl.DateTimeFormat(locale, { weekday: 'short' }).format(new Date(2026, 10, day)),
  );

/** Everything that is in English although it is not a name, by where it stands. */
export function finderOf(language: Exclude<Language, 'en'>, simulator: Simulator) {
  const lower = (words: string[]) => words.map((word) => word.toLowerCase());
  const vocabulary = (of: Language) => new Set(lower(Object.values(textsOf(of)).flatMap((text) => wordsIn(text))));
  const [english, own] = [vocabulary('en'), vocabulary(language)];
  const also = [...Object.values(inOneText).flat(), ...daysIn(language.replace('_', '-'))];
  const isLeftOver = (word: string) =>
    language === 'zh_CN'
      ? isLatin(word)
      : english.has(word.toLowerCase()) && !own.has(word.toLowerCase()) && !turkishAsEnglish.has(word.toLowerCase());
  return async (where: string, page: Page): Promise<string[]> => {
    const { texts, literal } = await shownIn(page);
    const names = [...namesOfTenant(simulator), ...literal]
      .filter((text) => /[a-z]{2}/i.test(text))
      .sort((one, other) => other.length - one.length);
    return texts.flatMap((text) => {
      const ours = names.reduce((rest, name) => rest.replaceAll(name, ' '), text);
      return wordsIn(ours, also)
        .filter(isLeftOver)
        .map((word) => `${where}: "${word}" in "${text}"`);
    });
  };
}
