import { writeFileSync } from 'node:fs';
import type { Reporter, SerializedError, TestModule } from 'vitest/node';

/** Counts the tests of a run for scripts/checks.mjs, which adds types and lint and prints the closing line. */
export default class PlainCountReporter implements Reporter {
  onTestRunEnd(modules: ReadonlyArray<TestModule>, unhandledErrors: ReadonlyArray<SerializedError>): void {
    const file = process.env.BOOKINGS_OVERLAY_COUNT;
    if (!file) return;
    const count = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
    for (const module of modules) {
      let failedTests = 0;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') count.passed += 1;
        else if (state === 'skipped') count.skipped += 1;
        else failedTests += 1;
      }
      // A file that could not be loaded, or whose hooks failed, counts even where no test of it ran.
      const brokenSuites = module.state() === 'failed' && failedTests === 0 ? 1 : 0;
      count.failed += failedTests + brokenSuites;
    }
    writeFileSync(file, JSON.stringify(count));
  }
}
