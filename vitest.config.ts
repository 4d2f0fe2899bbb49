import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const jsx = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const;
const define = { __FIREFOX__: 'false', __CLIENT_ID__: '""' };

// `npm run check` leaves these to `npm test`: many runs by chance, and the simulator's own tests, which change only with the simulator.
const thorough = ['test/**/*properties.test.ts', 'test/**/*.model.test.ts', 'test/simulator/**'];
const leftOut = process.env.BOOKINGS_OVERLAY_QUICK ? thorough : [];

export default defineConfig({
  test: {
    reporters: ['default', './scripts/plainCountReporter.ts'],
    projects: [
      {
        oxc: jsx,
        define,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/inBrowser/**', ...leftOut],
          testTimeout: 30_000,
          // A thread starts sooner than a process, and by itself vitest leaves one core idle, which of two is half.
          pool: 'threads',
          maxWorkers: availableParallelism(),
        },
      },
      {
        oxc: jsx,
        test: {
          name: 'inBrowser',
          // After the unit tests: browsers and property tests on the same two cores would make each other slow.
          sequence: { groupOrder: 1 },
          include: ['test/inBrowser/**/*.test.ts'],
          globalSetup: ['test/inBrowser/build.ts'],
          testTimeout: 90_000,
          hookTimeout: 90_000,
          // Each file starts a browser of its own: two at a time is what two cores bear.
          maxWorkers: 2,
          // A browser on a busy machine may miss a deadline of seconds: what fails is tried once more, and shown as retried.
          retry: 1,
        },
      },
    ],
  },
});
