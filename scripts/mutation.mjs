// npm run mutation [area …]: changes the code of each area in every small way, one at a time, and counts how many of the
// changes some test notices. It takes minutes and is no part of npm test. Figures: docs/mutation.md.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDependencies } from './dependencies.mjs';
import { root, run } from './run.mjs';

const atLeast = 90;

/** The code, and the tests that have to notice. */
const areas = {
  parser: {
    mutate: ['src/core/bookingsPage.ts', 'src/core/requestedBusiness.ts'],
    tests: ['test/core/bookingsPage*.test.ts', 'test/core/requestedBusiness.test.ts'],
  },
  outbox: {
    mutate: ['src/core/outbox.ts', 'src/core/outboxLookUps.ts'],
    tests: ['test/core/outbox*.test.ts'],
  },
  availability: {
    mutate: ['src/core/openStarts.ts', 'src/core/workingTimes.ts', 'src/core/spans.ts'],
    tests: ['test/core/openStarts*.test.ts', 'test/core/workingTimes.test.ts', 'test/core/spans.test.ts'],
  },
  messages: { mutate: ['src/browser/messaging.ts'], tests: ['test/browser/messaging.test.ts'] },
};

// 220 packages and a Node of their own: Stryker 10 needs Node 22. They are installed beside the dependencies when first needed.
const tools = { node: '24.21.0', '@stryker-mutator/core': '10.1.1', '@stryker-mutator/vitest-runner': '10.1.1' };
const folder = join(root, 'node_modules', '.tools', 'stryker-10.1.1');
const core = join(folder, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');

async function install() {
  const stamp = join(folder, 'installed');
  if (existsSync(stamp)) return;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify({ private: true, dependencies: tools })}\n`);
  console.log('Installing Stryker and the Node that it needs …');
  // Without peers: the runner has to find this project's vitest, and no other.
  const args = ['install', '--prefix', folder, '--legacy-peer-deps', '--ignore-scripts', '--no-audit', '--no-fund'];
  const { ok, output } = await run('npm', args, { quiet: true });
  if (!ok) throw new Error(`Stryker could not be installed:\n${output}`);
  writeFileSync(stamp, '');
}

/** This Node if it is new enough, else the one of the package `node`, whose install script does not run here. */
async function newNode() {
  if (Number(process.versions.node.split('.')[0]) >= 22) return process.execPath;
  const { platform, arch } = process;
  const name = `node-${platform === 'win32' ? 'win' : platform}-${arch}`;
  const program = join(folder, 'node_modules', name, 'bin', platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(program)) {
    const args = ['install', `${name}@${tools.node}`, '--prefix', folder, '--legacy-peer-deps', '--ignore-scripts'];
    const { ok, output } = await run('npm', [...args, '--no-audit', '--no-fund'], { quiet: true });
    if (!ok) throw new Error(`Node ${tools.node} could not be installed:\n${output}`);
  }
  return program;
}

/** @param {keyof typeof areas} name */
async function mutate(name, node) {
  const { mutate, tests } = areas[name];
  const report = join(root, 'artifacts', 'mutation', `${name}.json`);
  const config = join(folder, `${name}.config.json`);
  const options = {
    mutate,
    testRunner: 'vitest',
    plugins: [join(folder, 'node_modules', '@stryker-mutator', 'vitest-runner', 'dist', 'src', 'index.js')],
    vitest: { configFile: 'vitest.mutation.config.ts', related: false },
    coverageAnalysis: 'perTest',
    concurrency: 2,
    reporters: ['json', 'clear-text'],
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
    jsonReporter: { fileName: report },
    tempDirName: 'artifacts/mutation/sandbox',
    ignorePatterns: ['/dist', '/artifacts', '/docs'],
    thresholds: { high: atLeast, low: atLeast, break: null },
    disableTypeChecks: false,
    // Stryker would rewrite the paths in it through TypeScript's API, which TypeScript 7.0 does not have.
    tsconfigFile: 'there-is-none.json',
  };
  writeFileSync(config, JSON.stringify(options));
  const env = { BOOKINGS_OVERLAY_MUTATION_TESTS: tests.join(',') };
  const { ok } = await run(node, [core, 'run', config], { env, timeoutMs: 60 * 60_000 });
  if (!ok) throw new Error(`Stryker failed on ${name}.`);
  const { files } = JSON.parse(readFileSync(report, 'utf8'));
  const mutants = Object.values(files).flatMap((file) => file.mutants);
  const count = (...states) => mutants.filter(({ status }) => states.includes(status)).length;
  const [noticed, missed] = [count('Killed', 'Timeout'), count('Survived', 'NoCoverage')];
  return { name, noticed, missed, score: (100 * noticed) / (noticed + missed) };
}

try {
  await ensureDependencies();
  await install();
  const node = await newNode();
  const asked = process.argv.slice(2);
  const unknown = asked.filter((name) => !(name in areas));
  if (unknown.length > 0)
    throw new Error(`No such area: ${unknown.join(', ')}. There are ${Object.keys(areas).join(', ')}.`);
  const results = [];
  for (const name of asked.length > 0 ? asked : Object.keys(areas)) results.push(await mutate(name, node));
  console.log('');
  for (const { name, noticed, missed, score } of results) {
    console.log(`${name}: ${noticed} of ${noticed + missed} changes noticed, ${score.toFixed(1)} %`);
  }
  if (results.some(({ score }) => score < atLeast))
    throw new Error(`At least ${atLeast} % of each have to be noticed.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
