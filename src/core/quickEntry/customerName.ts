import { fold } from './fold';
import { linesOf } from './headers';
import { masked } from './mask';
import { isName, looksLikeHanName, startOfName, withoutFillers } from './nameShape';
import type { Span } from './reading';

export interface CustomerName extends Span {
  value: string;
}

const label = `(?:full name|customer name|customer|client name|client|guest|name|contact|from|ad soyad|adi soyadi|ad|isim|musteri adi|musteri|kimden|gonderen|姓名|名字|客户|顾客|联系人|发件人)`;
const labelled = new RegExp(String.raw`(?<=^|[\n\r,;|])[ \t>*•-]*${label}[ \t*]*:[ \t"']*`, 'g');
const introduced = /\b(?:my name is|this is|i am|i'm|adim|ismim|ben)\s+|(?:我是|我叫|名叫)\s*/g;
const forWhom = /\bfor\s+|[给为帮替]\s*/g;
const forWhomAfter = /\b(?:icin|adina)\b/g;
const closing =
  /^(?:thanks|thank you|many thanks|regards|best|best regards|kind regards|cheers|sincerely|saygilar|saygilarimla|tesekkurler|tesekkur ederim|iyi gunler|sevgiler|谢谢|此致|祝好)[\s,.!。，]*$/;
const separators = new RegExp(`[\\n\\r,;|<>(){}:：，；。${masked}]|(?<=\\s)with(?=\\s|$)`);

const longestName = 255;

/** A piece of the text that may be a name, and how much speaks for it. */
interface Candidate extends Span {
  rank: number;
  /** The name with the words that lead to it: "Book … for". */
  whole: Span;
}

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** The name that a piece consists of or begins with, ranked by how much it looks like one. */
function ranked(text: string, piece: Span, rank: number, lead = piece.start): Candidate[] {
  const span = withoutFillers(text, { start: piece.start, end: Math.min(piece.end, piece.start + longestName) });
  const words = text.slice(span.start, span.end).split(/\s+/).filter(Boolean);
  // "4 people" is no person.
  const besideFigures = /\p{N}/u.test(text.slice(piece.start, span.start) + text.slice(span.end, piece.end));
  if (besideFigures || !isName(words)) {
    const end = startOfName(text, span);
    return end === undefined ? [] : [{ start: span.start, end, rank: rank + 1, whole: { start: lead, end } }];
  }
  const looks = looksLikeHanName(words.join('')) ?? (words.every(isCapital) ? 2 : 0);
  return [{ ...span, rank: rank + looks - (words.length > 3 ? 2 : 0), whole: { start: lead, end: piece.end } }];
}

/** The free text from a place on, or up to it, as far as nothing separates it. */
function pieceFrom(blotted: string, start: number): Span {
  const length = blotted.slice(start).search(separators);
  return { start, end: length < 0 ? blotted.length : start + length };
}
function pieceBefore(blotted: string, end: number): Span {
  let start = end;
  while (start > 0 && !separators.test(blotted[start - 1] ?? '')) start -= 1;
  return { start, end };
}

function* saidOutright(text: string, blotted: string, folded: string): Generator<Candidate> {
  for (const match of folded.matchAll(labelled)) {
    yield* ranked(text, pieceFrom(blotted, match.index + match[0].length), 20);
  }
  for (const match of folded.matchAll(introduced)) {
    yield* ranked(text, pieceFrom(blotted, match.index + match[0].length), 1.5);
  }
  for (const match of folded.matchAll(forWhom)) {
    yield* ranked(text, pieceFrom(blotted, match.index + match[0].length), 1.5, match.index);
  }
  for (const match of folded.matchAll(forWhomAfter)) yield* ranked(text, pieceBefore(blotted, match.index), 1.5);
}

/** What is left over: in one line it often begins with the name; in a mail the name is in its head or its signature. */
function* leftOver(text: string, blotted: string, contacts: Span[]): Generator<Candidate> {
  const lines = linesOf(blotted);
  const isShort = lines.length <= 2;
  for (const [index, line] of lines.entries()) {
    const isSigned = index > 0 && closing.test(fold(lines[index - 1]?.text ?? '').trim());
    for (let at = line.start; at < line.end; at++) {
      const piece = pieceFrom(blotted, at);
      if (piece.end === at) continue;
      const isWhole = piece.start === line.start && piece.end === line.end;
      const isFirst = !/[\p{L}\p{N}]/u.test(text.slice(line.start, piece.start));
      const isByContact = contacts.some(
        ({ start, end }) => /^\s*$/.test(text.slice(piece.end, start)) || /^\s*$/.test(text.slice(end, piece.start)),
      );
      const where = isSigned && isWhole ? 6 : isShort ? 1 : isWhole ? -1 : -4;
      yield* ranked(text, piece, where + (isFirst ? 1.5 : 0) + (isByContact ? 1 : 0));
      at = piece.end;
    }
  }
}

/** "jordan.miller@" and "jordanm@" know whose they are. */
function sharesName(name: string, emailAddress: string | undefined): boolean {
  const local = fold(emailAddress?.split('@')[0] ?? '');
  return fold(name)
    .split(/\s+/)
    .some((word) => word.length >= 3 && local.includes(word));
}

/** "jordan miller" is Jordan Miller; the language decides what i and ı become. */
export const inCapitals = (name: string, locale: string): string =>
  /\p{Lu}/u.test(name)
    ? name
    : name.replace(/(?<![’'\p{L}\p{M}])\p{L}/gu, (letter) => letter.toLocaleUpperCase(locale));

/**
 * Whose appointment it is, as far as the text says it. `blotted` is `text` with what was understood blotted out; `contacts`
 * are the places of the e-mail address and the phone number.
 */
export function customerNameIn(
  text: string,
  blotted: string,
  contacts: Span[],
  emailAddress: string | undefined,
  locale: string,
): CustomerName | undefined {
  const candidates = [...saidOutright(text, blotted, fold(blotted)), ...leftOver(text, blotted, contacts)];
  const [best] = candidates
    .map((one) => ({ ...one, rank: one.rank + (sharesName(text.slice(one.start, one.end), emailAddress) ? 5 : 0) }))
    .sort((one, other) => other.rank - one.rank || one.start - other.start);
  if (!best || best.rank < 2) return undefined;
  const value = text.slice(best.start, best.end).replace(/\s+/g, ' ');
  return { ...best.whole, value: inCapitals(value, locale) };
}
