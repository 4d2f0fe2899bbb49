import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTool } from './run.mjs';
import { buildAndShowSizes } from './sizes.mjs';

/** @typedef {{passed: number, failed: number, skipped: number}} Count */

const passedOrFailed = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });

async function one(title, packageName, tool, args) {
  console.log(`\n${title}`);
  const { ok, timedOut } = await runTool(packageName, tool, args, { timeoutMs: 5 * 60_000 });
  console.log(ok ? `${title}: good` : `${title}: FAILED${timedOut ? ' (time-out)' : ''}`);
  return passedOrFailed(ok);
}

/** The bytes that are shipped, built for this; over budget is a failure. */
async function sizes() {
  console.log('\nSizes');
  const ok = await buildAndShowSizes();
  console.log(ok ? 'Sizes: good' : 'Sizes: FAILED');
  return passedOrFailed(ok);
}

/** Types, lint and sizes, each counted as one check. */
export async function staticChecks() {
  return [
    await one('Types', 'typescript', 'tsc', []),
    await one('Lint and format', '@biomejs/biome', 'biome', ['check', '--error-on-warnings']),
    await sizes(),
  ];
}

/**
 * One run of vitest. plainCountReporter.ts writes what it counted into a file, which cannot be mistaken for other output.
 * @param {{args: string[], env?: Record<string, string>, timeoutMs: number}} options
 * @returns {Promise<Count>}
 */
export async function vitest({ args, env = {}, timeoutMs }) {
  console.log('\nTests');
  const folder = mkdtempSync(join(tmpdir(), 'bookings-overlay-count-'));
  const file = join(folder, 'count.json');
  try {
    const { ok, timedOut } = await runTool('vitest', 'vitest', ['run', ...args], {
      env: { ...env, BOOKINGS_OVERLAY_COUNT: file },
      timeoutMs,
    });
    if (timedOut) console.log(`The tests were ended after ${timeoutMs / 60_000} minutes.`);
    return withVerdict(readCount(file), ok);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A run that ended badly without a failed test (it died, or an error escaped the tests) has failed all the same. */
function withVerdict(count, ok) {
  if (ok && count.passed > 0) return count;
  return { ...count, failed: Math.max(count.failed, 1) };
}

function readCount(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

/**
 * Ends the process after the plain closing line, alone on the last line.
 * @param {Count[]} counts
 */
export function close(counts) {
  const total = (key) => counts.reduce((sum, count) => sum + count[key], 0);
  const skipped = total('skipped');
  process.exitCode = total('failed') === 0 ? 0 : 1;
  console.log(`\n${total('passed')} passed, ${total('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
}

/**
 * Does the work and always ends with the closing line, also when the set-up itself failed.
 * @param {() => Promise<Count[]>} work
 */
export async function counted(work) {
  try {
    close(await work());
  } catch (error) {
    console.error(`\n${error instanceof Error ? error.message : error}`);
    close([passedOrFailed(false)]);
  }
}
