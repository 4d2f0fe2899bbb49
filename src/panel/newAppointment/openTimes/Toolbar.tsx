import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';

interface ToolbarProps {
  label: string;
  class: string;
  count: number;
  /** The one that Tab comes to first. */
  start?: number;
  /** A button at each index, with what it takes from the toolbar. */
  children: (attributes: { tabIndex: number; onFocus: () => void }, index: number) => ComponentChildren;
}

const steps: Record<string, (at: number, count: number) => number> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** Buttons of which Tab reaches one and the arrow keys the others: https://www.w3.org/WAI/ARIA/apg/patterns/toolbar/ */
export function Toolbar({ label, class: name, count, start = 0, children }: ToolbarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<number>();
  const current = Math.min(focused ?? start, count - 1);
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={label}
      class={name}
      onKeyDown={(event) => {
        const step = steps[event.key];
        if (!step) return;
        event.preventDefault();
        bar.current?.querySelectorAll('button')[step(current, count)]?.focus();
      }}
    >
      {Array.from({ length: count }, (_, index) =>
        children({ tabIndex: index === current ? 0 : -1, onFocus: () => setFocused(index) }, index),
      )}
    </div>
  );
}
