// npm run screenshots: makes the pictures of README and guide, and those of the stores, from the real extension against the simulator.
import { build } from './build.mjs';
import { root } from './run.mjs';
import { setUp } from './setUp.mjs';

try {
  Object.assign(process.env, await setUp({ browsers: true, firefox: false }));
  const { ok } = await build('chrome');
  if (!ok) throw new Error('The build failed.');
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(`${root}/scripts/screenshots/take.ts`, {
    configFile: false,
    root,
    logLevel: 'warn',
  });
  await module.takeAll();
  process.exit(0);
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  process.exit(1);
}
