import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findFirefox } from '../../../scripts/browsers.mjs';
import { type Bidi, connectBidi } from './bidi';
import { FirefoxPage } from './firefoxPage';
import type { MappedHosts } from './resolverRules';
import { waitUntil } from './waitUntil';

const extension = resolve(import.meta.dirname, '../../../dist/firefox');
const uuid = 'b00c1265-0000-4000-8000-000000000001';

export interface FirefoxWithExtension {
  openPanel(smtpAddress?: string): Promise<FirefoxPage>;
  openOptions(): Promise<FirefoxPage>;
  open(url: string): Promise<FirefoxPage>;
  /** The sidebar of the window, which is no page of its own for WebDriver. */
  sidebar: FirefoxSidebar;
  /** A page that the extension or a site has opened, such as the sign-in window. */
  pageWhoseUrl(hasPart: string): Promise<FirefoxPage>;
  close(): Promise<void>;
}

export interface FirefoxSidebar {
  /** Opens the extension's sidebar as Firefox's own menu does. */
  open(): Promise<void>;
  close(): Promise<void>;
  /** The text of the page in it, once it has this part. */
  waitForText(part: string): Promise<string>;
}

interface ContextTree {
  contexts: { context: string; url: string }[];
}

/** Starts Firefox on a new profile, without a window, with the built extension; every name leads to the simulator. */
export async function launchFirefox(simulator: MappedHosts): Promise<FirefoxWithExtension> {
  const path = await findFirefox();
  if (!path) throw new Error('No Firefox was found: "npm test" installs one.');
  const profile = mkdtempSync(join(tmpdir(), 'bookings-overlay-firefox-'));
  writeFileSync(join(profile, 'user.js'), preferences(simulator));
  const process = spawn(
    path,
    ['--profile', profile, '--no-remote', '--headless', '--remote-allow-system-access', '--remote-debugging-port=0'],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const end = async () => {
    await ended(process);
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  };
  const bidi = await install(process).catch(async (error) => {
    process.kill();
    await end();
    throw error;
  });

  const open = async (url: string, wait: 'none' | 'complete') => {
    const { context } = await bidi.send<{ context: string }>('browsingContext.create', { type: 'tab' });
    await bidi.send('browsingContext.navigate', { context, url, wait });
    return new FirefoxPage(bidi, context);
  };
  // Allowed by --remote-allow-system-access; Firefox never answers when such a navigation is waited for.
  const openOurs = (file: string) => open(`moz-extension://${uuid}/${file}`, 'none');
  return {
    openPanel: (smtpAddress) =>
      openOurs(smtpAddress ? `panel.html?smtp=${encodeURIComponent(smtpAddress)}` : 'panel.html'),
    openOptions: () => openOurs('options.html'),
    open: (url) => open(url, 'complete'),
    sidebar: sidebarOf(bidi),
    pageWhoseUrl: (hasPart) =>
      waitUntil(`a page with ${hasPart} in its address`, async () => {
        const { contexts } = await bidi.send<ContextTree>('browsingContext.getTree', { maxDepth: 0 });
        const found = contexts.find(({ url }) => url.includes(hasPart));
        return found && new FirefoxPage(bidi, found.context);
      }),
    close: async () => {
      await bidi.send('browser.close').catch(() => undefined);
      bidi.close();
      await end();
    },
  };
}

/** What runs in Firefox's own window: allowed by --remote-allow-system-access. */
function sidebarOf(bidi: Bidi): FirefoxSidebar {
  const evaluate = async <T>(expression: string): Promise<T> => {
    const { contexts } = await bidi.send<ContextTree>('browsingContext.getTree', {
      'moz:scope': 'chrome',
      maxDepth: 0,
    });
    const window = contexts.find(({ url }) => url === 'chrome://browser/content/browser.xhtml');
    return new FirefoxPage(bidi, window?.context ?? '').evaluate<T>(expression);
  };
  const readText = `(async () => {
    const page = SidebarController.browser.contentDocument?.getElementById('webext-panels-browser');
    if (!SidebarController.isOpen || !page) return '';
    return new Promise((resolve) => {
      page.messageManager.addMessageListener('text', ({ data }) => resolve(data));
      page.messageManager.loadFrameScript('data:,sendAsyncMessage("text", content.document.body?.innerText ?? "")', false);
    });
  })()`;
  return {
    open: () =>
      evaluate(
        "SidebarController.show([...SidebarController.sidebars.keys()].find((key) => key.endsWith('-sidebar-action')))",
      ),
    close: () => evaluate('SidebarController.hide()'),
    waitForText: (part) =>
      waitUntil(`"${part}" in Firefox's sidebar`, async () => {
        const text = await evaluate<string>(readText);
        return text.includes(part) ? text : undefined;
      }),
  };
}

async function install(process: ChildProcess): Promise<Bidi> {
  const bidi = await connect(process);
  await bidi.send('session.new', { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } });
  await bidi.send('webExtension.install', { extensionData: { type: 'path', path: extension } });
  return bidi;
}

function preferences({ port }: MappedHosts): string {
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
  const values = {
    // One port for all: whatever Firefox itself asks for ends at the simulator too, which does not know it.
    'network.dns.forceResolve': '127.0.0.1',
    'network.socket.forcePort': `443=${port}`,
    'extensions.webextensions.uuids': JSON.stringify({ [manifest.browser_specific_settings.gecko.id]: uuid }),
    'remote.active-protocols': 1,
    'datareporting.policy.dataSubmissionEnabled': false,
    'toolkit.telemetry.enabled': false,
    'app.update.enabled': false,
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.page': 0,
    'browser.safebrowsing.downloads.remote.enabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
  };
  const lines = Object.entries(values).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
  return `${lines.join('\n')}\n`;
}

function connect(process: ChildProcess): Promise<Bidi> {
  return new Promise((resolve, reject) => {
    let output = '';
    const timer = setTimeout(() => reject(new Error(`Firefox did not start: ${output.slice(-500)}`)), 60_000);
    process.once('error', reject);
    process.once('exit', () => reject(new Error(`Firefox has ended: ${output.slice(-500)}`)));
    process.stderr?.on('data', (chunk) => {
      output += chunk;
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(output)?.[1];
      if (!address) return;
      clearTimeout(timer);
      connectBidi(`${address}/session`).then(resolve, reject);
    });
  });
}

function ended(process: ChildProcess): Promise<void> {
  if (process.exitCode !== null || process.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(() => process.kill('SIGKILL'), 5_000);
    process.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
