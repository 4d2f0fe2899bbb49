import { text } from '../../browser/i18n';
import { FailureNotice } from '../FailureNotice';
import { Skeleton } from '../Skeleton';
import { useModule } from '../useModule';

/** The list of businesses, loaded with its search when it is first shown. */
export function Businesses({ onChoose }: { onChoose: (smtpAddress: string) => void }) {
  const { module, failure } = useModule(() => import('./BusinessList'), true);
  if (module) return <module.BusinessList onChoose={onChoose} />;
  return failure ? <FailureNotice failure={failure} /> : <Skeleton lines={4} label={text('panelBusinessesWaiting')} />;
}
