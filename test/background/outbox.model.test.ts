import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runScenario } from './outboxScenario';
import { problemsOf } from './outboxTruth';
import { scenario } from './scenarios';

const runs = Number(process.env.OUTBOX_RUNS ?? 10_000);
const seed = Number(process.env.OUTBOX_SEED ?? 20_261_121);

test(`never twice, never lost: ${runs} schedules of faults`, { timeout: 600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(scenario, async (faults) => {
      const problems = problemsOf(faults, await runScenario(faults));
      expect(problems).toEqual([]);
    }),
    { numRuns: runs, seed, endOnFailure: process.env.OUTBOX_SHRINK === 'no' },
  );
});
