import browser from 'webextension-polyfill';

/** This extension's version, as in its manifest. */
export const version = (): string => browser.runtime.getManifest().version;
