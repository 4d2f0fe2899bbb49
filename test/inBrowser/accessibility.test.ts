import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { finderOf } from './harness/englishLeftOver';
import { startSession } from './harness/session';
import { allStates } from './harness/states';
import { walk } from './harness/tabWalk';

const everything = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** In another language, only what is about words and their room can differ; in other colours, only what is about colours. */
const words = [
  ...['aria-command-name', 'aria-input-field-name', 'aria-toggle-field-name', 'aria-dialog-name', 'aria-meter-name'],
  ...['button-name', 'document-title', 'html-has-lang', 'html-lang-valid', 'label', 'label-content-name-mismatch'],
  ...['link-name', 'select-name', 'summary-name', 'target-size', 'color-contrast', 'heading-order', 'empty-heading'],
];

const looks = [
  { look: 'light', media: { colorScheme: 'light', forcedColors: 'none' }, only: { type: 'tag', values: everything } },
  {
    look: 'dark',
    media: { colorScheme: 'dark', forcedColors: 'none' },
    only: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
  },
  {
    look: 'forced colours',
    media: { colorScheme: 'light', forcedColors: 'active' },
    only: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
  },
] as const;

interface Rules {
  type: 'tag' | 'rule';
  values: readonly string[];
}

async function violationsIn(page: Page, only: Rules, isMenu: boolean): Promise<string[]> {
  const { violations } = await page.evaluate(
    async ([runOnly, covers]) => {
      const { axe: tester } = window as unknown as { axe: typeof axe };
      // What a footer that stays in sight lies over is scrolled out from under it: where the page stands just now says nothing.
      const footers = [...document.querySelectorAll('footer')];
      for (const { style } of footers) style.position = 'static';
      const results = await tester.run({
        // A menu lies over what is below it, until it is closed: nothing there is a target.
        runOnly: { ...runOnly, values: runOnly.values.filter((rule) => !(covers && rule === 'target-size')) },
        rules: runOnly.type === 'tag' ? { 'target-size': { enabled: !covers } } : {},
        resultTypes: ['violations'],
      });
      for (const { style } of footers) style.position = '';
      return results;
    },
    [only, isMenu] as const,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

/** WCAG 2.2's 24 px, for every control that a pointer can reach; a link within a sentence and the browser's own parts are excepted there. */
const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, select, summary, input, textarea, [role=tab]')]
      .filter((control) => control.checkVisibility() && !control.closest('.unseen') && control.tabIndex >= 0)
      // A label is part of the target of its box.
      .map((control) => ({ control, target: control.closest('label') ?? control }))
      .filter(({ target }) => {
        const { width, height } = target.getBoundingClientRect();
        return Math.min(width, height) < 24 && width > 1;
      })
      .map(({ control }) => control.outerHTML.slice(0, 120)),
  );

it.each(['en', 'tr', 'zh_CN'] as const)(
  'in %s, in every state and in light, dark and forced colours: axe finds nothing, every target has 24 px, nothing scrolls sideways, Tab comes to everything, no English is left over',
  async (language) => {
    const session = await startSession({ language });
    const found: string[] = [];
    const seen: string[] = [];
    const leftOver = language === 'en' ? undefined : finderOf(language, session.simulator);
    let stops = 0;
    try {
      for await (const { name, page } of allStates(session)) {
        seen.push(name);
        if (leftOver) found.push(...(await leftOver(name, page)));
        if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
        for (const { look, media, only } of looks) {
          await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
          const rules: Rules = look === 'light' && language !== 'en' ? { type: 'rule', values: words } : only;
          const violations = await violationsIn(page, rules, name === 'copy menu');
          found.push(...violations.map((violation) => `${name}, ${look}: ${violation}`));
        }
        await page.setViewportSize({ width: 320, height: 600 });
        found.push(...(await smallTargets(page)).map((target) => `${name}, smaller than 24 px: ${target}`));
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        if (width > 320) found.push(`${name}: ${width} px wide at 320 px`);
        if (language === 'en') {
          await page.setViewportSize({ width: 400, height: 600 });
          const walked = await walk(page);
          stops += walked.stops;
          found.push(...walked.problems.map((problem) => `${name}, Tab, ${problem}`));
        }
        await page.setViewportSize({ width: 800, height: 600 });
      }
      expect(found).toEqual([]);
      expect(seen).toHaveLength(27);
      // In another language the order is the same.
      expect(stops).toBeGreaterThan(language === 'en' ? 500 : -1);
      expect(session.browser.errors).toEqual([]);
    } finally {
      await session.close();
    }
  },
  180_000,
);
