import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BookingsPage } from '../../src/core/bookingsPage';

export interface Example {
  url: string;
  page: BookingsPage;
  note: string;
}

/** Rows of a file of tab-separated values, by the names in its first line. */
export function readRows(path: string): Record<string, string>[] {
  const [head = '', ...lines] = readFileSync(path, 'utf8').replace(/\n$/, '').split('\n');
  const names = head.split('\t');
  return lines.map((line) => Object.fromEntries(line.split('\t').map((cell, at) => [names[at] ?? '', cell])));
}

function pageOf({ kind = '', expected = '', cloud = '' }: Record<string, string>): BookingsPage {
  const [name = '', serviceId] = expected.split(' ');
  const byKind: Record<string, object> = {
    bookingPage: { smtpAddress: name, cloud, ...(serviceId && { serviceId }) },
    bookingPageWithoutAddress: { name, cloud },
    adminApp: { cloud },
    notBookings: { reason: name },
  };
  return { kind, ...byKind[kind] } as BookingsPage;
}

/** Our own examples: what `expected` means depends on the kind (an address and perhaps a service id, a short name, a reason). */
export const examples: Example[] = readRows(resolve(import.meta.dirname, 'bookingsPage.examples.tsv')).map((row) => ({
  url: row.url ?? '',
  page: pageOf(row),
  note: row.note ?? '',
}));
