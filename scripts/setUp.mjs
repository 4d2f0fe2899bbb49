import { findChromium, findFirefox } from './browsers.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { downloadChromium, installPackages } from './installBrowsers.mjs';

/** Chromium, installed if need be. A system without any font draws no text at all, so one comes with it. */
async function ensureChromium() {
  const found = await findChromium();
  if (found) return found;
  const reasons = [];
  for (const install of [() => installPackages(['chromium', 'fonts-dejavu-core']), downloadChromium]) {
    const reason = await install();
    const installed = await findChromium();
    if (installed) return installed;
    reasons.push(reason || 'what was installed does not start');
  }
  throw new Error(
    [
      'No Chromium was found, and none could be installed:',
      ...reasons.map((reason) => `  - ${reason}`),
      'Install Chromium (Google Chrome and Microsoft Edge do not load an unpacked extension from the command line),',
      'or set BOOKINGS_OVERLAY_CHROMIUM to the full path of one.',
    ].join('\n'),
  );
}

/** Firefox, installed if need be; otherwise why there is none. */
async function ensureFirefox() {
  const found = await findFirefox();
  if (found) return { path: found, reason: '' };
  const reason = await installPackages(['firefox-esr']);
  const path = await findFirefox();
  return path
    ? { path, reason: '' }
    : { path: undefined, reason: reason || 'the Firefox that was installed is too old or does not start' };
}

/**
 * Everything that a fresh clone needs, in the order in which it is needed.
 * @param {{browsers: boolean, firefox: boolean}} needs
 * @returns {Promise<Record<string, string>>} environment for the tests: where the browsers are, or why one is missing
 */
export async function setUp({ browsers, firefox }) {
  await ensureDependencies();
  if (!browsers) return {};
  const environment = { BOOKINGS_OVERLAY_CHROMIUM: await ensureChromium() };
  if (!firefox) return environment;
  const { path, reason } = await ensureFirefox();
  return path
    ? { ...environment, BOOKINGS_OVERLAY_FIREFOX: path }
    : { ...environment, BOOKINGS_OVERLAY_NO_FIREFOX: reason };
}
