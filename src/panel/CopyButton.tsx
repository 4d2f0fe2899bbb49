import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { text } from '../browser/i18n';
import { Icon } from './Icon';

async function copy(value: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(value);
    return true;
  } catch {
    // The page has no focus, or a policy forbids the clipboard: the address stays selectable.
    return false;
  }
}

/** Copies `value` and says so in a status beside it. */
export function CopyButton({ value, children }: { value: string; children: ComponentChildren }) {
  const [outcome, setOutcome] = useState<{ copied: boolean }>();
  useEffect(() => {
    if (!outcome) return;
    const timer = setTimeout(setOutcome, 6_000, undefined);
    return () => clearTimeout(timer);
  }, [outcome]);
  return (
    <span class="copy">
      <button type="button" class="quiet" onClick={async () => setOutcome({ copied: await copy(value) })}>
        <Icon name={outcome?.copied ? 'check' : 'copy'} />
        {children}
      </button>
      <span role="status" class="copied">
        {outcome && (outcome.copied ? text('copied') : text('panelCopyFailed'))}
      </span>
    </span>
  );
}
