import { text } from '../../browser/i18n';
import { CopyButton } from '../CopyButton';
import { Icon } from '../Icon';

interface BusinessHeaderProps {
  smtpAddress: string;
  displayName?: string | null | undefined;
  onChooseAnother: () => void;
}

/** Name and address of the business, and the copy button, which needs nothing but the address. */
export const BusinessHeader = ({ smtpAddress, displayName, onChooseAnother }: BusinessHeaderProps) => (
  <header class="business">
    <div class="row">
      <h1 class={displayName ? undefined : 'address'}>{displayName || smtpAddress}</h1>
      <button type="button" class="quiet small" onClick={onChooseAnother}>
        <Icon name="swap" />
        {text('panelChooseAnother')}
      </button>
    </div>
    <div class="row wrap">
      {displayName && <span class="address">{smtpAddress}</span>}
      <CopyButton value={smtpAddress}>{text('panelCopySmtpAddress')}</CopyButton>
    </div>
  </header>
);
