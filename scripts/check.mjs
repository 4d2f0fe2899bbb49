// npm run check: what a contributor runs all the time, in under half a minute. Types, lint, sizes and unit tests, no browser.
import { counted, staticChecks, vitest } from './checks.mjs';
import { setUp } from './setUp.mjs';

await counted(async () => {
  await setUp({ browsers: false, firefox: false });
  const quick = { args: ['--project', 'unit'], env: { BOOKINGS_OVERLAY_QUICK: 'yes' }, timeoutMs: 5 * 60_000 };
  return [...(await staticChecks()), await vitest(quick)];
});
