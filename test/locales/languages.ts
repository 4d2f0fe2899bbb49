import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { MessageKey } from '../../src/browser/i18n';

const locales = resolve(import.meta.dirname, '../../public/_locales');

/** The languages of the product, by the names of their folders. */
export const languages = ['en', 'tr', 'zh_CN'] as const;
export type Language = (typeof languages)[number];

/** The product's own texts in a language, as its file has them: with `$1` where a value would stand. */
export function textsOf(language: Language): Record<MessageKey, string> {
  const messages: Record<string, { message: string }> = JSON.parse(
    readFileSync(resolve(locales, language, 'messages.json'), 'utf8'),
  );
  return Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message])) as never;
}
