import { text } from '../../browser/i18n';
import type { FlowOnMailbox } from '../../core/flows';
import { flowsPerMailbox } from '../../core/flows';
import type { Account, BusinessOverview } from '../../core/messages';
import type { Asked } from '../useAsk';
import { Disclosure } from './Disclosure';
import type { FlowsAsked } from './useFlows';
import type { Reports } from './useReports';

/** What the parts below the list share. */
export interface OfFlows {
  businessId: string;
  account: Account;
  hasFlows: boolean;
  overview: Asked<BusinessOverview>;
  asked: FlowsAsked;
  /** The person's own flows on this mailbox; undefined while none were read. */
  own: FlowOnMailbox[] | undefined;
  reports: Reports;
}

/** Everything that helps to build a flow, each part loaded when it is opened; it works without Power Automate too. */
export function FlowTools(props: OfFlows) {
  const isFull = props.reports.flows.filter(({ onThisMailbox }) => onThisMailbox === 'yes').length >= flowsPerMailbox;
  return (
    <div class="tools">
      <Disclosure
        key={String(isFull)}
        title={text('flowsFull')}
        open={isFull}
        load={() => import('./whenFull/WhenFull')}
      >
        {({ WhenFull }) => <WhenFull flows={props.reports.flows} />}
      </Disclosure>
      <Disclosure title={text('flowsReports')} load={() => import('./reports/ShareReports')}>
        {({ ShareReports }) => <ShareReports {...props} />}
      </Disclosure>
      <Disclosure title={text('flowsReadiness')} load={() => import('./readiness/Readiness')}>
        {({ Readiness }) => <Readiness {...props} />}
      </Disclosure>
      <Disclosure title={text('flowsErrors')} load={() => import('./errors/ErrorDecoder')}>
        {({ ErrorDecoder }) => <ErrorDecoder {...props} />}
      </Disclosure>
      <Disclosure id="build" title={text('flowsBuild')} load={() => import('./build/BuildFlow')}>
        {({ BuildFlow }) => <BuildFlow {...props} />}
      </Disclosure>
      <Disclosure title={text('flowsOverview')} load={() => import('./overview/Overview')}>
        {({ Overview }) => <Overview {...props} />}
      </Disclosure>
    </div>
  );
}
