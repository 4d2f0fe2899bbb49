import { useEffect, useState } from 'preact/hooks';
import { storedFlowReports } from '../../browser/storage';
import { type FlowReport, mergeReports, type ReportRefusal, readReport, writeReport } from '../../core/flowReport';
import type { FlowOnMailbox } from '../../core/flows';

/** Reports of colleagues on a mailbox, kept for the session, and all flows that are seen together with them. */
export function useReports(businessId: string, own: FlowOnMailbox[] | undefined) {
  const [reports, setReports] = useState<FlowReport[]>([]);
  const stored = storedFlowReports(businessId);
  useEffect(() => {
    const parse = (texts: string[] = []) =>
      setReports(
        texts.flatMap((text) => {
          const read = readReport(text, businessId);
          return 'report' in read ? [read.report] : [];
        }),
      );
    const watching = new AbortController();
    stored.watch(parse, watching.signal);
    void stored.get().then(parse);
    return () => watching.abort();
  }, [businessId]);

  const keep = (next: FlowReport[]) => {
    setReports(next);
    void stored.set(next.map((report) => writeReport(report, '')));
  };
  return {
    reports,
    flows: mergeReports(own ?? [], reports),
    /** Takes a pasted report in, in place of an older one of the same person; gives why not, where it is none. */
    add(pasted: string): FlowReport | ReportRefusal {
      const read = readReport(pasted, businessId);
      if ('refusal' in read) return read.refusal;
      keep([...reports.filter(({ by }) => by !== read.report.by), read.report]);
      return read.report;
    },
    remove: (report: FlowReport) => keep(reports.filter((other) => other !== report)),
  };
}
export type Reports = ReturnType<typeof useReports>;
