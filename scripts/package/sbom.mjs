import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from '../run.mjs';

/**
 * What is shipped, as CycloneDX, by npm itself. Its time and serial number are left out, which the format allows, so that the
 * same lockfile gives the same file. https://cyclonedx.org/docs/1.5/json/
 */
export async function sbom() {
  const npm = process.env.npm_execpath?.endsWith('.js') ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const args = [...npm.slice(1), 'sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only'];
  const { ok, output } = await run(npm[0] ?? 'npm', args, { quiet: true });
  if (!ok) throw new Error(`"npm sbom" failed:\n${output}`);
  const bom = JSON.parse(output.slice(output.indexOf('{')));
  delete bom.serialNumber;
  delete bom.metadata.timestamp;
  delete bom.metadata.tools;
  const { name } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  // npm takes the folder's name.
  Object.assign(bom.metadata.component, { name, type: 'application' });
  return `${JSON.stringify(bom, null, 2)}\n`;
}
