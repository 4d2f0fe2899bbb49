import type { Span } from './reading';

/** Stands for every unit that is already understood: no letter, no figure, no white space. */
export const masked = '\ue000';

/** The text with what is already understood blotted out, place by place. */
export function mask(text: string, spans: Span[]): string {
  let left = text;
  for (const { start, end } of spans) left = left.slice(0, start) + masked.repeat(end - start) + left.slice(end);
  return left;
}

/** What `spans` leave over of a text of that length, from left to right. */
export function restOf(length: number, spans: Span[]): Span[] {
  const rest: Span[] = [];
  let from = 0;
  for (const { start, end } of [...spans].sort((one, other) => one.start - other.start)) {
    if (start > from) rest.push({ start: from, end: start });
    from = Math.max(from, end);
  }
  if (from < length) rest.push({ start: from, end: length });
  return rest;
}
