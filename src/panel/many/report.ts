import { text } from '../../browser/i18n';
import { writeCsv } from '../../core/csv';
import type { CheckedUnit } from './checkTable';
import type { KeptTable } from './keptTable';
import type { RowWords } from './rowText';
import type { JobState } from './run';

interface ReportOf {
  table: KeptTable;
  words: (row: number) => RowWords;
  stateOf: (row: number) => JobState | undefined;
  unitOf: ReadonlyMap<number, CheckedUnit>;
}

function idsOf(state: JobState | undefined, unit: CheckedUnit | undefined): string {
  if (state?.kind === 'created') return [state.appointmentId, ...state.doubleIds].join(' ');
  return unit?.standing.kind === 'created' ? unit.standing.appointmentId : '';
}

/** Every row as it was, with what became of it: a CSV file in which nothing is run as a formula. */
export function reportOf({ table, words, stateOf, unitOf }: ReportOf): string {
  const head = [text('manyReportLine'), text('manyReportResult'), text('manyReportId'), text('manyReportWhy')];
  return writeCsv([
    [...head, ...table.header],
    ...table.rows.map((cells, row) => {
      const [result = '', ...why] = words(row).words;
      const id = idsOf(stateOf(row), unitOf.get(row));
      return [table.lines[row] ?? row + 1, result, id, why.join(' '), ...cells];
    }),
  ]);
}
