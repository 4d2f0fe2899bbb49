import { useMemo, useState } from 'preact/hooks';
import { text } from '../../browser/i18n';
import type { BusinessOverview } from '../../core/messages';
import { FailureNotice } from '../FailureNotice';
import { Progress } from '../Progress';
import { Skeleton } from '../Skeleton';
import { saveFile } from '../saveFile';
import type { Asked } from '../useAsk';
import { useTemporal } from '../useTemporal';
import { counted, formatNumber } from '../words';
import { ChooseTable } from './ChooseTable';
import { useCurrentRun } from './currentRun';
import { DryRun } from './DryRun';
import { RowsTable } from './RowsTable';
import { RunProgress } from './RunProgress';
import { reportOf } from './report';
import { checkWords, type RowWords, stateWords } from './rowText';
import type { JobState } from './run';
import { type Allowed, breaksRules, summaryOf } from './selection';
import { TableQuestions } from './TableQuestions';
import { useCheck, zoneOf } from './useCheck';
import { useTable } from './useTable';
import './many.css';

export interface ManyProps {
  businessId: string;
  overview: Asked<BusinessOverview>;
  /** Who is signed in. */
  username: string;
  onReadAgain: () => void;
}

const shows = ['all', 'wrong', 'rules', 'past', 'there', 'refused'] as const;
type Show = (typeof shows)[number];
const showNames = {
  all: 'manyShowAll',
  wrong: 'manyShowWrong',
  rules: 'manyShowRules',
  past: 'manyShowPast',
  there: 'manyShowThere',
  refused: 'manyShowRefused',
} as const;

/** Many appointments from a table: chosen, matched, checked, mended, created, reported. */
export function Many({ businessId, overview, username, onReadAgain }: ManyProps) {
  const at = useTable(businessId);
  const table = at.kept?.table;
  const temporal = useTemporal();
  const [version, setVersion] = useState(0);
  const [allowed, setAllowed] = useState<Allowed>({ past: false, rules: false, gone: false });
  const [show, setShow] = useState<Show>('all');
  const [refusedToStart, setRefusedToStart] = useState<string>();
  const [starting, setStarting] = useState(false);
  const { current, start, dismiss } = useCurrentRun(`table:${businessId}`, businessId);
  const checking = useCheck({ businessId, username, overview: overview.reply, temporal, table, version });
  const { checked } = checking;
  const summary = useMemo(() => checked && summaryOf(checked, allowed), [checked, allowed]);

  const stateOf = useMemo(() => {
    const byRow = new Map<number, JobState>();
    current?.units.forEach(({ rows }, job) => {
      const state = current.status.states[job];
      for (const row of rows) if (state) byRow.set(row, state);
    });
    return (row: number) => byRow.get(row);
  }, [current]);

  if (!at.kept || (overview.waiting && !overview.reply)) return <Skeleton lines={8} label={text('formWaiting')} />;
  if (!overview.reply) {
    return overview.failure ? (
      <FailureNotice failure={overview.failure} heading={text('formBusinessFailed')} onRetry={onReadAgain} />
    ) : null;
  }
  if (!table) return <ChooseTable {...at} />;

  const lineOf = (row: number) => formatNumber(table.lines[row] ?? row + 1);
  const words = (row: number): RowWords => {
    const state = stateOf(row);
    if (state) return stateWords(state);
    if (!checked || !overview.reply) return { tone: 'plain', words: [] };
    return checkWords(row, {
      checked,
      overview: overview.reply,
      timeZone: zoneOf(table, overview.reply),
      allowed,
      lineOf,
    });
  };
  const isShown = (row: number): boolean => {
    const unit = checked?.unitOf.get(row);
    const state = stateOf(row)?.kind;
    switch (show) {
      case 'all':
        return true;
      case 'wrong':
        return Boolean(checked?.problems.has(row) || checked?.objections.has(row) || unit?.session);
      case 'rules':
        return unit !== undefined && breaksRules(unit);
      case 'past':
        return unit?.isPast === true;
      case 'there':
        return state === 'alreadyThere' || (unit !== undefined && unit.standing.kind !== 'new');
      case 'refused':
        return state === 'refused' || state === 'unknown' || state === 'waiting' || state === 'checking';
    }
  };
  const shown = table.rows.flatMap((_, row) => (isShown(row) ? [row] : []));
  const isCurrent = checking.of === table && checking.progress === undefined;
  const count = (summary?.ready.length ?? 0) + (summary?.open.length ?? 0);
  const isRunning = current !== undefined && current.status.phase !== 'ended';
  const create = async () => {
    if (!checked || !summary || !isCurrent || count === 0 || starting) return;
    setStarting(true);
    try {
      const isAlone = await start([...summary.ready, ...summary.open]);
      setRefusedToStart(isAlone ? undefined : text('manyElsewhere'));
      if (isAlone) setShow('all');
    } catch {
      setRefusedToStart(text('failureUnexpected'));
    }
    setStarting(false);
  };
  const save = () =>
    saveFile(
      'appointments-report.csv',
      'text/csv;charset=utf-8',
      reportOf({ table, words, stateOf, unitOf: checked?.unitOf ?? new Map() }),
    );
  const checkAgain = () => {
    dismiss();
    setShow('all');
    setVersion((before) => before + 1);
  };
  const required = (['date', 'customerName'] as const).filter((field) => {
    const others = field === 'date' ? ['startTime'] : ['firstName', 'lastName'];
    return !table.columns.some((one) => one === field || (one && others.includes(one)));
  });
  return (
    <>
      {current ? (
        <RunProgress current={current} />
      ) : (
        <>
          <TableQuestions at={at} table={table} overview={overview.reply} order={checking.order} />
          {required.length > 0 && (
            <p class="notice warning">
              {text(
                required.length > 1
                  ? 'manyNoColumns'
                  : required[0] === 'date'
                    ? 'manyNoDateColumn'
                    : 'manyNoNameColumn',
              )}
            </p>
          )}
          {checking.failure && (
            <FailureNotice failure={checking.failure} onRetry={() => setVersion((before) => before + 1)} />
          )}
          {checked && summary && (
            <DryRun
              checked={checked}
              summary={summary}
              allowed={allowed}
              allow={(some) => setAllowed((before) => ({ ...before, ...some }))}
              onReadAgain={() => setVersion((before) => before + 1)}
            />
          )}
        </>
      )}
      <div class="row wrap">
        <label class="many-show">
          {text('manyShow')}
          <select
            value={show}
            onChange={({ currentTarget }) => setShow(shows.find((one) => one === currentTarget.value) ?? 'all')}
          >
            {shows.map((one) => (
              <option key={one} value={one}>
                {text(showNames[one])}
              </option>
            ))}
          </select>
        </label>
        <span class="soft" role="status">
          {counted(shown.length, 'manyRows_one', 'manyRows_other')}
        </span>
      </div>
      <RowsTable
        table={table}
        rows={shown}
        problemsOf={(row) => (current ? [] : (checked?.problems.get(row) ?? []))}
        words={words}
        locked={current !== undefined}
        setColumn={at.setColumn}
        setCell={at.setCell}
      />
      <footer class="many-footer">
        {!current && checking.progress !== undefined && (
          <Progress
            name={text('manyCheckingRows')}
            done={Math.floor(checking.progress * table.rows.length)}
            total={table.rows.length}
            words={text(
              'progressOf',
              [Math.floor(checking.progress * table.rows.length), table.rows.length].map(formatNumber),
            )}
          />
        )}
        <p class="summary" role="status">
          {refusedToStart && <span class="problem">{refusedToStart}</span>}
          {!current && checking.progress !== undefined && <span class="unseen">{text('manyCheckingRows')}</span>}
        </p>
        {current && (
          <button type="button" onClick={save}>
            {text('manySaveReport')}
          </button>
        )}
        {current && !isRunning && (
          <>
            <button type="button" onClick={checkAgain}>
              {text('manyCheckAgain')}
            </button>
            <button
              type="button"
              class="primary"
              onClick={() => {
                dismiss();
                at.startOver();
              }}
            >
              {text('manyOtherTable')}
            </button>
          </>
        )}
        {!current && (
          <button
            type="button"
            class="primary"
            aria-busy={starting || checking.progress !== undefined}
            aria-disabled={!isCurrent || count === 0}
            onClick={() => void create()}
          >
            {counted(count, 'manyCreate_one', 'manyCreate_other')}
          </button>
        )}
      </footer>
    </>
  );
}
