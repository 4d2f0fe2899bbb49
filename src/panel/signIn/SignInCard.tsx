import { useEffect, useRef } from 'preact/hooks';
import { text } from '../../browser/i18n';
import { FailureNotice } from '../FailureNotice';
import { Icon } from '../Icon';
import { Skeleton } from '../Skeleton';
import { useModule } from '../useModule';
import type { SignIn } from './useSignIn';

/** Shown instead of everything that needs Microsoft while nobody is signed in. */
export function SignInCard({ status, doing, failure, signIn }: SignIn) {
  const missing = status?.missing ?? [];
  const { module: setUp } = useModule(() => import('./NotConfigured'), missing.length > 0);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // "Sign out" had the focus, and is gone.
    if (status?.signedOut && document.activeElement === document.body) button.current?.focus();
  }, []);
  if (missing.length > 0)
    return setUp ? <setUp.NotConfigured missing={missing} /> : <Skeleton lines={5} label={text('panelReading')} />;
  if (status && !status.hasBookingsApi) return <FailureNotice failure={{ kind: 'cloudHasNoBookingsApi' }} />;
  const open = doing === 'signIn' || (status?.signingIn === true && doing === 'nothing');
  return (
    <section class="card">
      <div role="alert" class={failure ? undefined : 'unseen'}>
        {failure && <FailureNotice failure={failure} />}
      </div>
      <h2>{text('panelSignInHeading')}</h2>
      <p>{text('panelSignInLead')}</p>
      <div class="actions">
        <button
          ref={button}
          type="button"
          class="primary"
          aria-disabled={doing === 'signIn'}
          aria-busy={open}
          onClick={() => doing !== 'signIn' && signIn(false)}
        >
          {text('panelSignIn')}
        </button>
        <button type="button" aria-disabled={doing === 'signIn'} onClick={() => doing !== 'signIn' && signIn(true)}>
          {text('panelUseAnotherAccount')}
        </button>
      </div>
      <p role="status" class="soft going-on">
        {open && text('panelSigningIn')}
        {doing === 'silently' && text('panelSigningInSilently')}
      </p>
      <details>
        <summary>{text('panelSignInAsks')}</summary>
        <p class="soft">{text('panelSignInScope')}</p>
        <p>
          <code>BookingsAppointment.ReadWrite.All</code>
        </p>
        <p class="soft">
          <Icon name="lock" /> {text('panelSignInPrivacy')}
        </p>
      </details>
    </section>
  );
}
