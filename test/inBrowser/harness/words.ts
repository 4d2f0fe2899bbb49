import type { Page } from 'playwright-core';

/** What a page shows and what assistive technology is told besides, text by text; not what people typed. */
export interface Shown {
  texts: string[];
  /** What is said to be in English (`lang`) or to be copied letter by letter (`code`, addresses), whatever the page's language. */
  literal: string[];
}

export const shownIn = (page: Page): Promise<Shown> =>
  page.evaluate(() => {
    const found: string[] = [document.title];
    const literal: string[] = [];
    const attributes = [
      'aria-label',
      'aria-description',
      'aria-roledescription',
      'aria-valuetext',
      'title',
      'placeholder',
      'alt',
    ];
    const walk = (root: ParentNode) => {
      for (const element of root.querySelectorAll('*')) {
        // Options have no box of their own, but people see them.
        const isShown = element.closest('option, optgroup') ?? element.checkVisibility();
        if (!isShown || ['STYLE', 'SCRIPT'].includes(element.tagName)) continue;
        for (const name of attributes) found.push(element.getAttribute(name) ?? '');
        if (element instanceof HTMLOptGroupElement) found.push(element.label);
        if (element.shadowRoot) walk(element.shadowRoot);
        if (element instanceof HTMLTextAreaElement) continue;
        const said = element.closest('code, pre, kbd, .address, html [lang=en]') ? literal : found;
        for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) said.push(node.textContent ?? '');
      }
    };
    walk(document);
    const tidy = (texts: string[]) => [...new Set(texts.map((text) => text.trim()).filter(Boolean))];
    return { texts: tidy(found), literal: tidy(literal) };
  });

/** Opens everything on the page that is folded away, one after the other, and whatever that brings along. */
export async function openEverything(page: Page): Promise<void> {
  const closed = page.locator(
    'details:not([open]):not(.copy-menu) > summary:visible, button[aria-expanded=false]:not([data-was-open]):visible',
  );
  while ((await closed.count()) > 0) {
    await closed.first().evaluate((element: HTMLElement) => {
      // What closes by itself is not opened for ever.
      element.dataset.wasOpen = '';
      element.click();
    });
    await page.locator('.skeleton').first().waitFor({ state: 'detached' });
  }
}
