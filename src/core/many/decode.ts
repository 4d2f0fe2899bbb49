/** Encodings in which spreadsheets save text; the names are those of https://encoding.spec.whatwg.org */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1254', 'windows-1252', 'gb18030', 'big5'] as const;
export type Encoding = (typeof encodings)[number];

/** Larger files hold something else than a table of appointments. */
export const largestFile = 10_000_000;

export type Decoded =
  | {
      kind: 'text';
      text: string;
      encoding: Encoding;
      /**
       * `sure`: a byte order mark or valid UTF-8 says so. `guessed`: the person should look at the names.
       * `mixed`: some lines are UTF-8 and some are not; each was read as what it is.
       */
      how: 'sure' | 'guessed' | 'mixed';
    }
  | { kind: 'tooLarge' | 'empty' | 'workbook' | 'notText' };

const startsWith = (bytes: Uint8Array, ...signature: number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** Excel's files (a ZIP, or the older compound file), which a table of text is not. */
const isWorkbook = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);

function byMark(bytes: Uint8Array): Encoding | undefined {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return 'utf-8';
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  return startsWith(bytes, 0xfe, 0xff) ? 'utf-16be' : undefined;
}

/** UTF-16 without a mark: of the first letters, every other byte is zero, as figures and commas have it. */
function byZeros(bytes: Uint8Array): Encoding | undefined {
  const length = Math.min(bytes.length, 2_000);
  let [even, odd] = [0, 0];
  for (let at = 0; at < length; at++) if (bytes[at] === 0) at % 2 === 0 ? even++ : odd++;
  if (odd > length / 8 && even === 0) return 'utf-16le';
  return even > length / 8 && odd === 0 ? 'utf-16be' : undefined;
}

function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Control characters that no table holds. */
const isBinary = (text: string): boolean => {
  const beginning = text.slice(0, 4_000);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const controls = beginning.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0;
  return controls > beginning.length / 100 || beginning.startsWith('%PDF');
};

/** What a code page is for the person's language where nothing in the file tells. */
const guessFor = (bytes: Uint8Array, locale: string): Encoding => {
  const isChinese = locale.startsWith('zh') && decodeStrictly(bytes, 'gb18030') !== undefined;
  if (isChinese) return 'gb18030';
  return locale.startsWith('tr') || isTurkish(bytes) ? 'windows-1254' : looksLikeGb(bytes) ? 'gb18030' : 'windows-1252';
};

/** Letters that windows-1254 has and windows-1252 has others for: ğ, ı, ş, Ğ, İ, Ş, next to plain letters. */
const isTurkish = (bytes: Uint8Array): boolean => {
  const text = new TextDecoder('windows-1254').decode(bytes);
  return (text.match(/[a-zçöü][ğış]|[ğış][a-zçöü]/gi)?.length ?? 0) > 0 && !looksLikeGb(bytes);
};

/** GB18030 writes each Chinese sign as two high bytes or more: they come in runs of even length. */
const looksLikeGb = (bytes: Uint8Array): boolean => {
  const text = decodeStrictly(bytes, 'gb18030');
  if (!text) return false;
  const common = text.match(/[\u4e00-\u9fa5]{2,}/g)?.join('').length ?? 0;
  const other = text.match(/[^\p{ASCII}\u4e00-\u9fa5\u3000-\u303f\uff00-\uffef]/gu)?.length ?? 0;
  return common > 0 && common > 4 * other;
};

/** Where lines of both kinds are, those that are UTF-8 are read so, and the others as `legacy`. No line feed is inside a sign of either. */
function byLine(bytes: Uint8Array, legacy: Encoding): { text: string; isMixed: boolean } {
  const decoder = new TextDecoder(legacy);
  const lines: string[] = [];
  let [utf8, others] = [0, 0];
  for (let start = 0; start <= bytes.length; ) {
    const found = bytes.indexOf(0x0a, start);
    const end = found < 0 ? bytes.length : found + 1;
    const line = bytes.subarray(start, end);
    const strict = decodeStrictly(line, 'utf-8');
    if (strict === undefined) others += 1;
    else if (line.some((byte) => byte > 0x7f)) utf8 += 1;
    lines.push(strict ?? decoder.decode(line));
    start = found < 0 ? bytes.length + 1 : end;
  }
  return { text: lines.join(''), isMixed: utf8 > 0 && others > 0 };
}

/**
 * The text of a file. The encoding is told by its mark, by zeros, or by being valid UTF-8; what is none of these is guessed from
 * its bytes and the person's language, and said to be. `chosen` is the person's own choice.
 */
export function decodeFile(bytes: Uint8Array, locale: string, chosen?: Encoding): Decoded {
  if (bytes.length > largestFile) return { kind: 'tooLarge' };
  if (bytes.length === 0) return { kind: 'empty' };
  if (isWorkbook(bytes)) return { kind: 'workbook' };
  const told = byMark(bytes) ?? byZeros(bytes);
  const asText = (text: string, encoding: Encoding, how: 'sure' | 'guessed' | 'mixed'): Decoded =>
    isBinary(text) ? { kind: 'notText' } : { kind: 'text', text, encoding, how };

  if (chosen && chosen !== 'utf-8') {
    const isUnicode = chosen.startsWith('utf');
    const { text, isMixed } = isUnicode
      ? { text: new TextDecoder(chosen).decode(bytes), isMixed: false }
      : byLine(bytes, chosen);
    return asText(text, chosen, isMixed ? 'mixed' : 'sure');
  }
  if (told || chosen) {
    const encoding = chosen ?? told ?? 'utf-8';
    const strict = decodeStrictly(bytes, encoding);
    if (strict !== undefined) return asText(strict, encoding, 'sure');
    if (encoding !== 'utf-8' || chosen) return asText(new TextDecoder(encoding).decode(bytes), encoding, 'guessed');
  }
  const utf8 = decodeStrictly(bytes, 'utf-8');
  if (utf8 !== undefined) return asText(utf8, 'utf-8', 'sure');
  const legacy = guessFor(bytes, locale);
  const { text, isMixed } = byLine(bytes, legacy);
  return asText(text, legacy, isMixed ? 'mixed' : 'guessed');
}
