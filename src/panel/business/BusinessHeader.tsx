import { text } from '../../browser/i18n';
import type { CloudName } from '../../core/clouds';
import { CopyButton } from '../CopyButton';
import { Icon } from '../Icon';
import { whenShown } from '../whenShown';

const CopyMenu = whenShown(
  () => import('./CopyMenu').then((menu) => menu.CopyMenu),
  () => (
    <span class="copy">
      <details class="copy-menu">
        <summary>{text('copyMore')}</summary>
      </details>
    </span>
  ),
);

interface BusinessHeaderProps {
  smtpAddress: string;
  displayName?: string | null | undefined;
  /** The name may be read any moment: its line is kept free. */
  mayHaveName: boolean;
  serviceId: string | undefined;
  cloud: CloudName | undefined;
  onChooseAnother: () => void;
}

/** Name and address of the business, and what can be copied, which needs nothing but the address. */
export const BusinessHeader = ({
  smtpAddress,
  displayName,
  mayHaveName,
  serviceId,
  cloud,
  onChooseAnother,
}: BusinessHeaderProps) => (
  <header class="business">
    <div class="row">
      <h1 class={displayName ? undefined : 'address'}>{displayName || smtpAddress}</h1>
      <button type="button" class="quiet small" onClick={onChooseAnother}>
        <Icon name="swap" />
        {text('panelChooseAnother')}
      </button>
    </div>
    {(displayName || mayHaveName) && <span class="address">{displayName ? smtpAddress : '\u00a0'}</span>}
    <div class="row wrap">
      <CopyButton value={smtpAddress}>{text('panelCopySmtpAddress')}</CopyButton>
      <CopyMenu smtpAddress={smtpAddress} serviceId={serviceId} cloud={cloud} />
    </div>
  </header>
);
