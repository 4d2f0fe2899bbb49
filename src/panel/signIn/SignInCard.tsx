import { text } from '../../browser/i18n';
import { openOptions } from '../../browser/tabs';
import type { SignInStatus } from '../../core/messages';
import { FailureNotice } from '../FailureNotice';
import { Icon } from '../Icon';
import type { SignIn } from './useSignIn';

/** What an administrator must still fill in, and where. Copying the address works all the same. */
function NotConfigured({ missing }: { missing: SignInStatus['missing'] }) {
  return (
    <section class="card">
      <h2>{text('panelNotConfiguredHeading')}</h2>
      <p>{text('panelNotConfiguredLead')}</p>
      <ul class="bullets">
        {missing.includes('clientId') && <li>{text('panelMissingClientId')}</li>}
        {missing.includes('tenantId') && <li>{text('panelMissingTenantId')}</li>}
      </ul>
      <button type="button" class="primary" onClick={() => void openOptions()}>
        {text('panelOpenSettings')}
      </button>
      <p class="soft">{text('panelWorksWithoutSetUp')}</p>
    </section>
  );
}

/** Shown instead of everything that needs Microsoft while nobody is signed in. */
export function SignInCard({ status, doing, failure, signIn }: SignIn) {
  if (status && status.missing.length > 0) return <NotConfigured missing={status.missing} />;
  if (status && !status.hasBookingsApi) return <FailureNotice failure={{ kind: 'cloudHasNoBookingsApi' }} />;
  const open = doing === 'signIn' || (status?.signingIn === true && doing === 'nothing');
  return (
    <section class="card">
      {failure && <FailureNotice failure={failure} />}
      <h2>{text('panelSignInHeading')}</h2>
      <p>{text('panelSignInLead')}</p>
      <div class="actions">
        <button
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
      <p role="status" class="soft">
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
