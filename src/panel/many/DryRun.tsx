import { text } from '../../browser/i18n';
import { mailsOf } from '../../core/many/units';
import { FailureNotice } from '../FailureNotice';
import { counted, sentences } from '../words';
import type { CheckedTable } from './checkTable';
import type { Allowed, Summary } from './selection';

interface DryRunProps {
  checked: CheckedTable;
  summary: Summary;
  allowed: Allowed;
  allow: (some: Partial<Allowed>) => void;
  onReadAgain: () => void;
}

interface LeftOutProps {
  count: number;
  words: string;
  /** Absent: it cannot be allowed, and `why` says so. */
  checked?: boolean;
  why?: string;
  onChange?: (allowed: boolean) => void;
}

/** What is left out unless the person wants it. */
function LeftOut({ count, words, checked = false, why, onChange }: LeftOutProps) {
  if (count === 0) return null;
  return (
    <li>
      <label class="check">
        <input
          type="checkbox"
          checked={checked}
          disabled={!onChange}
          onChange={(event) => onChange?.(event.currentTarget.checked)}
        />
        {words}
      </label>
      {why && <p class="soft">{why}</p>}
    </li>
  );
}

/** What pressing Create would do, and what it would leave out. */
export function DryRun({ checked, summary, allowed, allow, onReadAgain }: DryRunProps) {
  const { ready, open } = summary;
  const mails = mailsOf(ready);
  const lines: [number, string, 'bad' | 'warn' | 'good' | 'soft'][] = [
    [summary.wrongCells, counted(summary.wrongCells, 'manyWrong_one', 'manyWrong_other'), 'bad'],
    [summary.same, counted(summary.same, 'manySameRows_one', 'manySameRows_other'), 'warn'],
    [summary.noSeat, counted(summary.noSeat, 'manyNoSeatRows_one', 'manyNoSeatRows_other'), 'bad'],
    [summary.session, counted(summary.session, 'manySessionRows_one', 'manySessionRows_other'), 'bad'],
    [summary.alreadyThere, counted(summary.alreadyThere, 'manyThereRows_one', 'manyThereRows_other'), 'good'],
    [open.length, counted(open.length, 'manyOpenRows_one', 'manyOpenRows_other'), 'warn'],
    [summary.undecided, counted(summary.undecided, 'manyUndecidedRows_one', 'manyUndecidedRows_other'), 'warn'],
  ];
  const whyHeld = checked.isHeld ? { why: text('ruleRefused') } : {};
  const box = (name: keyof Allowed) =>
    checked.isHeld && name !== 'gone'
      ? whyHeld
      : { checked: allowed[name], onChange: (yes: boolean) => allow({ [name]: yes }) };
  return (
    <section class="card" aria-label={text('manyDryRun')}>
      <div role="status">
        <p class="big">{counted(ready.length, 'manyReady_one', 'manyReady_other')}</p>
        <p>
          {sentences(
            counted(mails.addresses, 'manyMails_one', 'manyMails_other'),
            mails.withoutAddress > 0 && counted(mails.withoutAddress, 'manyNoMail_one', 'manyNoMail_other'),
          )}
        </p>
      </div>
      <ul class="bullets many-lines">
        {lines.map(
          ([count, words, tone]) =>
            count > 0 && (
              <li key={words} class={tone === 'bad' ? 'many-bad' : tone}>
                {words}
              </li>
            ),
        )}
      </ul>
      <ul>
        <LeftOut
          count={summary.rules}
          words={counted(summary.rules, 'manyRules_one', 'manyRules_other')}
          {...box('rules')}
        />
        <LeftOut
          count={summary.past}
          words={counted(summary.past, 'manyPast_one', 'manyPast_other')}
          {...box('past')}
        />
        <LeftOut
          count={summary.gone}
          words={counted(summary.gone, 'manyGoneRows_one', 'manyGoneRows_other')}
          {...box('gone')}
        />
      </ul>
      {checked.calendarFailure && (
        <FailureNotice failure={checked.calendarFailure} heading={text('manyCalendarFailed')} onRetry={onReadAgain} />
      )}
    </section>
  );
}
