import browser from 'webextension-polyfill';

/** Every key of the English file; a missing key does not compile. */
export type MessageKey = Exclude<keyof typeof import('../../public/_locales/en/messages.json'), 'default'>;

/** The text of `key` in the person's language, with `$1`… replaced. */
export const text = (key: MessageKey, substitutions?: string | string[]): string =>
  browser.i18n.getMessage(key, substitutions);

/**
 * The language that the messages are in, as BCP 47, for `Intl` and `<html lang>`. It comes from the messages file itself: a
 * browser's UI language and its message language can differ (Chromium 156 with LANGUAGE=tr: messages tr, UI language en-US).
 */
export const locale: string = /* @__PURE__ */ text('locale');
