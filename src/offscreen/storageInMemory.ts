const methods = {
  getItem(this: Record<string, string>, key: string) {
    return Object.hasOwn(this, key) ? this[key] : null;
  },
  setItem(this: Record<string, string>, key: string, value: string) {
    this[key] = value;
  },
  removeItem(this: Record<string, string>, key: string) {
    delete this[key];
  },
  clear(this: Record<string, string>) {
    for (const key of Object.keys(this)) delete this[key];
  },
};

/**
 * Puts a storage that lives in this page's memory in the place of its `sessionStorage`, whose content ends with the page too, but
 * which Chromium writes into the profile meanwhile: MSAL's tokens in clear text (Chromium 156; `test/inBrowser/restart.test.ts`
 * looks). MSAL's own storage in memory is not for sign-in by redirect (5.29).
 */
export function keepSessionStorageInMemory(): void {
  Object.defineProperty(window, 'sessionStorage', { value: Object.create(methods) });
}
