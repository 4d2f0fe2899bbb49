import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allFaults, faultsOf } from './outboxFaults';
import { runScenario } from './outboxScenario';
import { problemsOf } from './outboxTruth';
import { scenario } from './scenarios';

// The same schedules each time; OUTBOX_SEED and OUTBOX_RUNS try others and more. A failure is shrunk to a short schedule, which
// takes a while (OUTBOX_SHRINK=no shows it as it is).
const { OUTBOX_SEED: seed = '20261121', OUTBOX_RUNS: runs = '10000', OUTBOX_SHRINK: shrink } = process.env;

test(`never twice, never lost: ${runs} schedules of faults`, { timeout: 900_000 }, async () => {
  const met = new Map(allFaults.map((fault) => [fault, 0]));
  const property = fc.asyncProperty(scenario, async (faults) => {
    const run = await runScenario(faults);
    for (const fault of faultsOf(faults, run)) met.set(fault, (met.get(fault) ?? 0) + 1);
    expect(problemsOf(faults, run)).toEqual([]);
  });
  await fc.assert(property, { numRuns: Number(runs), seed: Number(seed), endOnFailure: shrink === 'no' });
  // Each kind of fault really came, and often: at least once in 200 schedules.
  expect(allFaults.filter((fault) => (met.get(fault) ?? 0) < Number(runs) / 200)).toEqual([]);
});
