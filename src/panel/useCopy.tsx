import { useEffect, useState } from 'preact/hooks';
import { text } from '../browser/i18n';
import { Icon } from './Icon';

interface Outcome {
  value: string;
  copied: boolean;
}

/** Writes plain text to the clipboard, and keeps for a moment whether the browser allowed it. Call it from a click or a key. */
export function useCopy(): [Outcome | undefined, (value: string) => Promise<void>] {
  const [outcome, setOutcome] = useState<Outcome>();
  useEffect(() => {
    // What could not be copied stays until the next try: the person has to press keys first.
    if (!outcome?.copied) return;
    const timer = setTimeout(setOutcome, 4_000, undefined);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = async (value: string) => {
    const copied = await navigator.clipboard.writeText(value).then(
      () => true,
      () => false,
    );
    setOutcome({ value, copied });
  };
  return [outcome, copy];
}

const copyKeys = (): string => (/mac/i.test(navigator.platform) ? '⌘C' : 'Ctrl+C');

const select = (input: HTMLInputElement | null) => {
  input?.focus();
  input?.select();
};

/** Says that something was copied; where the browser refused, shows it selected and says which keys copy it. */
export const CopyOutcome = ({ outcome }: { outcome: Outcome | undefined }) => (
  <>
    <span role="status" class={outcome?.copied ? 'copied yes' : 'copied'} data-said={outcome?.value ?? ''}>
      {outcome?.copied && <Icon name="check" />}
      {outcome && (outcome.copied ? text('copied') : text('panelCopyFailed', copyKeys()))}
    </span>
    {outcome && !outcome.copied && (
      <input
        key={outcome.value}
        ref={select}
        class="code to-copy"
        readOnly
        aria-label={text('panelCopyText')}
        value={outcome.value}
      />
    )}
  </>
);
