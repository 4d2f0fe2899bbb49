import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** What a program would say to a programmer: raw JSON, stacks, values without text. */
const programText =
  /undefined|\[object |NaN\b|TypeError|ReferenceError|ZodError|\bat \S+ \(|chrome-extension:\/\/|[{[]\s*"/;

/** No page of ours ever shows text that is not meant for people. */
export async function expectPlainWords(page: Page): Promise<void> {
  expect(await page.locator('body').innerText()).not.toMatch(programText);
}
