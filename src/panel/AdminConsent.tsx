import { useEffect, useState } from 'preact/hooks';
import { text } from '../browser/i18n';
import { readPolicy } from '../browser/policy';
import { readSettings } from '../browser/storage';
import { redirectAddress } from '../browser/webAuthFlow';
import { adminConsentUrl } from '../core/adminConsent';
import { clouds } from '../core/clouds';
import { permissionName, type Resource } from '../core/scopes';
import { effectiveSettings } from '../core/settings';
import { CopyButton } from './CopyButton';

/** The way out where only an administrator may consent: a link to open or to send them. Nothing where the settings are not complete. */
export function AdminConsent({ resource = 'graph', brief }: { resource?: Resource | undefined; brief?: boolean }) {
  const [link, setLink] = useState<string>();
  useEffect(() => {
    Promise.all([readSettings(), readPolicy()]).then(
      ([options, policy]) => {
        const { settings, missing } = effectiveSettings(options, policy, __CLIENT_ID__);
        const applies = missing.length === 0 && clouds[settings.cloud].hasBookingsApi;
        setLink(applies ? adminConsentUrl(resource, settings, redirectAddress()) : undefined);
      },
      () => setLink(undefined),
    );
  }, [resource]);
  if (!link) return null;
  return (
    <div class="admin-consent">
      {!brief && <p class="soft">{text('adminConsentLead')}</p>}
      <p class="actions">
        <a href={link} target="_blank" rel="noreferrer">
          {text('adminConsentOpen')} (<code>{permissionName(resource)}</code>)
        </a>
        <CopyButton value={link}>{text('adminConsentCopy')}</CopyButton>
      </p>
    </div>
  );
}
