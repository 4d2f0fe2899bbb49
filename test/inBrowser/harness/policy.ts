import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where a Chromium on Linux looks for policies; the folder above it must be there, since a mount needs a place. */
const places = ['/etc/chromium', '/etc/opt/chrome', '/etc/opt/chrome_for_testing', '/etc/chromium-browser'];

/** Nothing outside the browser's own processes sees what is mounted in its namespace. */
const unshare = process.getuid?.() === 0 ? ['unshare', '-m'] : ['unshare', '-rm'];

/** Why no policy can be set here without touching the machine; empty where it can. */
export function whyNoPolicy(): string {
  if (process.platform !== 'linux') return 'policies are files only on Linux';
  const place = places.find((path) => existsSync(path));
  if (!place) return `none of ${places.join(', ')} is there to mount a policy over`;
  const [command = '', ...args] = [...unshare, 'mount', '-t', 'tmpfs', 'tmpfs', place];
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 ? '' : `no private mounts: ${error?.message ?? stderr.trim()}`;
}

/** A program that starts `chromium` with a policy of its own: a file over /etc in a private mount namespace. */
export function withPolicy(
  chromium: string,
  folder: string,
  extensionId: string,
  policy: Record<string, unknown>,
): string {
  const policies = join(folder, 'policies', 'managed');
  mkdirSync(policies, { recursive: true });
  writeFileSync(
    join(policies, 'bookings-overlay.json'),
    JSON.stringify({ '3rdparty': { extensions: { [extensionId]: policy } } }),
  );
  const mounts = places
    .filter((path) => existsSync(path))
    .map(
      (path) =>
        `mount -t tmpfs tmpfs ${path} && mkdir ${path}/policies && cp -r "${folder}/policies/managed" ${path}/policies/`,
    );
  const script = join(folder, 'chromium-with-policy');
  writeFileSync(
    script,
    `#!/bin/sh\nexec ${unshare.join(' ')} sh -c '${mounts.join(' && ')} && exec "$0" "$@"' "${chromium}" "$@"\n`,
  );
  chmodSync(script, 0o755);
  return script;
}
