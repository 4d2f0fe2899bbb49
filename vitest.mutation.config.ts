import { defineConfig } from 'vitest/config';

/** For `npm run mutation` only: the tests of one area, which the script names. */
export default defineConfig({
  define: { __FIREFOX__: 'false', __CLIENT_ID__: '""' },
  test: { include: process.env.BOOKINGS_OVERLAY_MUTATION_TESTS?.split(',') ?? [], testTimeout: 30_000 },
});
