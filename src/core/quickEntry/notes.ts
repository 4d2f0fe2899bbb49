import { fold } from './fold';
import { linesOf } from './headers';
import type { Span } from './reading';

const joiningWord = 'a|an|the|for|on|at|with|and|by|in|to|of|from|is|re|icin|ile|saat|ve|de|da|gunu';
const labelWord =
  'subject|konu|主题|e-?mail|mail|e-?posta|phone|date|time|service|staff|duration|name|tarih|hizmet|personel|sure|ad soyad|邮箱|日期|时间|服务|员工|时长';
/** Words that only joined what was understood, and the labels of a form: alone between two spans they say nothing. */
const joining = new RegExp(
  String.raw`^(?:(?:${joiningWord})(?![\p{L}\p{N}])|[的在于和为给]|(?:${labelWord})\s*:|[^\p{L}\p{N}])*$`,
  'u',
);

const tidy = (piece: string): string =>
  piece
    .replace(/[ \t]+/g, ' ')
    .replace(/^[ ,;|:，；、-]+/, '')
    .replace(/(?<![ ,;|，；、-])[ ,;|，；、-]+$/, '');

/**
 * What was not understood, as it stands in the notes: line by line, without what only joined the rest. In a mail, "…" stands
 * where something was taken out of a sentence.
 */
export function notesOf(text: string, rest: Span[]): string {
  const lines = linesOf(text);
  const gap = lines.length > 2 ? ' … ' : ' ';
  let [notes, last] = ['', 0];
  for (const line of lines) {
    const pieces = rest
      .filter(({ start, end }) => start < line.end && end > line.start)
      .map(({ start, end }) => text.slice(Math.max(start, line.start), Math.min(end, line.end)))
      .filter((piece) => !joining.test(fold(piece)))
      .map(tidy);
    if (pieces.length === 0) continue;
    const isNewParagraph = /\n\s*\n/.test(text.slice(last, line.start).replace(/\r\n?/g, '\n'));
    notes += (notes ? (isNewParagraph ? '\n\n' : '\n') : '') + pieces.join(gap);
    last = line.end;
  }
  return notes;
}
