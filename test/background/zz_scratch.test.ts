import fc from 'fast-check';
import { test } from 'vitest';
import { problemsOf } from './outboxTruth';
import { runScenario, type Scenario } from './outboxScenario';
import { scenario } from './scenarios';

const size = (s: Scenario) => JSON.stringify(s).length;
test('histogram', { timeout: 600_000 }, async () => {
  const n = Number(process.env.N ?? 2000);
  const samples = fc.sample(scenario, { numRuns: n, seed: Number(process.env.OUTBOX_SEED ?? 1) });
  const found = new Map<string, { count: number; least: Scenario; text: string }>();
  let bad = 0;
  const t = Date.now();
  for (const s of samples) {
    const problems = problemsOf(s, await runScenario(s));
    if (problems.length) bad++;
    for (const p of problems) {
      const key = p.replace(/o\d(\.\d)?/g, 'oN').replace(/a\d+/g, 'aN').replace(/\d+/g, '#');
      const f = found.get(key);
      if (!f) found.set(key, { count: 1, least: s, text: p });
      else { f.count++; if (size(s) < size(f.least)) { f.least = s; f.text = p; } }
    }
  }
  console.log(`${bad} of ${n} bad, ${Date.now() - t} ms`);
  for (const [k, f] of [...found].sort((a, b) => b[1].count - a[1].count)) console.log(f.count, k, '\n    ', f.text, '\n    ', JSON.stringify(f.least));
});
