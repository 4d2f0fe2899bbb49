import { text } from '../../../browser/i18n';
import type { BookedTimes, BusinessOverview } from '../../../core/messages';
import type { Temporal } from '../../../core/temporal';
import { FailureNotice } from '../../FailureNotice';
import { Icon } from '../../Icon';
import { Skeleton } from '../../Skeleton';
import type { Asked } from '../../useAsk';
import { useModule } from '../../useModule';
import type { FormParts } from '../formParts';

export interface OpenTimesProps extends Pick<FormParts, 'fields' | 'set'> {
  shown: boolean;
  show: (shown: boolean) => void;
  booked: Asked<BookedTimes>;
  readAgain: () => void;
  overview: BusinessOverview | undefined;
  /** Who is signed in: a team member is shown only their own times. */
  username: string;
  businessTimeZone: string;
  temporal: Temporal;
}

/** The open times of the chosen service, folded away until they are wanted: they cost a request. */
export function OpenTimes(props: OpenTimesProps) {
  const { shown, show } = props;
  return (
    <section class="open-times">
      <button type="button" class="quiet" aria-expanded={shown} aria-controls="openTimes" onClick={() => show(!shown)}>
        <Icon name="waiting" />
        {text('openTimesHeading')}
      </button>
      <div id="openTimes">{shown && <Unfolded {...props} />}</div>
    </section>
  );
}

function Unfolded(props: OpenTimesProps) {
  const { booked, overview, fields } = props;
  const { module: part, failure } = useModule(() => import('./OpenTimesList'), true);
  const service = overview?.services.find(({ id }) => id === fields.serviceId);
  if (overview && !service) return <p class="soft">{text('openTimesChooseService')}</p>;
  const failed = booked.failure ?? failure;
  if (failed) {
    return <FailureNotice failure={failed} heading={text('openTimesFailed')} onRetry={props.readAgain} />;
  }
  if (!part || !overview || !service || !booked.reply) return <Skeleton lines={3} label={text('openTimesWaiting')} />;
  return <part.OpenTimesList {...props} overview={overview} service={service} bookedTimes={booked.reply} />;
}
