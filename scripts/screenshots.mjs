// npm run screenshots: makes the pictures of READMEs and guides, and those of the stores, in every language, from the real extension
// against the simulator. A picture that comes out the same is not written again.
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
  const withoutFont = await module.takeAll();
  if (withoutFont.length > 0) {
    throw new Error(
      [
        `No pictures were taken in ${withoutFont.join(' and ')}: this machine would draw boxes. Install a font with the letters and run this again:`,
        'on Debian and Ubuntu the package fonts-noto-cjk, elsewhere Noto Sans CJK from https://github.com/notofonts/noto-cjk.',
      ].join('\n'),
    );
  }
  process.exit(0);
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  process.exit(1);
}
