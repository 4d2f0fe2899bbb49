import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core';
import { findChromium } from '../../../scripts/browsers.mjs';
import { extensionIdOf } from './extensionId';
import { killBrowser } from './killBrowser';
import { withPolicy } from './policy';
import { attachToHidden, type Send } from './rawTarget';
import { openRealPopup, type RealPopup } from './realPopup';
import { type MappedHosts, resolverRules } from './resolverRules';
import { stopServiceWorker } from './serviceWorker';

const extension = resolve(import.meta.dirname, '../../../dist/chrome');
const oldWorkerMark = 'bookingsOverlayTestOldWorker';

export interface ChromiumOptions {
  simulator: MappedHosts;
  /** The language of the extension's texts; English without it. */
  language?: 'en' | 'tr' | 'zh_CN' | undefined;
  colorScheme?: 'light' | 'dark';
  headed?: boolean;
  /** The organisation's policy for the extension, as `storage.managed` gives it; see `whyNoPolicy`. */
  policy?: Record<string, unknown>;
  /** The profile of a browser that has ended (`end`), to start it again; a new one without it. */
  profile?: string;
}

/** How a browser ends: as when a person closes it, or in the middle of whatever it does. */
export type Ending = 'closed' | 'killed';

export interface ChromiumWithExtension {
  context: BrowserContext;
  extensionId: string;
  /** The service worker. Playwright's `evaluate` in one that sleeps waits for ever: see `inExtension`. */
  worker(): Promise<Worker>;
  /** Runs a function in a page of the extension, so that the service worker sleeps on. */
  inExtension<Argument, Result>(
    work: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Result>;
  /** The panel as a tab, on a given business or (without one) on whatever the browser says is the active tab. */
  openPanel(smtpAddress?: string): Promise<Page>;
  openOptions(): Promise<Page>;
  /** Ends the service worker as the browser does after 30 idle seconds. */
  stopWorker(): Promise<void>;
  /** What would wake the background by itself comes now: its alarm, whether or not it is set, and the start of the browser. */
  wakeByItself(): Promise<void>;
  /** Whether a new worker runs since `stopWorker`: what the old one held in memory is gone. Ask once something has woken it. */
  workerIsNew(): Promise<boolean>;
  /** The popup that `action.openPopup` opened: Playwright does not list it as a page. */
  realPopup(): Promise<RealPopup>;
  /** The `sessionStorage` of the offscreen page, which hosts MSAL, as text; empty where there is no such page. */
  offscreenStorage(): Promise<string>;
  /** The addresses of what that page has loaded, likewise. */
  offscreenScripts(): Promise<string[]>;
  /** Errors that nobody caught, in any page. */
  readonly errors: string[];
  /** Everything that pages and the worker wrote to the console. */
  readonly logged: string[];
  /** The folder with everything that this installation keeps on the disk. */
  readonly profile: string;
  /** Ends the browser's process, and keeps the profile for another start. */
  end(how: Ending): Promise<void>;
  /** Ends it, and nothing of it is left. */
  close(): Promise<void>;
}

/**
 * The built extension with the texts of one language in the place of the English ones: Debian's Chromium has no other language of
 * its own, and what LANGUAGE does to messages differs from start to start.
 */
function inLanguage(language: string, copy: string): string {
  cpSync(extension, copy, { recursive: true });
  cpSync(join(extension, '_locales', language), join(copy, '_locales', 'en'), { recursive: true });
  return copy;
}

/** Starts Chromium with the built extension; Microsoft's hosts are the simulator, every other host is unknown. */
export async function launchChromium(options: ChromiumOptions): Promise<ChromiumWithExtension> {
  const manifestFile = join(extension, 'manifest.json');
  if (!existsSync(manifestFile)) throw new Error(`${extension} was not built: see what the build said.`);
  const chromiumPath = await findChromium();
  if (!chromiumPath) throw new Error('No Chromium was found: "npm test" and "npm start" install one.');
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'bookings-overlay-chromium-'));
  const loaded = options.language ? inLanguage(options.language, `${profile}-extension`) : extension;
  const removeProfile = () => {
    for (const made of [profile, `${profile}-extension`]) rmSync(made, { recursive: true, force: true, maxRetries: 3 });
  };
  process.once('exit', removeProfile);
  const extensionId = extensionIdOf(JSON.parse(readFileSync(manifestFile, 'utf8')).key);
  const executablePath = options.policy ? withPolicy(chromiumPath, profile, extensionId, options.policy) : chromiumPath;
  const context = await chromium
    .launchPersistentContext(profile, {
      executablePath,
      headless: !options.headed,
      // A person's Ctrl+C is for "npm start" to handle: it has more to end than the browser.
      ...(options.headed ? { viewport: null, handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false } : {}),
      ...(options.colorScheme ? { colorScheme: options.colorScheme } : {}),
      // The texts follow it, and they are to be those of `language`.
      env: { ...process.env, LANGUAGE: 'en' } as Record<string, string>,
      // Root and containers have no sandbox; all that is loaded is ours, since no other host exists.
      chromiumSandbox: false,
      args: [
        `--disable-extensions-except=${loaded}`,
        `--load-extension=${loaded}`,
        `--host-resolver-rules=${resolverRules(options.simulator)}`,
        `--ignore-certificate-errors-spki-list=${options.simulator.spki}`,
        '--disable-background-networking',
        '--disable-component-update',
        '--no-first-run',
        // No bar about the unusual flags.
        ...(options.headed ? ['--test-type'] : []),
      ],
    })
    .catch((error) => {
      removeProfile();
      throw error;
    });

  context.setDefaultTimeout(20_000);
  const errors: string[] = [];
  const logged: string[] = [];
  context.on('weberror', (event) => void errors.push(String(event.error())));
  context.on('console', (message) => void logged.push(message.text()));
  const listen = (one: Worker) => void one.on('console', (message) => void logged.push(message.text()));
  context.serviceWorkers().forEach(listen);
  context.on('serviceworker', listen);

  const origin = `chrome-extension://${extensionId}`;
  const openPage = async (path: string) => {
    const page = await context.newPage();
    await page.goto(`${origin}/${path}`);
    return page;
  };
  const isOurs = (one: Worker) => one.url().startsWith(origin);
  const worker = async () =>
    context.serviceWorkers().find(isOurs) ??
    (await context.waitForEvent('serviceworker', { predicate: isOurs, timeout: 15_000 }));
  const inExtension: ChromiumWithExtension['inExtension'] = async (work, argument) => {
    // Not a page of the product: none of its code runs there.
    const page = await openPage('manifest.json');
    try {
      return await page.evaluate(work as (argument: unknown) => never, argument);
    } finally {
      await page.close();
    }
  };
  const awakeWorker = async () => {
    // Playwright's evaluate waits for a sleeping worker for ever.
    await inExtension(() => chrome.runtime.sendMessage({}).catch(() => undefined), undefined);
    return worker();
  };
  await worker().catch(async () => {
    await context.close();
    removeProfile();
    throw new Error(
      `Chromium did not load ${extension}. It says why when started with --load-extension=… --enable-logging=stderr`,
    );
  });

  const offscreen = async (): Promise<Send | undefined> =>
    (await inExtension(() => chrome.offscreen.hasDocument(), undefined))
      ? attachToHidden(context, 'the offscreen page', `${origin}/offscreen.html`)
      : undefined;
  return {
    context,
    extensionId,
    worker,
    inExtension,
    openPanel: (smtpAddress) =>
      openPage(smtpAddress ? `panel.html?smtp=${encodeURIComponent(smtpAddress)}` : 'panel.html'),
    openOptions: () => openPage('options.html'),
    stopWorker: async () => {
      await (await awakeWorker()).evaluate((mark) => void Object.assign(globalThis, { [mark]: true }), oldWorkerMark);
      await stopServiceWorker(context, origin);
    },
    wakeByItself: async () => {
      await (await awakeWorker()).evaluate(() => {
        // Chromium's events have it, and its types do not.
        const call = (event: object, ...args: unknown[]) =>
          (event as { dispatch(...args: unknown[]): void }).dispatch(...args);
        call(chrome.alarms.onAlarm, { name: 'outbox', scheduledTime: Date.now() });
        call(chrome.runtime.onStartup);
      });
    },
    workerIsNew: async () => (await worker()).evaluate((mark) => !(mark in globalThis), oldWorkerMark),
    realPopup: () => openRealPopup(context, origin),
    offscreenStorage: async () => {
      const expression = 'JSON.stringify(sessionStorage)';
      const answer = await (await offscreen())?.<{ result: { value: string } }>('Runtime.evaluate', { expression });
      return answer?.result.value ?? '';
    },
    offscreenScripts: async () => {
      const tree = await (await offscreen())?.<{ frameTree: { resources: { url: string }[] } }>('Page.getResourceTree');
      return tree?.frameTree.resources.map(({ url }) => url) ?? [];
    },
    errors,
    logged,
    profile,
    end: async (how) => {
      if (how === 'closed') await context.close();
      else await killBrowser(context);
      process.off('exit', removeProfile);
    },
    close: async () => {
      await context.close();
      removeProfile();
      process.off('exit', removeProfile);
    },
  };
}
