import type { Span } from './reading';

// The lines that a pasted mail begins with, in folded text.

const from = `(?:from|von|kimden|gonderen|发件人|寄件人)`;
const others = `(?:sent|date|to|cc|bcc|reply-to|gonderildi|gonderme tarihi|tarih|kime|bilgi|gizli|发送时间|日期|时间|收件人|抄送|密送)`;
const header = new RegExp(String.raw`^[*>\t ]*(?:(${from})|${others}|(?:subject|konu|主题))[*\t ]*:`);
const ignored = new RegExp(String.raw`^[*>\t ]*${others}[*\t ]*:`);

interface Line extends Span {
  text: string;
}

export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    lines.push({ text: match[0], start: match.index, end: match.index + match[0].length });
  }
  return lines;
}

/** A run of header lines is a mail's head only if one of them says who wrote it: "Date:" alone may be a form's. */
function headOf(lines: Line[]): Line[] {
  const author = lines.findIndex(({ text }) => header.exec(text)?.[1]);
  if (author < 0) return [];
  const isHeader = (line: Line | undefined) => line !== undefined && header.test(line.text);
  let [first, last] = [author, author];
  while (isHeader(lines[first - 1])) first -= 1;
  while (isHeader(lines[last + 1])) last += 1;
  return lines.slice(first, last + 1);
}

/** Lines of a mail's head that say nothing about the appointment: when the mail was sent, and to whom. */
export const headLines = (folded: string): Span[] => headOf(linesOf(folded)).filter(({ text }) => ignored.test(text));
