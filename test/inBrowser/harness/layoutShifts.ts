import type { BrowserContext, Page } from 'playwright-core';

interface Shift {
  value: number;
  moved: string[];
}

interface LayoutShift extends PerformanceEntry {
  value: number;
  /** Half a second after a click or a key, things may move. */
  hadRecentInput: boolean;
  sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
}

/** Has every page of the context note, from its first frame, what moved without anybody having pressed anything: https://wicg.github.io/layout-instability/ */
export const noteShifts = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    const shifts: Shift[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries() as LayoutShift[]) {
        if (hadRecentInput) continue;
        const moved = sources.map(({ node, previousRect, currentRect }) => {
          const element = node instanceof Element ? node : node?.parentElement;
          const name = `${element?.tagName.toLowerCase()}.${element?.getAttribute('class') ?? ''}`;
          return `${name}: ${previousRect.y} to ${currentRect.y}, ${previousRect.height} to ${currentRect.height} high`;
        });
        shifts.push({ value, moved });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });

/** What moved since the page was loaded, and the sum as a part of the window; empties the notes. */
export const shiftsOf = (page: Page): Promise<Shift> =>
  page.evaluate(async () => {
    // What the last frame did is noted after it.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 50))));
    const { shifts } = window as unknown as { shifts: Shift[] };
    const noted = shifts.splice(0);
    return { value: noted.reduce((sum, { value }) => sum + value, 0), moved: noted.flatMap(({ moved }) => moved) };
  });
