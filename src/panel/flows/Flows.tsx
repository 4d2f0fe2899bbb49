import { useRef } from 'preact/hooks';
import { text } from '../../browser/i18n';
import { flowsOn } from '../../core/flows';
import type { Account } from '../../core/messages';
import type { OfBusiness } from '../business/BusinessPanel';
import { FailureNotice } from '../FailureNotice';
import { Progress } from '../Progress';
import { ReadFooter } from '../ReadFooter';
import { Skeleton } from '../Skeleton';
import { counted, formatNumber } from '../words';
import { Administrators } from './Administrators';
import { AsAdministrator } from './AsAdministrator';
import { FlowList } from './FlowList';
import { FlowMeter } from './FlowMeter';
import { FlowTools } from './FlowTools';
import './flows.css';
import { ShowFlows } from './ShowFlows';
import { useFlows } from './useFlows';
import { useReports } from './useReports';

export interface FlowsProps extends OfBusiness {
  account: Account;
  hasFlows: boolean;
  /** The tab was clicked just now, and not restored. */
  byClick: boolean;
}

/** The flows on the mailbox that the person can see, who else may have some, and everything that helps to build one. */
export function Flows({ businessId, overview, onReadAgain, account, hasFlows, byClick }: FlowsProps) {
  const asked = useFlows(hasFlows, byClick);
  const { waiting, failure, inventory, soFar, read } = asked;
  /** What stands below the list comes once the list has stopped growing, and stays. */
  const wasRead = useRef(false);
  wasRead.current ||= inventory !== undefined && !waiting;
  const isRead = wasRead.current;
  const way = soFar ?? inventory;
  const own = inventory && flowsOn(businessId, inventory.flows);
  const reports = useReports(businessId, own);
  const tools = useRef<HTMLDivElement>(null);
  const askConsent = failure && ['signInRequired', 'consentRequired', 'signInCancelled'].includes(failure.kind);

  const openBuild = () => {
    const part = tools.current?.querySelector<HTMLDetailsElement>('#build');
    if (!part) return;
    part.open = true;
    part.querySelector('summary')?.focus();
    part.scrollIntoView({ block: 'start' });
  };
  return (
    <div class="view">
      <div class="content flows">
        {!hasFlows && <FailureNotice failure={{ kind: 'cloudHasNoFlows' }} />}
        {askConsent && <ShowFlows failure={failure} waiting={waiting} onShow={() => read(true, true)} />}
        {failure && !askConsent && (
          <FailureNotice failure={failure} heading={text('flowsFailed')} onRetry={() => read(true, true)} />
        )}
        {!inventory && waiting && <Skeleton lines={6} label={text('flowsWaiting')} />}
        {inventory && (
          <>
            <FlowMeter flows={reports.flows} reporters={reports.reports.map(({ by }) => by)} />
            <FlowList flows={reports.flows} inventory={inventory} waiting={waiting} />
          </>
        )}
        {inventory && isRead && <AsAdministrator {...asked} />}
        {(isRead || failure || !hasFlows) && (
          <>
            <Administrators businessId={businessId} overview={overview} onRetry={onReadAgain} />
            <div ref={tools}>
              <FlowTools {...{ businessId, account, hasFlows, overview, asked, own, reports }} />
            </div>
            <p class="soft">{text('flowsUnsupported')}</p>
          </>
        )}
      </div>
      {inventory && way && (
        <ReadFooter
          readAt={inventory.readAt}
          waiting={waiting}
          progress={
            waiting && (
              <Progress
                name={text('flowsWaiting')}
                done={way.environmentsRead}
                total={way.environments}
                words={text('flowsProgress', [way.environmentsRead, way.environments, way.listed].map(formatNumber))}
              />
            )
          }
          onRefresh={() => read(true, true)}
          action={
            <button type="button" class="primary" aria-disabled={!isRead} onClick={openBuild}>
              {text('flowsBuild')}
            </button>
          }
        >
          <span>{counted(inventory.requests, 'flowsRequests_one', 'flowsRequests_other')}</span>
        </ReadFooter>
      )}
    </div>
  );
}
