import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const running = new Set();
let interrupted = false;

/** Ends a child with everything that it started. */
function stop(child, signal) {
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It has ended by itself.
  }
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    interrupted = true;
    for (const child of running) stop(child, signal);
    // Whoever else listens has something to end first, and exits then.
    if (running.size === 0 && process.listenerCount(signal) === 1) process.exit(130);
  });
}

/**
 * Runs a program in the repository and waits for it. Its own process group, so that a time-out leaves no browser behind.
 * @param {string} command
 * @param {string[]} args
 * @param {{quiet?: boolean, env?: Record<string, string | undefined>, timeoutMs?: number}} [options]
 * @returns {Promise<{ok: boolean, code: number, output: string, timedOut: boolean}>} `output` only when quiet
 */
export function run(command, args, { quiet = false, env = {}, timeoutMs = 10 * 60_000 } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      detached: process.platform !== 'win32',
    });
    running.add(child);
    let output = '';
    let timedOut = false;
    child.stdout?.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr?.on('data', (chunk) => {
      output += chunk;
    });
    const soft = setTimeout(() => {
      timedOut = true;
      stop(child, 'SIGTERM');
    }, timeoutMs);
    const hard = setTimeout(() => {
      stop(child, 'SIGKILL');
    }, timeoutMs + 10_000);
    const end = (code, text) => {
      clearTimeout(soft);
      clearTimeout(hard);
      running.delete(child);
      if (interrupted && running.size === 0) process.exit(130);
      // What it left running (a browser) goes with it; `exit` is enough, since such a rest may hold the pipes open.
      stop(child, 'SIGKILL');
      resolve({ ok: code === 0 && !timedOut, code, output: output + text, timedOut });
    };
    child.on('error', (error) => end(127, String(error)));
    child.on(quiet ? 'close' : 'exit', (code) => end(code ?? 1, ''));
  });
}

/**
 * Runs a tool of a dependency with this very Node: no shell, no look-up on PATH.
 * @param {string} packageName
 * @param {string} tool
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runTool(packageName, tool, args, options) {
  const folder = join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return run(process.execPath, [join(folder, typeof bin === 'string' ? bin : bin[tool]), ...args], options);
}

/**
 * The full path of the first of these programs that is on PATH.
 * @param {string[]} names
 */
export function onPath(names) {
  const folders = (process.env.PATH ?? '').split(process.platform === 'win32' ? ';' : ':').filter(Boolean);
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  for (const name of names) {
    for (const folder of folders) {
      for (const ending of endings) {
        const path = join(folder, name + ending);
        if (existsSync(path)) return path;
      }
    }
  }
  return undefined;
}
