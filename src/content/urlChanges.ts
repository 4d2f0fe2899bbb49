/**
 * Calls back after each in-page navigation, until `signal` aborts. The Navigation API tells a content script of the page's own
 * `pushState` too (run in Chromium 156 and Firefox 153). An older Firefox has none: there the page's requests
 * must do, where they are watched.
 */
export const onUrlChange = (changed: () => void, signal: AbortSignal): void =>
  window.navigation?.addEventListener('currententrychange', changed, { signal });
