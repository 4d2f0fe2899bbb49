// npm run package: builds twice, compares, and writes what the stores and Firefox's reviewers want into artifacts/.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { lint } from './package/lint.mjs';
import { sbom } from './package/sbom.mjs';
import { hasUncommitted, sourceFiles } from './package/source.mjs';
import { filesIn, forStore, sha256, zipOf } from './package/zip.mjs';
import { root } from './run.mjs';
import { setUp } from './setUp.mjs';

const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const artifacts = join(root, 'artifacts', 'package');

/** @param {'chrome' | 'firefox'} target */
async function built(target) {
  const { ok } = await build(target);
  if (!ok) throw new Error(`The build for ${target} failed.`);
  return zipOf(forStore(filesIn(join(root, 'dist', target))));
}

/** Two builds of the same source, which must not differ in a byte. */
async function builtTwice(target) {
  const [first, second] = [await built(target), await built(target)];
  if (sha256(first) !== sha256(second)) throw new Error(`Two builds for ${target} differ: it cannot be reproduced.`);
  console.log(`${target}: two builds, byte for byte the same, ${sha256(first)}`);
  return first;
}

async function lintFirefox(zip) {
  const found = await lint(zip);
  if ('reason' in found) {
    console.log(`NOT LINTED: Mozilla's linter could not be installed: ${found.reason.split('\n')[0]}`);
    return;
  }
  for (const warning of found.warnings) console.log(`  warning ${warning}`);
  if (found.errors.length > 0) throw new Error(`Mozilla's linter has errors:\n  ${found.errors.join('\n  ')}`);
  console.log(`Mozilla's linter: no error, ${found.warnings.length} warnings`);
}

try {
  await setUp({ browsers: false, firefox: false });
  rmSync(artifacts, { recursive: true, force: true });
  mkdirSync(artifacts, { recursive: true });
  const [chrome, firefox] = [await builtTwice('chrome'), await builtTwice('firefox')];
  const files = {
    [`${name}-${version}-chrome.zip`]: chrome,
    // Edge runs the same files; its store wants an upload of its own.
    [`${name}-${version}-edge.zip`]: chrome,
    [`${name}-${version}-firefox.zip`]: firefox,
    [`${name}-${version}-source.zip`]: zipOf(await sourceFiles()),
    [`${name}-${version}.cdx.json`]: await sbom(),
  };
  for (const [file, content] of Object.entries(files)) writeFileSync(join(artifacts, file), content);
  const sums = Object.entries(files).map(([file, content]) => `${sha256(content)}  ${file}\n`);
  writeFileSync(join(artifacts, 'SHA256SUMS'), sums.join(''));
  await lintFirefox(join(artifacts, `${name}-${version}-firefox.zip`));
  if (await hasUncommitted()) console.log('NOT OF A COMMIT: there are changes that git does not have.');
  if (process.env.BOOKINGS_OVERLAY_CLIENT_ID) console.log('With the client id of BOOKINGS_OVERLAY_CLIENT_ID built in.');
  console.log(`\nartifacts/package:\n${sums.join('')}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
