import { useState } from 'preact/hooks';
import { text } from '../browser/i18n';
import { redirectAddress } from '../browser/webAuthFlow';
import { AdminConsent } from '../panel/AdminConsent';
import { CopySetUp } from '../panel/signIn/CopySetUp';

/** What has to be registered in Entra for this installation, and what the application asks for. */
export function RedirectAddress() {
  const [copied, setCopied] = useState<boolean>();
  const address = redirectAddress();
  const copy = () =>
    navigator.clipboard.writeText(address).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <section class="card">
      <h2>{text('optionsRegister')}</h2>
      <p class="soft">{text('optionsRegisterLead')}</p>
      <dl>
        <div>
          <dt>{text('optionsRedirectAddress')}</dt>
          <dd class="actions">
            <code>{address}</code>
            <button type="button" onClick={() => void copy()}>
              {text('optionsCopyRedirectAddress')}
            </button>
            <span role="status" class={copied ? 'good' : 'problem'}>
              {copied !== undefined && text(copied ? 'copied' : 'panelCopyFailed')}
            </span>
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
