import { text } from '../../../browser/i18n';
import type { BusinessOverview } from '../../../core/messages';
import { FailureNotice } from '../../FailureNotice';
import { FoldButton } from '../../FoldButton';
import { Skeleton } from '../../Skeleton';
import { counted } from '../../words';
import type { FormParts } from '../formParts';
import type { ChosenService } from '../useService';
import type { MoreForm } from './useMore';

export interface MoreProps extends FormParts {
  form: MoreForm;
  overview: BusinessOverview | undefined;
  chosen: ChosenService;
}

/** Everything else that an appointment can have, folded away until it is wanted. How much differs is told while it is. */
export function MorePart(props: MoreProps) {
  const { shown, show, parts, failure, changes } = props.form;
  const differing = Object.keys(changes).length;
  return (
    <section class="more">
      <FoldButton icon="plus" controls="more" shown={shown} onToggle={() => show(!shown)} describedBy="more-count">
        {text('more')}
      </FoldButton>
      <span id="more-count" class="hint">
        {differing > 0 && counted(differing, 'moreCount_one', 'moreCount_other')}
      </span>
      <div id="more">
        {failure && <FailureNotice failure={failure} />}
        {shown && !parts && !failure && <Skeleton lines={6} label={text('panelReading')} />}
        {shown && parts && <parts.More {...props} />}
      </div>
    </section>
  );
}
