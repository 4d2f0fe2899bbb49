// npm start: sets itself up, builds, starts the simulator with a demo business and a Chromium with the extension.
// With a display a person takes over; without one it does the main job itself and leaves a screenshot of each step.
import { build } from './build.mjs';
import { root } from './run.mjs';
import { setUp } from './setUp.mjs';

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);

try {
  Object.assign(process.env, await setUp({ browsers: true, firefox: false }));
  console.log('Building the extension …');
  const { ok } = await build('chrome');
  if (!ok) throw new Error('The build failed.');
  // The simulator and the page objects are the tests' own, in TypeScript: Vite runs them.
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(`${root}/scripts/start/${hasDisplay ? 'byHand' : 'byItself'}.ts`, {
    configFile: false,
    root,
    logLevel: 'warn',
  });
  process.exit(await module.start(process.argv[2]));
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  process.exit(1);
}
