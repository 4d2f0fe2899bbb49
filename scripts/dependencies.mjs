import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './run.mjs';

const stampFile = join(root, 'node_modules', '.installed-from');

/** What node_modules was installed from: another lockfile, Node or platform asks for another installation. */
function wanted() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  return `${lock} node-${process.versions.modules} ${process.platform}-${process.arch}\n`;
}

/** Installs what package-lock.json names, unless exactly that is there. The stamp is written last, so half an installation is none. */
export async function ensureDependencies() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Error(`Node ${process.versions.node} is too old: this project needs Node 20.19 or newer.`);
  }
  const stamp = wanted();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  console.log('Installing the dependencies of package-lock.json …');
  const npm = process.env.npm_execpath?.endsWith('.js') ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const args = [...npm.slice(1), 'ci', '--ignore-scripts', '--no-audit', '--no-fund'];
  let result = await run(npm[0] ?? 'npm', args, { quiet: true });
  if (!result.ok) result = await run(npm[0] ?? 'npm', args, { quiet: true });
  if (!result.ok) throw new Error(`"npm ci" failed:\n${result.output}`);
  writeFileSync(stampFile, stamp);
}
