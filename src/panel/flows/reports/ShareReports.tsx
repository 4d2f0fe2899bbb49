import { useState } from 'preact/hooks';
import { text } from '../../../browser/i18n';
import { type FlowReport, reportOf, writeReport } from '../../../core/flowReport';
import { CopyButton } from '../../CopyButton';
import { Field } from '../../Field';
import { counted } from '../../words';
import type { OfFlows } from '../FlowTools';
import { dateText } from '../flowWords';
import { refusalText } from './refusalText';

/** "Two see more than one": a report goes from clipboard to clipboard, and to no server. */
export function ShareReports({ businessId, account, own, asked, reports }: OfFlows) {
  const [pasted, setPasted] = useState('');
  const [outcome, setOutcome] = useState<ReturnType<typeof reports.add>>();
  const by = account.name || account.username;
  const mine = own && reportOf(businessId, by, asked.inventory?.readAt ?? 0, own);
  const add = () => {
    if (!pasted.trim()) return;
    const added = reports.add(pasted);
    setOutcome(added);
    if (typeof added !== 'string') setPasted('');
  };
  return (
    <>
      <p>{text('flowsReportsLead')}</p>
      {mine ? (
        <CopyButton value={writeReport(mine, text('flowsReportHeading', [businessId, by]))}>
          {text('flowsCopyReport')}
        </CopyButton>
      ) : (
        <p class="soft">{text('flowsReportNeedsFlows')}</p>
      )}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <Field
          name="report"
          label={text('flowsReportPaste')}
          problem={typeof outcome === 'string' ? refusalText(outcome) : undefined}
        >
          {(attributes) => (
            <textarea
              {...attributes}
              rows={2}
              spellcheck={false}
              value={pasted}
              onInput={(event) => {
                setPasted(event.currentTarget.value);
                setOutcome(undefined);
              }}
            />
          )}
        </Field>
        <button type="submit" aria-disabled={!pasted.trim()}>
          {text('flowsAddReport')}
        </button>
      </form>
      <p role="status" data-said="">
        {typeof outcome === 'object' && text('flowsReportAdded', outcome.by)}
        {typeof outcome === 'string' && <span class="unseen">{refusalText(outcome)}</span>}
      </p>
      <ReportList reports={reports.reports} onRemove={reports.remove} />
    </>
  );
}

const ReportList = ({ reports, onRemove }: { reports: FlowReport[]; onRemove: (report: FlowReport) => void }) =>
  reports.length === 0 ? null : (
    <ul class="rows" aria-label={text('flowsReportsAdded')}>
      {reports.map((report) => (
        <li key={report.by} class="row wrap">
          <span>
            {report.by} · {counted(report.flows.length, 'flowsReported_one', 'flowsReported_other')} ·{' '}
            {dateText(report.madeAt)}
          </span>
          <button type="button" class="quiet small" onClick={() => onRemove(report)}>
            {text('flowsRemoveReport')}
            <span class="unseen"> {report.by}</span>
          </button>
        </li>
      ))}
    </ul>
  );
