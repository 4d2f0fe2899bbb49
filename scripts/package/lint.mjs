import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from '../run.mjs';

/** What `web-ext lint` runs. It brings 190 packages, so it is no dependency: it is installed beside them when it is first needed. */
const version = '10.14.0';
const folder = join(root, 'node_modules', '.tools', `addons-linter-${version}`);
const linter = join(folder, 'node_modules', 'addons-linter', 'bin', 'addons-linter');

async function install() {
  if (existsSync(linter)) return '';
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private": true}\n');
  const npm = process.env.npm_execpath?.endsWith('.js') ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const args = ['install', `addons-linter@${version}`, '--prefix', folder, '--save-exact', '--ignore-scripts'];
  const { ok, output } = await run(npm[0] ?? 'npm', [...npm.slice(1), ...args, '--no-audit', '--no-fund'], {
    quiet: true,
  });
  return ok && existsSync(linter) ? '' : output.trim() || 'npm installed no linter';
}

/**
 * Mozilla's linter over a build or zip.
 * @param {string} target
 * @returns {Promise<{reason: string} | {errors: string[], warnings: string[]}>} `reason`: why it could not be had
 */
export async function lint(target) {
  const reason = await install();
  if (reason) return { reason };
  const { output } = await run(process.execPath, [linter, target, '--output', 'json'], { quiet: true });
  const found = JSON.parse(output.slice(output.indexOf('{')));
  const lines = (kind) =>
    found[kind].map(({ code, message, file }) => `${code}: ${message} (${file ?? 'manifest.json'})`);
  return { errors: lines('errors'), warnings: lines('warnings') };
}
