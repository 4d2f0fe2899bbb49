/** A line of a pasted list. */
export interface PastedCustomer {
  name: string;
  emailAddress: string;
  phone: string;
}

const address = /[^\s@"(),:;<>[\]\\|]+@[^\s@"(),:;<>[\]\\|]+\.[^\s@"(),:;<>[\]\\|.]+/u;
const number = /\+?\(?\d[\d\s().\-/‐‑–]{4,}\d(?:\s*(?:ext\.?|x)\s*\d{1,6})?/i;
const everyAddress = new RegExp(address, 'gu');

/** "Jordan Miller <jordan@contoso.com>; Robin <robin@contoso.com>" is a list in one line, as mail programs copy it. */
const entriesOf = (line: string): string[] =>
  (line.match(everyAddress)?.length ?? 0) > 1
    ? [...line.matchAll(new RegExp(`[^;,]*?${address.source}[>"')\\]]*`, 'gu'))].map(([entry]) => entry)
    : [line];

function read(entry: string): PastedCustomer | undefined {
  const emailAddress = address.exec(entry)?.[0] ?? '';
  const withoutAddress = entry.replace(emailAddress, ' ');
  const phone = number.exec(withoutAddress)?.[0].trim() ?? '';
  const name = withoutAddress
    .replace(phone, ' ')
    .replace(/mailto:|[<>"|;,\t()[\]]/gi, ' ')
    .replace(/^\s*(?:\d{1,3}[.)]|[-*•·–])\s+/u, '')
    .replace(/\s+/g, ' ')
    .trim();
  return name || emailAddress || phone ? { name, emailAddress, phone } : undefined;
}

/**
 * The people of a pasted list: one on each line, or several addresses in a line, or the cells of a table. Undefined when the
 * text is one line about one person or none, which is for the field that it was pasted into.
 */
export function pastedCustomers(text: string): PastedCustomer[] | undefined {
  const entries = text.split(/\r\n?|\n/).flatMap(entriesOf);
  const people = entries.flatMap((entry) => read(entry) ?? []);
  return people.length > 1 ? people : undefined;
}
