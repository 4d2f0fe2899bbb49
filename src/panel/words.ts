import { locale, type MessageKey, text } from '../browser/i18n';

/** The browser's own regional form of the language of the texts (24 hours in Britain), else that language. */
export const formatLocale: string = locale.includes('-')
  ? locale
  : (navigator.languages.find((tag) => tag.startsWith(`${locale}-`)) ?? locale);

const numberFormat = new Intl.NumberFormat(formatLocale);
const pluralRules = new Intl.PluralRules(locale);
const listFormat = new Intl.ListFormat(formatLocale, { type: 'unit', style: 'narrow' });

/** Sentences one after the other; Chinese ones end with a sign that brings its own space. */
export const sentences = (...all: (string | false | undefined)[]): string =>
  all.filter(Boolean).join(locale.startsWith('zh') ? '' : ' ');

export const formatNumber = (value: number): string => numberFormat.format(value);

/** The text for a count; the number is its `$1`. Chinese has one form, English and Turkish have two. */
export const counted = (count: number, one: MessageKey, other: MessageKey): string =>
  text(pluralRules.select(count) === 'one' ? one : other, formatNumber(count));

const unit = (value: number, name: 'minute' | 'hour' | 'day'): string =>
  new Intl.NumberFormat(formatLocale, { style: 'unit', unit: name, unitDisplay: 'short' }).format(value);

/** "30 min", "1 hr 30 min", "1 day". */
export function formatMinutes(minutes: number): string {
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
  const parts = [days && unit(days, 'day'), hours && unit(hours, 'hour'), rest && unit(rest, 'minute')];
  return listFormat.format(parts.filter((part) => part !== 0)) || unit(0, 'minute');
}

export function formatPrice(price: number, currency: string | null | undefined): string {
  try {
    return new Intl.NumberFormat(formatLocale, { style: 'currency', currency: currency ?? '' }).format(price);
  } catch {
    // No currency that Intl knows: the number alone is still true.
    return formatNumber(price);
  }
}
