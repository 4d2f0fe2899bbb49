import { onPath, run, runTool } from './run.mjs';

const minutes = 60_000;

/** How a Debian package can be installed here without asking anybody, or undefined. */
async function aptGet() {
  if (process.platform !== 'linux' || !onPath(['apt-get'])) return undefined;
  if (process.getuid?.() === 0) return ['apt-get'];
  if (onPath(['sudo']) && (await run('sudo', ['-n', 'true'], { quiet: true })).ok) return ['sudo', '-n', 'apt-get'];
  return undefined;
}

let listsAreFresh = false;

/**
 * Installs Debian packages when that is allowed. Whether it helped is seen by looking for the program again.
 * @param {string[]} packages
 */
export async function installPackages(packages) {
  const apt = await aptGet();
  const [command, ...before] = apt ?? [];
  if (!command) return 'no Debian package can be installed here without a password';
  console.log(`Installing ${packages.join(' and ')} with apt-get …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  if (!listsAreFresh) await run(command, [...before, 'update'], { quiet: true, env, timeoutMs: 5 * minutes });
  listsAreFresh = true;
  const args = [...before, 'install', '-y', '--no-install-recommends', ...packages];
  const result = await run(command, args, { quiet: true, env, timeoutMs: 15 * minutes });
  return result.ok ? '' : `apt-get could not install it: ${complaint(result.output)}`;
}

/** Playwright's own Chromium: a download of about 150 MB. */
export async function downloadChromium() {
  console.log("Downloading Playwright's Chromium …");
  const args = ['install', 'chromium'];
  const result = await runTool('playwright-core', 'playwright-core', args, { quiet: true, timeoutMs: 10 * minutes });
  return result.ok ? '' : `Playwright could not download one: ${complaint(result.output)}`;
}

/** The line of a long output that says what went wrong. */
function complaint(text) {
  const lines = text.trim().split('\n');
  return (lines.findLast((line) => /^(E:|error|.*\bfailed\b)/i.test(line.trim())) ?? lines.at(-1) ?? '').trim();
}
