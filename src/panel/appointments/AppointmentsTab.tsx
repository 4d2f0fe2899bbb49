import { text } from '../../browser/i18n';
import { FailureNotice } from '../FailureNotice';
import { Skeleton } from '../Skeleton';
import { useModule } from '../useModule';
import type { AppointmentsProps } from './Appointments';

/** The Appointments tab, loaded when it is first opened. */
export function AppointmentsTab(props: AppointmentsProps) {
  const { module, failure } = useModule(() => import('./Appointments'), true);
  if (module) return <module.Appointments {...props} />;
  return (
    <div class="content">
      {failure ? <FailureNotice failure={failure} /> : <Skeleton lines={6} label={text('appointmentsWaiting')} />}
    </div>
  );
}
