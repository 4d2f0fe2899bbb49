import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const built = resolve(import.meta.dirname, '../../dist/chrome');

/**
 * Runs in both popups before anything else: when what is looked for is in the page, the time after the frame that shows it. In
 * milliseconds since 1970, as the worker that opened the popup counts.
 */
const watch = `
const shown = {};
const wanted = {
  address: () => /@/.test(document.querySelector('h1')?.textContent ?? ''),
  services: () => document.querySelector('[name="serviceId"] option:nth-of-type(2)') !== null,
};
const look = () => {
  for (const [name, isThere] of Object.entries(wanted)) {
    if (name in shown || !isThere()) continue;
    shown[name] = undefined;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => { shown[name] = performance.timeOrigin + performance.now(); };
      port2.postMessage(0);
    });
  }
};
new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
`;

export interface Extensions {
  /** The build that is shipped, with the clock in its popup. */
  ours: string;
  /** A popup of one heading and a background of one line, with the same clock. */
  empty: string;
  /** Only a content script: ours, and one that does nothing, on the same pages. */
  ourContent: string;
  emptyContent: string;
  remove(): void;
}

const write = (folder: string, files: Record<string, string>) => {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
};

/** The background that ours is held against. */
export const oneLine = 'chrome.runtime.onMessage.addListener((message, sender, answer) => answer(1));\n';

const manifest = (name: string, more: object) => JSON.stringify({ manifest_version: 3, name, version: '1', ...more });

/** Writes the extensions that are measured into a folder of their own. */
export function makeExtensions(): Extensions {
  const folder = mkdtempSync(join(tmpdir(), 'bookings-overlay-bench-'));
  const ours = join(folder, 'ours');
  cpSync(built, ours, { recursive: true });
  const panel = readFileSync(join(ours, 'panel.html'), 'utf8');
  write(ours, { 'watch.js': watch, 'panel.html': panel.replace('<head>', '<head><script src="watch.js"></script>') });

  const empty = write(join(folder, 'empty'), {
    'manifest.json': manifest('empty', {
      action: { default_popup: 'popup.html' },
      background: { service_worker: 'background.js' },
    }),
    'popup.html':
      '<!doctype html><head><meta charset="utf-8"><script src="watch.js"></script></head><body><h1>desk@contoso.com</h1></body>',
    'watch.js': watch,
    'background.js': oneLine,
  });

  const { content_scripts: scripts } = JSON.parse(readFileSync(join(built, 'manifest.json'), 'utf8'));
  const content = (name: string, text: string) =>
    write(join(folder, name), {
      'manifest.json': manifest(name, { content_scripts: scripts, permissions: ['storage'] }),
      'content.js': text,
    });
  return {
    ours,
    empty,
    ourContent: content('ourContent', readFileSync(join(built, 'content.js'), 'utf8')),
    emptyContent: content('emptyContent', ''),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
