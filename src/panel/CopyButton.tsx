import type { ComponentChildren } from 'preact';
import { Icon } from './Icon';
import { CopyOutcome, useCopy } from './useCopy';

/** Copies `value` and says so in a status, which lies over the button for a moment so that nothing moves. */
export function CopyButton({ value, children }: { value: string; children: ComponentChildren }) {
  const [outcome, copy] = useCopy();
  return (
    <span class="copy">
      <button type="button" class="quiet" onClick={() => void copy(value)}>
        <Icon name="copy" />
        {children}
      </button>
      <CopyOutcome outcome={outcome} />
    </span>
  );
}
