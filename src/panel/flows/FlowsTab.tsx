import { text } from '../../browser/i18n';
import { FailureNotice } from '../FailureNotice';
import { Skeleton } from '../Skeleton';
import { useModule } from '../useModule';
import type { FlowsProps } from './Flows';

/** The Flows tab, loaded when it is first opened. */
export function FlowsTab(props: FlowsProps) {
  const { module, failure } = useModule(() => import('./Flows'), true);
  if (module) return <module.Flows {...props} />;
  return (
    <div class="content">
      {failure ? <FailureNotice failure={failure} /> : <Skeleton lines={6} label={text('flowsWaiting')} />}
    </div>
  );
}
