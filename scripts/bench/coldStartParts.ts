import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type Bench, launchBench, workerOf } from './chromium';
import { type Extensions, oneLine } from './extensions';
import { median } from './interleaved';
import { coldReply, question } from './rows/worker';
import { simulate } from './signedIn';
import { markdownTable } from './table';

const rounds = 40;

interface Run {
  what: string;
  browser: Bench;
  page: Page;
  milliseconds: number[];
}

/** Our script, which never touches `chrome.contextMenus`. */
function withoutMenu(ours: string): string {
  const without = ours.replace(/[\w$]+\.contextMenus\.onClicked\.addListener\(/, '(()=>{})(');
  if (without === ours) throw new Error("The background has no listener of the menu's.");
  return without;
}

/** Backgrounds that each do a little more than the one before, from one line to all of ours. Whose line is first answers. */
const steps: [what: string, background: (ours: string) => string][] = [
  ['one line, with our manifest', () => oneLine],
  ['and our script is read, but not run', (ours) => `${oneLine}if (self.never) {${ours}}`],
  ['and it runs, without a listener of the menu', (ours) => oneLine + withoutMenu(ours)],
  ['and it has a listener of the menu', (ours) => oneLine + ours],
  ['and it is ours that answers', (ours) => ours],
];

/** What the background's cold start is made of: the medians of each step, and what each adds, in milliseconds. */
export async function coldStartParts({ ours }: Extensions): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'bookings-overlay-bench-parts-'));
  const script = readFileSync(join(ours, 'background.js'), 'utf8');
  const simulator = await simulate();
  const runs: Run[] = [];
  try {
    for (const [index, [what, background]] of steps.entries()) {
      const extension = join(folder, String(index));
      cpSync(ours, extension, { recursive: true });
      writeFileSync(join(extension, 'background.js'), background(script));
      const browser = await launchBench(simulator, [extension]);
      const { host } = new URL((await workerOf(browser.context, () => true)).url());
      const page = await browser.context.newPage();
      await page.goto(`chrome-extension://${host}/manifest.json`);
      runs.push({ what, browser, page, milliseconds: [] });
    }
    for (let round = 0; round <= rounds; round += 1) {
      // Each is first as often as the others.
      const order = runs.map((_, place) => runs[(place + round) % runs.length] as Run);
      for (const { browser, page, milliseconds } of order) {
        const took = await coldReply(browser.context, page, question);
        if (round > 0) milliseconds.push(took);
      }
    }
    const medians = runs.map(({ milliseconds }) => median(milliseconds));
    const lines = runs.map(({ what }, index) => {
      const took = medians[index] ?? Number.NaN;
      const more = index === 0 ? '' : `+ ${(took - (medians[index - 1] ?? 0)).toFixed(1)} ms`;
      return [what, `${took.toFixed(1)} ms`, more];
    });
    return markdownTable([['background', 'first reply', 'more'], ...lines]);
  } finally {
    for (const { browser } of runs) await browser.close();
    await simulator.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
