import browser from 'webextension-polyfill';

/** Asks the person for access to one of the manifest's optional hosts. Only from a click or a key. */
export const requestHostAccess = (origin: string): Promise<boolean> =>
  browser.permissions.request({ origins: [`${origin}/*`] });

export const hasHostAccess = (origin: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [`${origin}/*`] });
