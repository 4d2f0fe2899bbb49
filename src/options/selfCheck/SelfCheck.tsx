import { useEffect, useRef, useState } from 'preact/hooks';
import { locale, text } from '../../browser/i18n';
import { send } from '../../browser/messaging';
import { version } from '../../browser/version';
import { redirectAddress } from '../../browser/webAuthFlow';
import { checkNames, type Finding } from '../../core/selfCheck/finding';
import { reportText } from '../../core/selfCheck/report';
import { CopyButton } from '../../panel/CopyButton';
import { Progress } from '../../panel/Progress';
import { formatNumber } from '../../panel/words';
import { FindingRow } from './FindingRow';
import { checkText } from './findingText';
import { type Checked, checkFlows, runChecks } from './runChecks';
import { TestAppointmentPart } from './TestAppointmentPart';
import { checkTestAppointment } from './testAppointment';

interface SelfCheckProps {
  /** The business to look at; empty for any. */
  address: string;
  onBusy: (busy: boolean) => void;
}

/** The last one runs only when it is asked for. */
const steps = checkNames.length - 1;

const numberOf = (findings: Finding[], verdict: Finding['verdict']) =>
  formatNumber(findings.filter((finding) => finding.verdict === verdict).length);

/** Runs the checks once when it is first shown, and shows each finding when it is there. */
export function SelfCheck({ address, onBusy }: SelfCheckProps) {
  const [findings, setFindings] = useState<Finding[]>([]);
  const [running, setRunning] = useState<Finding['check'] | undefined>('configuration');
  const [checked, setChecked] = useState<Checked>({});
  const [at] = useState(() => new Date().toISOString());
  const alive = useRef(true);

  const show = (finding: Finding) => {
    if (!alive.current) return;
    setFindings((before) => [...before.filter(({ check }) => check !== finding.check), finding]);
    setRunning(checkNames[checkNames.indexOf(finding.check) + 1]);
  };
  const doing = async (check: Finding['check'], work: () => Promise<void>) => {
    setRunning(check);
    onBusy(true);
    await work();
    if (!alive.current) return;
    setRunning(undefined);
    onBusy(false);
  };
  useEffect(() => {
    void doing('configuration', async () => setChecked(await runChecks(send, address, show)));
    return () => {
      alive.current = false;
    };
  }, []);

  const { overview, account } = checked;
  const runTest = (serviceId: string) => {
    if (!overview || !account) return;
    const test = {
      businessId: overview.business.id,
      serviceId,
      account,
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      notes: text('selfCheckTestNotes'),
      cancellationMessage: text('selfCheckTestCancellation'),
    };
    void doing('testAppointment', async () => show(await checkTestAppointment(send, test)));
  };
  const shown = checkNames.flatMap((name) => findings.filter(({ check }) => check === name));
  const surroundings = {
    version: version(),
    userAgent: navigator.userAgent,
    locale,
    redirectAddress: redirectAddress(),
    at,
  };
  const report = reportText(surroundings, shown);
  return (
    <>
      <ol class="rows findings" aria-label={text('selfCheckSteps')}>
        {shown.map((finding) => (
          <FindingRow
            key={finding.check}
            finding={finding}
            onAskFlows={running ? undefined : () => void doing('flows', async () => show(await checkFlows(send, true)))}
          />
        ))}
      </ol>
      {running && running !== 'testAppointment' && (
        <Progress
          name={text('selfCheckHeading')}
          done={shown.length}
          total={steps}
          words={text('progressOf', [shown.length, steps].map(formatNumber))}
        />
      )}
      <p role="status" class="strong" aria-busy={running !== undefined}>
        {running
          ? text('selfCheckRunning', checkText[running]())
          : text('selfCheckDone', [numberOf(shown, 'good'), numberOf(shown, 'doubt'), numberOf(shown, 'bad')])}
      </p>
      {overview && account && (
        <TestAppointmentPart services={overview.services} busy={running !== undefined} onRun={runTest} />
      )}
      {!running && (
        <div class="field">
          <label for="self-check-report">{text('selfCheckReport')}</label>
          <textarea
            id="self-check-report"
            class="code"
            readOnly
            rows={8}
            value={report}
            aria-describedby="report-help"
          />
          <p id="report-help" class="hint">
            {text('selfCheckReportHelp')}
          </p>
          <CopyButton value={report}>{text('selfCheckCopy')}</CopyButton>
        </div>
      )}
    </>
  );
}
