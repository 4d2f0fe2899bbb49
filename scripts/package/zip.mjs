import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';

/** One time for all. A zip's times have no zone, so it is made in the zone of the moment. */
const noTime = () => new Date(1980, 0, 1);

/**
 * Every file below a folder, by its path with slashes.
 * @param {string} folder
 * @returns {Record<string, Uint8Array>}
 */
export function filesIn(folder) {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
  return Object.fromEntries(paths.map((path) => [path, new Uint8Array(readFileSync(join(folder, path)))]));
}

/**
 * A zip that depends on nothing but names and contents: sorted, one time for all, the same attributes on every system.
 * @param {Record<string, Uint8Array>} files
 * @returns {Uint8Array}
 */
export function zipOf(files) {
  const sorted = Object.keys(files)
    .sort()
    .map((path) => [path, files[path]]);
  return zipSync(Object.fromEntries(sorted), { level: 9, mtime: noTime(), os: 3, attrs: 0o644 << 16 });
}

/**
 * What a store wants of a build: stores give their own id, and refuse a manifest with a `key`.
 * @param {Record<string, Uint8Array>} files
 */
export function forStore(files) {
  const manifest = JSON.parse(new TextDecoder().decode(files['manifest.json']));
  delete manifest.key;
  return { ...files, 'manifest.json': new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`) };
}

/** @param {Uint8Array | string} content */
export const sha256 = (content) => createHash('sha256').update(content).digest('hex');
