import {
  defaultRangeExtractor,
  observeWindowOffset,
  observeWindowRect,
  type VirtualItem,
  Virtualizer,
  windowScroll,
} from '@tanstack/virtual-core';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

interface Rows {
  count: number;
  keyOf: (index: number) => string;
  /** Height in pixels before it is measured. */
  estimate: (index: number) => number;
  /** How far below the page's top the list begins, in pixels. */
  margin: number;
  /** Pixels of the window that something sticky covers. */
  covered: { top: number; bottom: number };
  /** A row that stays in the page wherever it is scrolled to, since it has the focus. */
  pinned: number;
  scrollY: number;
}

/** Rows of which only those in the window are in the page; the page itself scrolls. */
export function useVirtualizer({ count, keyOf, estimate, margin, covered, pinned, scrollY }: Rows) {
  const [, render] = useReducer((times: number, _: undefined) => times + 1, 0);
  const options = {
    count,
    getItemKey: keyOf,
    estimateSize: estimate,
    scrollMargin: margin,
    scrollPaddingStart: covered.top,
    scrollPaddingEnd: covered.bottom,
    overscan: 6,
    initialOffset: scrollY,
    initialRect: { width: innerWidth, height: innerHeight },
    getScrollElement: () => window,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    onChange: () => render(undefined),
    rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) => {
      const indexes = defaultRangeExtractor(range);
      if (pinned < 0 || pinned >= count || indexes.includes(pinned)) return indexes;
      return pinned < (indexes[0] ?? 0) ? [pinned, ...indexes] : [...indexes, pinned];
    },
  };
  const [virtualizer] = useState(() => new Virtualizer<Window, HTMLElement>(options));
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), []);
  useLayoutEffect(() => virtualizer._willUpdate());
  return virtualizer;
}

export type { VirtualItem };
