import { text } from '../../browser/i18n';
import { FailureNotice } from '../FailureNotice';
import { Skeleton } from '../Skeleton';
import { useModule } from '../useModule';
import type { AppointmentsProps } from './Appointments';

/** Where the bar with the filters and the list below it will stand. */
export const WaitingForList = () => (
  <div class="content below-bar">
    <Skeleton lines={8} label={text('appointmentsWaiting')} />
  </div>
);

/** The Appointments tab, loaded when it is first opened. */
export function AppointmentsTab(props: AppointmentsProps) {
  const { module, failure } = useModule(() => import('./Appointments'), true);
  if (module) return <module.Appointments {...props} />;
  if (!failure) return <WaitingForList />;
  return (
    <div class="content">
      <FailureNotice failure={failure} />
    </div>
  );
}
