import { useState } from 'preact/hooks';
import { text } from '../../browser/i18n';
import { FailureNotice } from '../FailureNotice';
import { Icon } from '../Icon';
import { useModule } from '../useModule';
import type { RepeatProps } from './repeat/Repeat';

/** "Repeat weekly", folded away and not loaded until it is wanted. */
export function RepeatPart(props: RepeatProps) {
  const [shown, show] = useState(false);
  const { module: part, failure } = useModule(() => import('./repeat/Repeat'), shown);
  return (
    <section class="templates">
      <button
        type="button"
        class="quiet small"
        aria-expanded={shown}
        aria-controls="repeat"
        onClick={() => show(!shown)}
      >
        <Icon name="refresh" />
        {text('repeatHeading')}
      </button>
      <div id="repeat">
        {shown && failure && <FailureNotice failure={failure} />}
        {shown && part && <part.Repeat {...props} />}
      </div>
    </section>
  );
}
