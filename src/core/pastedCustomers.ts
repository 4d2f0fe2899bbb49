/** A line of a pasted list. */
export interface PastedCustomer {
  name: string;
  emailAddress: string;
  phone: string;
}

const address = /[^\s@"(),:;<>[\]\\|]+@[^\s@"(),:;<>[\]\\|]+\.[^\s@"(),:;<>[\]\\|.]+/;
const number = /\+?\(?\d[\d\s().\-/‐‑–]{4,24}\d(?:\s*(?:ext\.?|x)\s*\d{1,6})?/i;
/** "1." or "•" before a line. */
const mark = /^\s*(?:\d{1,3}[.)]|[-*•·–])\s+/;

/** Longer lines and lists are not of people. */
const [longestLine, mostPeople] = [500, 1000];

/** The entries of a line: a mail program parts them by semicolons or commas, and a name may have a comma too. */
function entriesOf(line: string): string[] {
  const entries: string[] = [];
  for (const part of line.slice(0, longestLine).split(';')) {
    let entry = '';
    for (const piece of part.split(',')) {
      const isNext = entry.includes('@') && piece.includes('@');
      if (isNext) entries.push(entry);
      entry = isNext || !entry ? piece : `${entry},${piece}`;
    }
    entries.push(entry);
  }
  return entries;
}

function read(entry: string): PastedCustomer | undefined {
  const unmarked = entry.replace(mark, '');
  const emailAddress = address.exec(unmarked)?.[0] ?? '';
  const withoutAddress = unmarked.replace(emailAddress, ' ');
  const phone = number.exec(withoutAddress)?.[0].trim() ?? '';
  const words = withoutAddress.replace(phone, ' ').replace(/mailto:/gi, ' ');
  // "Miller, Jordan <jordan@contoso.com>", as address books write it.
  const parts = /["<]/.test(entry) ? words.split(',').reverse() : [words];
  const name = parts
    .join(' ')
    .replace(/[<>"|,\t()[\]]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s\-–—:]+|[\s\-–—:]+$/g, '');
  return name || emailAddress || phone ? { name, emailAddress, phone } : undefined;
}

/**
 * The people of a pasted list: one on each line, or several addresses in a line, or the cells of a table. Undefined when the
 * text is one line about one person or none, which is for the field that it was pasted into.
 */
export function pastedCustomers(text: string): PastedCustomer[] | undefined {
  const people: PastedCustomer[] = [];
  for (const line of text.split(/\r\n?|\n/)) {
    if (people.length < mostPeople) people.push(...entriesOf(line).flatMap((entry) => read(entry) ?? []));
  }
  return people.length > 1 ? people : undefined;
}
