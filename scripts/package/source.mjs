import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from '../run.mjs';
import { filesIn } from './zip.mjs';

const notSource = /^(node_modules|dist|artifacts|\.git)\//;

/** What Firefox's reviewers build from: what git tracks, or without git all but what is installed and built. */
export async function sourceFiles() {
  const { ok, output } = await run('git', ['ls-files', '-z'], { quiet: true });
  if (!ok) return Object.fromEntries(Object.entries(filesIn(root)).filter(([path]) => !notSource.test(path)));
  const paths = output.split('\0').filter(Boolean);
  return Object.fromEntries(paths.map((path) => [path, new Uint8Array(readFileSync(join(root, path)))]));
}

/** Whether the zip of the source is that of a commit. */
export async function hasUncommitted() {
  const { ok, output } = await run('git', ['status', '--porcelain'], { quiet: true });
  return ok && output.trim() !== '';
}
