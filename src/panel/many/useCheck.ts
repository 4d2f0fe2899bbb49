import { useEffect, useRef, useState } from 'preact/hooks';
import { customerHasher } from '../../browser/customerHash';
import { outboxStore } from '../../browser/outboxStore';
import { type Failure, toFailure } from '../../core/failure';
import { defaultTimeZone } from '../../core/formDefaults';
import { type OrderOfDates, orderOf } from '../../core/many/dates';
import type { RowContext, RowDraft } from '../../core/many/rowDraft';
import type { BusinessOverview } from '../../core/messages';
import type { Temporal } from '../../core/temporal';
import { ianaNames } from '../../core/timeZoneNames';
import { readBookedTimes } from '../newAppointment/openTimes/useBookedTimes';
import { type CheckedTable, checkTable, Superseded } from './checkTable';
import type { KeptTable } from './keptTable';

const browserTimeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const breathe = () => new Promise<void>((resolve) => setTimeout(resolve));

interface CheckOf {
  businessId: string;
  username: string;
  overview: BusinessOverview | undefined;
  temporal: Temporal | undefined;
  table: KeptTable | undefined;
  /** Changes when everything is to be read anew. */
  version: number;
}

export interface Checking {
  /** The last check that came to its end; it stays on show while a newer one goes on. */
  checked?: CheckedTable;
  /** The table that `checked` is of. */
  of?: KeptTable;
  /** What the dates say about the order of day and month. */
  order: OrderOfDates;
  /** Why it could not be checked at all. */
  failure?: Failure;
  /** From 0 to 1 while rows are being checked. */
  progress?: number | undefined;
}

/** The table's own time zone for all rows: the chosen one, else the business's. */
export const zoneOf = (table: KeptTable, overview: BusinessOverview): string =>
  table.timeZone || defaultTimeZone(overview, browserTimeZone).timeZone;

const cellsOf = ({ columns, rows }: KeptTable, ...fields: string[]): string[] => {
  const places = columns.flatMap((field, at) => (field && fields.includes(field) ? [at] : []));
  return rows.flatMap((row) => places.map((at) => (row[at] ?? '').trim()).filter(Boolean));
};

/** Checks the table after each change of it, in small pieces of time, and gives up what a newer change has made old. */
export function useCheck({ businessId, username, overview, temporal, table, version }: CheckOf): Checking {
  const [checking, setChecking] = useState<Checking>({ order: { kind: 'noMatter' } });
  const rows = useRef({ context: '', known: new WeakMap<readonly string[], RowDraft>() });

  useEffect(() => {
    if (!table || !overview || !temporal) return;
    const ended = new AbortController();
    const run = async () => {
      const order = orderOf(cellsOf(table, 'date', 'startTime', 'endTime'));
      const zones = await ianaNames(cellsOf(table, 'timeZone', 'customerTimeZone'));
      const forAll = {
        serviceId: table.serviceId,
        staffMemberId: table.staffMemberId,
        timeZone: zoneOf(table, overview),
        dateOrder: table.dateOrder ?? (order.kind === 'order' ? order.order : undefined),
      };
      const context: RowContext = { businessId, overview, temporal, columns: table.columns, forAll, zones };
      // What rows were read as holds until something else than a row changes.
      const key = JSON.stringify([table.columns, forAll, [...zones], overview.readAt, version]);
      if (rows.current.context !== key) rows.current = { context: key, known: new WeakMap() };
      const onProgress = (done: number, all: number) =>
        !ended.signal.aborted && setChecking((before) => ({ ...before, order, progress: done / all }));
      onProgress(0, 1);
      const checked = await checkTable(
        table.rows,
        context,
        {
          username,
          businessTimeZone: defaultTimeZone(overview, browserTimeZone).timeZone,
          now: Date.now,
          breathe,
          hash: await customerHasher(),
          operations: outboxStore.all,
          readBookedTimes: async (span) => (await readBookedTimes(businessId, span)).bookedTimes,
          onProgress,
        },
        rows.current.known,
        ended.signal,
      );
      if (!ended.signal.aborted) setChecking({ checked, of: table, order });
    };
    const due = setTimeout(() => {
      run().catch((error) => {
        if (!(error instanceof Superseded))
          setChecking((before) => ({ order: before.order, failure: toFailure(error) }));
      });
    }, 100);
    return () => {
      ended.abort();
      clearTimeout(due);
    };
  }, [table, overview, temporal, version]);
  return checking;
}
