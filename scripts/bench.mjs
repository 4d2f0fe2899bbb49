// npm run bench [part of a row's name]: measures ours and a baseline side by side, prints the ratios, keeps them in docs/performance.json
// and shows them in docs/performance.md. On a machine that does nothing else.
import { build } from './build.mjs';
import { root } from './run.mjs';
import { setUp } from './setUp.mjs';
import { rows } from './sizes.mjs';

try {
  Object.assign(process.env, await setUp({ browsers: true, firefox: false }));
  const { ok } = await build('chrome');
  if (!ok) throw new Error('The build failed.');
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(`${root}/scripts/bench/bench.ts`, {
    configFile: false,
    root,
    logLevel: 'warn',
  });
  process.exit(await module.bench(process.argv[2] ?? '', await rows()));
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  process.exit(1);
}
