// npm run dev: builds dist/chrome and dist/firefox, and again after every change. Reload the extension in the browser to see it.
import { watch } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { root } from './run.mjs';
import { setUp } from './setUp.mjs';

const folders = ['src', 'public'];
const files = new Set(['manifest.json', 'vite.config.ts']);
const quietMs = 150;

await setUp({ browsers: false, firefox: false });

let building = false;
let changed = false;

async function rebuild() {
  if (building) return;
  building = true;
  do {
    changed = false;
    const start = Date.now();
    const results = [await build('chrome'), await build('firefox')];
    const verdict = results.every(({ ok }) => ok) ? 'dist/chrome and dist/firefox are up to date' : 'the build FAILED';
    console.log(`${new Date().toLocaleTimeString()} ${verdict} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
  } while (changed);
  building = false;
}

let timer;
const rebuildSoon = () => {
  changed = true;
  clearTimeout(timer);
  timer = setTimeout(rebuild, quietMs);
};
for (const folder of folders) watch(join(root, folder), { recursive: true }, rebuildSoon);
// The folder, not the files: an editor that writes a new file and renames it would end the watch of a file.
watch(root, (_event, name) => {
  if (name && files.has(name)) rebuildSoon();
});

await rebuild();
console.log('Watching src, public and manifest.json. Ctrl+C ends it.');
