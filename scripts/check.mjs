// npm run check: what a contributor runs all the time. Types, lint and unit tests, no browser.
import { counted, staticChecks, vitest } from './checks.mjs';
import { setUp } from './setUp.mjs';

await counted(async () => {
  await setUp({ browsers: false, firefox: false });
  return [...(await staticChecks()), await vitest({ args: ['--project', 'unit'], timeoutMs: 5 * 60_000 })];
});
