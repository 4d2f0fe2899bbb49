import { useState } from 'preact/hooks';
import { text } from '../../browser/i18n';
import { FailureNotice } from '../FailureNotice';
import { FoldButton } from '../FoldButton';
import { useModule } from '../useModule';
import type { RepeatProps } from './repeat/Repeat';

/** "Repeat weekly", folded away and not loaded until it is wanted. */
export function RepeatPart(props: RepeatProps) {
  const [shown, show] = useState(false);
  const { module: part, failure } = useModule(() => import('./repeat/Repeat'), shown);
  return (
    <section class="templates">
      <FoldButton icon="refresh" controls="repeat" shown={shown} onToggle={() => show(!shown)}>
        {text('repeatHeading')}
      </FoldButton>
      <div id="repeat">
        {shown && failure && <FailureNotice failure={failure} />}
        {shown && part && <part.Repeat {...props} />}
      </div>
    </section>
  );
}
