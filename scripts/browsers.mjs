import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { onPath, root, run } from './run.mjs';

// Google Chrome and Microsoft Edge ignore --load-extension since version 137, so only Chromium can be driven with ours.
const chromiumNames = ['chromium', 'chromium-browser', 'chrome-for-testing'];
const firefoxNames = ['firefox-esr', 'firefox', 'firefox-developer-edition'];
const macPlaces = {
  chromium: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
  firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
};

/** manifest.json's `strict_min_version`, and the oldest Firefox that speaks all of WebDriver BiDi that the tests use. */
const oldestFirefox = 140;

/** Ubuntu's package of the same name is a stub that only points to a snap: a browser counts once it tells its version. */
async function version(path) {
  const { ok, output } = await run(path, ['--version'], { quiet: true, timeoutMs: 20_000 });
  return ok ? (/\d+(\.\d+)+/.exec(output)?.[0] ?? '') : '';
}

async function firstThatRuns(paths, isGood = (_major) => true) {
  for (const path of paths) {
    if (!path || !existsSync(path)) continue;
    const found = await version(path);
    if (found && isGood(Number.parseInt(found, 10))) return path;
  }
  return undefined;
}

const named = (variable) => {
  const path = process.env[variable];
  if (path && !existsSync(path)) throw new Error(`${variable} names ${path}, and there is no such file.`);
  return path;
};

async function playwrightChromium() {
  if (!existsSync(join(root, 'node_modules', 'playwright-core'))) return undefined;
  const { chromium } = await import('playwright-core');
  return chromium.executablePath();
}

/** A Chromium that is there, or undefined. BOOKINGS_OVERLAY_CHROMIUM, where given, is taken as it is. */
export async function findChromium() {
  return (
    named('BOOKINGS_OVERLAY_CHROMIUM') ??
    (await firstThatRuns([
      ...chromiumNames.map((name) => onPath([name])),
      await playwrightChromium(),
      ...(process.platform === 'darwin' ? macPlaces.chromium : []),
    ]))
  );
}

/** A Firefox that is there and new enough, or undefined. BOOKINGS_OVERLAY_FIREFOX, where given, is taken as it is. */
export async function findFirefox() {
  return (
    named('BOOKINGS_OVERLAY_FIREFOX') ??
    (await firstThatRuns(
      [...firefoxNames.map((name) => onPath([name])), ...(process.platform === 'darwin' ? macPlaces.firefox : [])],
      (major) => major >= oldestFirefox,
    ))
  );
}
