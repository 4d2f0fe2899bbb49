import { useState } from 'preact/hooks';
import { text } from '../../browser/i18n';
import { Icon } from '../Icon';
import { CopyOutcome, useCopy } from '../useCopy';

/** Copies what an administrator needs to set the tenant up, and shows it: nobody has to send on what they have not read. */
export function CopySetUp() {
  const [outcome, copy] = useCopy();
  const [shown, setShown] = useState<string>();
  const read = async () => (await import('./setUp/readSetUp')).readSetUp();
  return (
    <div class="set-up">
      <span class="copy">
        <button type="button" onClick={() => void read().then(copy)}>
          <Icon name="copy" />
          {text('setUpCopy')}
        </button>
        <CopyOutcome outcome={outcome} />
      </span>
      <details onToggle={({ currentTarget }) => currentTarget.open && void read().then(setShown)}>
        <summary>{text('setUpShow')}</summary>
        <textarea class="code" readOnly rows={12} aria-label={text('setUpTitle')} value={shown ?? ''} />
      </details>
    </div>
  );
}
