import { text } from '../../browser/i18n';
import { isPopup, openTab, pageAddress } from '../../browser/tabs';
import { Icon } from '../Icon';

/** The page's address says that many appointments are worked on: a reload, and a tab that the popup opens, show the same. */
export const manyHash = '#many';

/** The way to "Many at once": in this page, or from the popup, which a file picker would close, in a tab. */
export function ManyButton({ businessId }: { businessId: string }) {
  const open = () => {
    if (isPopup()) void openTab(pageAddress(`panel.html?smtp=${encodeURIComponent(businessId)}${manyHash}`));
    else location.hash = manyHash;
  };
  return (
    <button type="button" class="quiet small" onClick={open}>
      <Icon name={isPopup() ? 'external' : 'rows'} />
      {text(isPopup() ? 'manyOpenInTab' : 'manyHeading')}
    </button>
  );
}
