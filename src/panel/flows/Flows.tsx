import { text } from '../../browser/i18n';
import { flowsOn } from '../../core/flows';
import type { OfBusiness } from '../business/BusinessPanel';
import { FailureNotice } from '../FailureNotice';
import { ReadFooter } from '../ReadFooter';
import { Skeleton } from '../Skeleton';
import { counted, formatNumber } from '../words';
import { Administrators } from './Administrators';
import { FlowList } from './FlowList';
import { FlowMeter } from './FlowMeter';
import { ShowFlows } from './ShowFlows';
import { useFlows } from './useFlows';

/** The flows on the mailbox that the signed-in person can see, and who else may have some. */
export function Flows({ businessId, overview, onReadAgain, hasFlows }: OfBusiness & { hasFlows: boolean }) {
  const { waiting, failure, inventory, read } = useFlows(hasFlows);
  const flows = inventory && flowsOn(businessId, inventory.flows);
  const askConsent = failure?.kind === 'signInRequired' || failure?.kind === 'consentRequired';
  return (
    <div class="view">
      <div class="content">
        {!hasFlows && <FailureNotice failure={{ kind: 'cloudHasNoFlows' }} />}
        {askConsent && <ShowFlows waiting={waiting} onShow={() => read(true, true)} />}
        {failure && !askConsent && (
          <FailureNotice failure={failure} heading={text('flowsFailed')} onRetry={() => read(true, true)} />
        )}
        {!flows && waiting && <Skeleton lines={6} label={text('flowsWaiting')} />}
        {flows && (
          <>
            <FlowMeter flows={flows} />
            <FlowList flows={flows} inventory={inventory} />
          </>
        )}
        {(flows || failure || !hasFlows) && <Administrators overview={overview} onRetry={onReadAgain} />}
      </div>
      {inventory && (
        <ReadFooter
          readAt={inventory.readAt}
          waiting={waiting}
          progress={text('flowsProgress', [
            formatNumber(inventory.environmentsRead),
            formatNumber(inventory.environments),
          ])}
          onRefresh={() => read(true, true)}
        >
          <span>{counted(inventory.requests, 'flowsRequests_one', 'flowsRequests_other')}</span>
        </ReadFooter>
      )}
    </div>
  );
}
