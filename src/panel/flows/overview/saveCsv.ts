import { text } from '../../../browser/i18n';
import type { BusinessFlows } from '../../../core/administeredBusinesses';
import { writeCsv } from '../../../core/csv';

/** The overview as rows of a table, with headings in the person's language. */
export const overviewRows = (rows: BusinessFlows[], readAt: number | undefined): (string | number)[][] => [
  [
    text('flowsColumnBusiness'),
    text('flowsColumnAddress'),
    text('flowsColumnSeen'),
    text('flowsOn'),
    text('flowsOff'),
    text('flowsSuspended'),
    text('flowsColumnReadAt'),
  ],
  ...rows.map(({ business, sure, on, off, suspended }) => [
    business.displayName ?? '',
    business.id,
    sure.length,
    on,
    off,
    suspended,
    readAt === undefined ? '' : new Date(readAt).toISOString(),
  ]),
];

/** Saves the overview as a file. */
export function saveCsv(rows: BusinessFlows[], readAt: number | undefined): void {
  const address = URL.createObjectURL(
    new Blob([writeCsv(overviewRows(rows, readAt))], { type: 'text/csv;charset=utf-8' }),
  );
  const link = document.createElement('a');
  link.href = address;
  link.download = 'bookings-flows.csv';
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
