// npm test: sets itself up, then types, lint, unit tests and in-browser tests; the last line counts them all.
import { counted, staticChecks, vitest } from './checks.mjs';
import { setUp } from './setUp.mjs';

await counted(async () => {
  const env = await setUp({ browsers: true, firefox: true });
  const counts = [...(await staticChecks()), await vitest({ args: [], env, timeoutMs: 25 * 60_000 })];
  if (env.BOOKINGS_OVERLAY_NO_FIREFOX) {
    console.log(`\nNOT TESTED IN FIREFOX: ${env.BOOKINGS_OVERLAY_NO_FIREFOX}`);
  }
  return counts;
});
