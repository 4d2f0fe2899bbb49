/** A span of time in milliseconds since 1970, half-open: it ends just before `end`. */
export interface Span {
  start: number;
  end: number;
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** What belongs to both; undefined when nothing does. */
export function commonOf(a: Span, b: Span): Span | undefined {
  const [start, end] = [Math.max(a.start, b.start), Math.min(a.end, b.end)];
  return start < end ? { start, end } : undefined;
}

/** The spans in order; those that touch or overlap become one. */
export function merge(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/** What belongs to both lists; each is merged. */
export function common(a: readonly Span[], b: readonly Span[]): Span[] {
  const found: Span[] = [];
  let [i, j] = [0, 0];
  for (;;) {
    const [one, other] = [a[i], b[j]];
    if (!one || !other) return found;
    const both = commonOf(one, other);
    if (both) found.push(both);
    if (one.end < other.end) i += 1;
    else j += 1;
  }
}

/** Whether a single one of the merged spans holds the whole of `span`. */
export const holds = (spans: readonly Span[], span: Span): boolean =>
  spans.some(({ start, end }) => start <= span.start && span.end <= end);

/** `holds` for spans that are asked about in the order of their start: all answers together cost one walk over the list. */
export function holdsInOrder(spans: readonly Span[]): (span: Span) => boolean {
  let at = 0;
  return (span) => {
    while ((spans[at]?.end ?? Number.POSITIVE_INFINITY) <= span.start) at += 1;
    const current = spans[at];
    return current !== undefined && current.start <= span.start && span.end <= current.end;
  };
}
