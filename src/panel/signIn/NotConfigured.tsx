import { locale, text } from '../../browser/i18n';
import { openOptions } from '../../browser/tabs';
import type { SignInStatus } from '../../core/messages';
import { Icon } from '../Icon';
import { CopySetUp } from './CopySetUp';

const listed = new Intl.ListFormat(locale, { type: 'conjunction' });

/** The first screen of a new installation: what works at once, what comes with the set-up, and who does it. */
export const NotConfigured = ({ missing }: { missing: SignInStatus['missing'] }) => (
  <section class="card first">
    <h2>{text('panelNotConfiguredHeading')}</h2>
    <h3>
      <Icon name="check" />
      {text('panelWorksAtOnce')}
    </h3>
    <ul class="bullets">
      <li>{text('panelWorksChip')}</li>
      <li>{text('panelWorksCopy')}</li>
    </ul>
    <h3>
      <Icon name="lock" />
      {text('panelAfterSetUp')}
    </h3>
    <ul class="bullets">
      <li>{text('panelAfterSetUpAppointments')}</li>
      <li>{text('panelAfterSetUpFlows')}</li>
    </ul>
    <p>{text('panelNotConfiguredLead')}</p>
    <CopySetUp />
    <p>
      {text(
        'panelMissing',
        listed.format(
          missing.map((name) => text(name === 'clientId' ? 'panelMissingClientId' : 'panelMissingTenantId')),
        ),
      )}
    </p>
    <button type="button" class="primary" onClick={() => void openOptions()}>
      {text('panelOpenSettings')}
    </button>
  </section>
);
