import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type ColumnField, matchColumns, withColumn } from '../../core/many/columns';
import { type Decoded, decodeFile, type Encoding } from '../../core/many/decode';
import { type ReadTable, readTable } from '../../core/many/readTable';
import { formatLocale } from '../words';
import { type Kept, type KeptTable, keep, readKept } from './keptTable';

/** Why what was given is no table. */
export type Refusal = Exclude<Decoded, { kind: 'text' }> | Exclude<ReadTable, { kind: 'table' }>;

export interface FileAtHand {
  name: string;
  bytes: Uint8Array;
  encoding: Encoding;
  how: Extract<Decoded, { kind: 'text' }>['how'];
}

const forAll = { serviceId: '', staffMemberId: '', timeZone: '', dateOrder: undefined };

/** The table of a business: read from text or a file, changed cell by cell, and kept with each change. */
export function useTable(businessId: string) {
  const [kept, setKept] = useState<Kept>();
  const [refusal, setRefusal] = useState<Refusal>();
  const [file, setFile] = useState<FileAtHand>();
  const latest = useRef<Kept>({ text: '' });
  const due = useRef<ReturnType<typeof setTimeout>>(undefined);

  const show = useCallback(
    (next: Kept) => {
      latest.current = next;
      setKept(next);
      clearTimeout(due.current);
      // A large table takes a moment to store: not for each of several cells in a row.
      due.current = setTimeout(() => void keep(businessId, latest.current).catch(() => undefined), 300);
    },
    [businessId],
  );
  useEffect(() => {
    readKept(businessId).then(
      (read) => {
        latest.current = read;
        setKept(read);
      },
      () => setKept({ text: '' }),
    );
  }, [businessId]);

  const take = (text: string, name: string, hasHeader?: boolean): boolean => {
    const read = readTable(text, hasHeader);
    if (read.kind !== 'table') {
      setRefusal(read);
      return false;
    }
    setRefusal(undefined);
    const { header, rows, lines } = read;
    const columns = read.hasHeader ? matchColumns(header) : header.map(() => undefined);
    show({ text: '', table: { ...forAll, name, header, hasHeader: read.hasHeader, rows, lines, columns } });
    return true;
  };
  const decode = (bytes: Uint8Array, name: string, chosen?: Encoding) => {
    const decoded = decodeFile(bytes, formatLocale, chosen);
    if (decoded.kind !== 'text') return setRefusal(decoded);
    if (take(decoded.text, name)) setFile({ name, bytes, encoding: decoded.encoding, how: decoded.how });
  };
  const change = (changed: (before: KeptTable) => KeptTable) => {
    const { table } = latest.current;
    if (table) show({ ...latest.current, table: changed(table) });
  };

  return {
    /** Undefined until it is read. */
    kept,
    file,
    refusal,
    type: (text: string) => show({ ...latest.current, text }),
    paste: (text: string) => {
      setFile(undefined);
      take(text, '');
    },
    open: async (chosen: File) => {
      if (chosen.size > 10_000_000) return setRefusal({ kind: 'tooLarge' });
      decode(new Uint8Array(await chosen.arrayBuffer()), chosen.name);
    },
    decodeAs: (encoding: Encoding) => file && decode(file.bytes, file.name, encoding),
    setColumn: (at: number, field: ColumnField | undefined) =>
      change((before) => ({ ...before, columns: [...withColumn(before.columns, at, field)] })),
    /** The first row becomes the headings, or becomes a row again. */
    setHasHeader: (hasHeader: boolean) =>
      change((before) => {
        if (hasHeader === before.hasHeader) return before;
        const { rows, lines, header } = before;
        const [first = [], ...rest] = rows;
        return hasHeader
          ? { ...before, hasHeader, header: first, rows: rest, lines: lines.slice(1), columns: matchColumns(first) }
          : { ...before, hasHeader, header: header.map(() => ''), rows: [header, ...rows], lines: [1, ...lines] };
      }),
    setForAll: (some: Partial<Pick<KeptTable, 'serviceId' | 'staffMemberId' | 'timeZone' | 'dateOrder'>>) =>
      change((before) => ({ ...before, ...some })),
    /** Mends a cell; with `alike`, every cell of the column that holds the same. */
    setCell: (row: number, column: number, value: string, alike: boolean) =>
      change((before) => {
        const old = before.rows[row]?.[column];
        const isMeant = (cells: string[], at: number) => at === row || (alike && cells[column] === old);
        return {
          ...before,
          rows: before.rows.map((cells, at) => (isMeant(cells, at) ? cells.with(column, value) : cells)),
        };
      }),
    startOver: () => {
      setFile(undefined);
      setRefusal(undefined);
      show({ text: '' });
    },
  };
}
export type TableAtHand = ReturnType<typeof useTable>;
