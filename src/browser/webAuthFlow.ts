import browser from 'webextension-polyfill';
import { type Failure, FailureError } from '../core/failure';

/** The address that sign-in returns to; it must be registered in Entra for each browser and store. */
export const redirectAddress = (): string => browser.identity.getRedirectURL();

/**
 * Runs one sign-in in a window of the browser (or without one) and gives the address that it ended on, with its fragment.
 * Throws a FailureError: `signInCancelled` when the person closes the window, `signInRequired` when a window would be needed
 * and `interactive` is false, `offline` when the page cannot be loaded.
 */
export async function launchWebAuthFlow(url: string, interactive: boolean): Promise<string> {
  try {
    return await browser.identity.launchWebAuthFlow({ url, interactive });
  } catch (error) {
    throw new FailureError(windowFailure(error instanceof Error ? error.message : ''));
  }
}

/** Browsers reject with text only (Chromium 156, Firefox 153). */
function windowFailure(said: string): Failure {
  if (/interaction/i.test(said)) return { kind: 'signInRequired' };
  if (/did not approve|cancell?ed|denied/i.test(said)) return { kind: 'signInCancelled' };
  if (/could not be loaded|network/i.test(said)) return { kind: 'offline' };
  return { kind: 'signInFailed' };
}
