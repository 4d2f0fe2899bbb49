import Papa from 'papaparse';
import { isHeader } from './columns';

/** More rows than this are several files: https://learn.microsoft.com/microsoft-365/bookings/bookings-faq names 2,500 bookings a day. */
export const mostRows = 10_000;

export interface Table {
  /** Headings; empty texts where the first row holds none. */
  header: string[];
  hasHeader: boolean;
  /** Each as long as `header`. */
  rows: string[][];
  /** Line of the file, counted from 1, in which each row begins. */
  lines: number[];
}

export type ReadTable =
  | ({ kind: 'table' } & Table)
  | { kind: 'empty' | 'notATable' }
  | { kind: 'tooManyRows'; most: number }
  /** A quotation mark was opened and never closed: everything behind it would be one cell. `row` counts from 1. */
  | { kind: 'openQuote'; row: number };

const isEmpty = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '');

/**
 * A table from the text of a CSV file, or from cells as a spreadsheet copies them (tabs). The sign between cells is found by looking;
 * empty rows are left out; rows that are shorter get empty cells.
 */
export function readTable(text: string, hasHeader?: boolean): ReadTable {
  if (!text.trim()) return { kind: 'empty' };
  const isPasted = text.includes('\t') && !/^[^\t\n]*[;,][^\t\n]*\n/.test(text);
  const parsed = Papa.parse<string[]>(text, {
    delimiter: isPasted ? '\t' : '',
    delimitersToGuess: [',', ';', '\t', '|'],
    preview: mostRows + 2,
    skipEmptyLines: false,
  });
  const open = parsed.errors.find(({ code }) => code === 'MissingQuotes');
  if (open) return { kind: 'openQuote', row: (open.row ?? 0) + 1 };

  let line = 1;
  const filled: { cells: string[]; line: number }[] = [];
  for (const cells of parsed.data) {
    if (!isEmpty(cells)) filled.push({ cells, line });
    line += 1 + cells.reduce((breaks, cell) => breaks + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
  }
  const [first] = filled;
  if (!first) return { kind: 'empty' };
  const width = filled.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  if (width < 2 || width > 200) return { kind: 'notATable' };

  const withHeader = hasHeader ?? isHeader(first.cells);
  const body = withHeader ? filled.slice(1) : filled;
  if (body.length > mostRows) return { kind: 'tooManyRows', most: mostRows };
  if (body.length === 0) return { kind: 'empty' };
  const padded = (cells: readonly string[]) => Array.from({ length: width }, (_, index) => cells[index] ?? '');
  return {
    kind: 'table',
    header: padded(withHeader ? first.cells : []),
    hasHeader: withHeader,
    rows: body.map(({ cells }) => padded(cells)),
    lines: body.map((row) => row.line),
  };
}
