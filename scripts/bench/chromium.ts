import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Worker } from 'playwright-core';
import { resolverRules } from '../../test/inBrowser/harness/resolverRules';
import type { Simulator } from '../../test/simulator';

export interface Bench {
  context: BrowserContext;
  close(): Promise<void>;
}

/** Chromium on a new profile with these unpacked extensions; Microsoft's hosts are the simulator. */
export async function launchBench(simulator: Simulator, extensions: string[]): Promise<Bench> {
  const profile = mkdtempSync(join(tmpdir(), 'bookings-overlay-bench-profile-'));
  const paths = extensions.join(',');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.BOOKINGS_OVERLAY_CHROMIUM ?? '',
    headless: true,
    chromiumSandbox: false,
    args: [
      `--disable-extensions-except=${paths}`,
      `--load-extension=${paths}`,
      `--host-resolver-rules=${resolverRules(simulator)}`,
      `--ignore-certificate-errors-spki-list=${simulator.spki}`,
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
    ],
  });
  return {
    context,
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** The worker of an extension, which is started with it. */
export async function workerOf(context: BrowserContext, isIt: (id: string) => boolean): Promise<Worker> {
  const matches = (worker: Worker) => isIt(new URL(worker.url()).host);
  return context.serviceWorkers().find(matches) ?? context.waitForEvent('serviceworker', { predicate: matches });
}
