import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from '../../scripts/build.mjs';

/**
 * Builds what the browsers load, once for all files: the very build that is shipped. A failed build leaves nothing to
 * load, so that the tests in browsers fail and the unit tests still have their say.
 */
export default async function buildBoth(): Promise<void> {
  for (const target of ['chrome', 'firefox'] as const) {
    const { ok } = await build(target);
    if (!ok) rmSync(resolve(import.meta.dirname, '../../dist', target), { recursive: true, force: true });
  }
}
