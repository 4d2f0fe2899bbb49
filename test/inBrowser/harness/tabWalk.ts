import type { Page } from 'playwright-core';

/** How often Tab stopped, and what is wrong: what it never comes to, where it is hidden, or does not show. */
export interface Walk {
  stops: number;
  problems: string[];
}

/** Marks every control that can be seen and used, so that what Tab never comes to can be named. */
const markControls = (page: Page) =>
  page.evaluate(() => {
    const within = document.querySelector('dialog[open]') ?? document;
    const controls = [
      ...within.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]'),
    ].filter(
      (control) =>
        control.tabIndex >= 0 &&
        !control.matches(':disabled, [inert] *, [aria-hidden=true]') &&
        control.checkVisibility({ visibilityProperty: true }) &&
        // Of a group of radio buttons Tab comes to one.
        !(
          control.matches('[type=radio]') &&
          control !== within.querySelector(`[name="${control.getAttribute('name')}"]`)
        ),
    );
    for (const control of controls) control.dataset.walk = 'due';
    (document.activeElement as HTMLElement | null)?.blur();
    getSelection()?.removeAllRanges();
    scrollTo(0, 0);
  });

/** What has the focus: whether it shows that, and is not hidden by what lies over the page. */
const lookAtFocus = (page: Page) =>
  page.evaluate(() => {
    const focused = document.activeElement as HTMLElement | null;
    if (!focused || focused === document.body) return { at: '', isNew: false, problem: '' };
    const isNew = focused.dataset.walk !== 'done';
    // Radio buttons count as one.
    const same = focused.matches('[type=radio]')
      ? [...document.querySelectorAll<HTMLElement>(`[name="${focused.getAttribute('name')}"]`)]
      : [focused];
    for (const one of same) if (one.dataset.walk) one.dataset.walk = 'done';
    focused.dataset.walk = 'done';
    const at = focused.outerHTML.replace(/ data-walk="\w+"/, '').slice(0, 110);
    const { left, top, right, bottom, width, height } = focused.getBoundingClientRect();
    const points = [0.1, 0.5, 0.9].flatMap((x) =>
      [0.1, 0.5, 0.9].map((y) => [left + x * width, top + y * height] as const),
    );
    const isSeen =
      right > 0 &&
      bottom > 0 &&
      left < innerWidth &&
      top < innerHeight &&
      points.some(([x, y]) => {
        const found = document.elementFromPoint(x, y);
        return (
          found && (focused.contains(found) || found.contains(focused) || found.closest('label')?.contains(focused))
        );
      });
    const ring = (element: Element | null) => element && getComputedStyle(element).outlineStyle !== 'none';
    const showsFocus = ring(focused) || ring(focused.closest('.quick-box'));
    const problem = !isSeen ? 'hidden' : showsFocus ? '' : 'no ring';
    return { at, isNew, problem };
  });

/** Goes through the page with Tab, once round. */
export async function walk(page: Page): Promise<Walk> {
  await markControls(page);
  const problems: string[] = [];
  let stops = 0;
  for (let outside = 0; outside < 2 && stops < 400; ) {
    await page.keyboard.press('Tab');
    const { at, isNew, problem } = await lookAtFocus(page);
    if (!at) {
      outside += 1;
      continue;
    }
    // Round again.
    if (!isNew && stops > 1) break;
    stops += 1;
    if (problem) problems.push(`${problem}: ${at}`);
  }
  const missed = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-walk=due]')].map(
      (control) => `not reached: ${control.outerHTML.slice(0, 110)}`,
    ),
  );
  return { stops, problems: [...problems, ...missed] };
}
