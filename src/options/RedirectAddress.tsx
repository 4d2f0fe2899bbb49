import { text } from '../browser/i18n';
import { redirectAddress } from '../browser/webAuthFlow';
import { AdminConsent } from '../panel/AdminConsent';
import { CopyButton } from '../panel/CopyButton';
import { CopySetUp } from '../panel/signIn/CopySetUp';

/** What has to be registered in Entra for this installation, and what the application asks for. */
export function RedirectAddress() {
  const address = redirectAddress();
  return (
    <section class="card">
      <h2>{text('optionsRegister')}</h2>
      <p class="soft">{text('optionsRegisterLead')}</p>
      <dl>
        <div>
          <dt>{text('optionsRedirectAddress')}</dt>
          <dd class="actions">
            <code>{address}</code>
            <CopyButton value={address}>{text('optionsCopyRedirectAddress')}</CopyButton>
          </dd>
        </div>
        <div>
          <dt>Microsoft Graph</dt>
          <dd>
            <code>BookingsAppointment.ReadWrite.All</code>
            <p class="soft">{text('optionsScopeBookings')}</p>
            <AdminConsent />
          </dd>
        </div>
        <div>
          <dt>Power Automate</dt>
          <dd>
            <code>Flows.Read.All</code>
            <p class="soft">{text('optionsScopeFlows')}</p>
            <AdminConsent resource="flows" brief />
          </dd>
        </div>
      </dl>
      <CopySetUp />
    </section>
  );
}
