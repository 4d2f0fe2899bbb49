import { useEffect, useRef, useState } from 'preact/hooks';
import { text } from '../../browser/i18n';
import type { CellProblem } from '../../core/many/cellProblem';
import { type ColumnField, columnFields } from '../../core/many/columns';
import { Icon, type IconName } from '../Icon';
import { formatNumber } from '../words';
import { cellText, fieldName } from './cellText';
import type { KeptTable } from './keptTable';
import type { RowWords, Tone } from './rowText';

const perPage = 50;
const icons: Record<Tone, IconName> = { good: 'check', bad: 'error', warn: 'warning', plain: 'waiting' };

interface RowsTableProps {
  table: KeptTable;
  /** Places of the rows to show. */
  rows: readonly number[];
  problemsOf: (row: number) => readonly CellProblem[];
  words: (row: number) => RowWords | undefined;
  /** While a run goes on nothing can be changed. */
  locked: boolean;
  setColumn: (at: number, field: ColumnField | undefined) => void;
  setCell: (row: number, column: number, value: string, alike: boolean) => void;
}

interface CellProps {
  value: string;
  label: string;
  id: string;
  problems: readonly CellProblem[];
  /** How many other cells of the column hold the same. */
  alike: () => number;
  locked: boolean;
  onChange: (value: string, alike: boolean) => void;
}

/** One cell, changed in place; below it, what is wrong and the texts that would mend it, here or in every cell alike. */
function Cell({ value, label, id, problems, alike, locked, onChange }: CellProps) {
  const isWrong = problems.length > 0;
  const others = isWrong && value ? alike() : 0;
  const suggestions = [...new Set(problems.flatMap((problem) => problem.suggestions ?? []))];
  const said = `${id}-problem`;
  return (
    <td>
      <input
        type="text"
        aria-label={label}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? said : undefined}
        autocomplete="off"
        spellcheck={false}
        readOnly={locked}
        value={value}
        title={value}
        onChange={(event) => onChange(event.currentTarget.value, false)}
        onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
      />
      {isWrong && (
        <div id={said}>
          {problems.map((problem) => (
            <p key={problem.kind} class="problem">
              {cellText(problem)}
            </p>
          ))}
        </div>
      )}
      {!locked &&
        suggestions.map((suggestion) => (
          <button
            key={suggestion}
            type="button"
            class="small"
            title={others > 0 ? text('manyMendAlike', formatNumber(others)) : undefined}
            onClick={() => onChange(suggestion, others > 0)}
          >
            {suggestion}
            {others > 0 && <span class="soft">{text('manyAlso', formatNumber(others))}</span>}
          </button>
        ))}
    </td>
  );
}

/** The rows a page at a time, with what each column holds above it and what is to be said of each row before it. */
export function RowsTable({ table, rows, problemsOf, words, locked, setColumn, setCell }: RowsTableProps) {
  const [page, setPage] = useState(0);
  const region = useRef<HTMLDivElement>(null);
  const pages = Math.max(1, Math.ceil(rows.length / perPage));
  const shownPage = Math.min(page, pages - 1);
  const shown = rows.slice(shownPage * perPage, (shownPage + 1) * perPage);
  useEffect(() => setPage(0), [table.name, table.lines]);

  const headingOf = (at: number) => table.header[at]?.trim() || text('manyColumn', formatNumber(at + 1));
  const turn = (next: number) => {
    setPage(next);
    region.current?.scrollTo({ top: 0 });
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard */}
      <section ref={region} class="many-table" aria-label={text('manyTable')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text('manyReportLine')}</th>
              <th scope="col">{text('manyReportResult')}</th>
              {table.columns.map((field, at) => (
                <th key={`${headingOf(at)}-${at}`} scope="col">
                  <span>{headingOf(at)}</span>
                  <select
                    aria-label={text('manyColumnHolds', headingOf(at))}
                    disabled={locked}
                    value={field ?? ''}
                    onChange={({ currentTarget }) =>
                      setColumn(
                        at,
                        columnFields.find((one) => one === currentTarget.value),
                      )
                    }
                  >
                    <option value="">{text('manyNotUsed')}</option>
                    {columnFields.map((one) => (
                      <option key={one} value={one}>
                        {fieldName(one)}
                      </option>
                    ))}
                  </select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => {
              const said = words(row);
              const problems = problemsOf(row);
              const line = formatNumber(table.lines[row] ?? row + 1);
              const placeless = problems.filter(({ field }) => !table.columns.includes(field));
              return (
                <tr key={row}>
                  <th scope="row">{line}</th>
                  <td class="many-said">
                    {said && said.words.length > 0 && (
                      <div class={`many-${said.tone}`}>
                        <Icon name={icons[said.tone]} />
                        <div>
                          {said.words.map((one) => (
                            <p key={one}>{one}</p>
                          ))}
                          {placeless.map((problem) => (
                            <p key={`${problem.field} ${problem.kind}`} class="problem">
                              {cellText(problem)}
                            </p>
                          ))}
                        </div>
                      </div>
                    )}
                  </td>
                  {table.columns.map((field, at) => (
                    <Cell
                      key={`${headingOf(at)}-${at}`}
                      id={`cell-${row}-${at}`}
                      label={text('manyCell', [headingOf(at), line])}
                      value={table.rows[row]?.[at] ?? ''}
                      problems={field ? problems.filter((problem) => problem.field === field) : []}
                      alike={() =>
                        table.rows.filter((cells, other) => other !== row && cells[at] === table.rows[row]?.[at]).length
                      }
                      locked={locked}
                      onChange={(value, alike) => setCell(row, at, value, alike)}
                    />
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      {pages > 1 && (
        <nav class="row wrap" aria-label={text('manyPages')}>
          <button type="button" aria-disabled={shownPage === 0} onClick={() => shownPage > 0 && turn(shownPage - 1)}>
            {text('manyPreviousPage')}
          </button>
          <span role="status">
            {text('manyPage', [
              formatNumber(shownPage * perPage + 1),
              formatNumber(shownPage * perPage + shown.length),
              formatNumber(rows.length),
            ])}
          </span>
          <button
            type="button"
            aria-disabled={shownPage === pages - 1}
            onClick={() => shownPage < pages - 1 && turn(shownPage + 1)}
          >
            {text('manyNextPage')}
          </button>
        </nav>
      )}
    </>
  );
}
