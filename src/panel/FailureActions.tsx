import { useState } from 'preact/hooks';
import { requestHostAccess } from '../browser/hostAccess';
import { text } from '../browser/i18n';
import { send } from '../browser/messaging';
import { openOptions } from '../browser/tabs';
import { type Failure, toFailure } from '../core/failure';
import { failureText } from './failureText';

/** The buttons that mend a failure; each ends with trying again what failed. */
export function FailureActions({ failure, onRetry }: { failure: Failure; onRetry: () => void }) {
  const [mending, setMending] = useState(false);
  const [stillWrong, setStillWrong] = useState<Failure>();
  const mend = async (step: () => Promise<boolean>) => {
    if (mending) return;
    setMending(true);
    setStillWrong(undefined);
    try {
      if (await step()) onRetry();
    } catch (error) {
      setStillWrong(toFailure(error));
    }
    setMending(false);
  };
  const button = (label: string, step: () => Promise<boolean>) => (
    <button type="button" aria-disabled={mending} onClick={() => void mend(step)}>
      {label}
    </button>
  );
  return (
    <>
      <div class="actions">{buttonFor(failure, button)}</div>
      <p role="status">{stillWrong && failureText(stillWrong).sentence}</p>
    </>
  );
}

function buttonFor(failure: Failure, button: (label: string, step: () => Promise<boolean>) => preact.JSX.Element) {
  switch (failure.kind) {
    case 'notConfigured':
      return button(text('panelOpenSettings'), async () => {
        await openOptions();
        return false;
      });
    case 'signInRequired':
    case 'signInInterrupted':
    case 'consentRequired':
      return button(text('panelSignIn'), async () => {
        await send('signIn', { useAnotherAccount: false });
        return true;
      });
    case 'hostBlocked':
      return button(text('panelAllowAccess'), () => requestHostAccess(failure.origin));
    default:
      return button(text('panelTryAgain'), async () => true);
  }
}
