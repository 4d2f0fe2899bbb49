import { useEffect, useState } from 'preact/hooks';
import { onActivePage } from '../../browser/activePage';
import { text } from '../../browser/i18n';
import { Icon } from '../Icon';
import type { BusinessAtHand, BusinessLink } from './businessAtHand';
import { businessInFront } from './openedFor';
import { isSameBusiness } from './panelPlace';

export interface BesideNoticeProps {
  business: BusinessAtHand;
  onSwitch: (smtpAddress: string, link?: BusinessLink) => void;
}

/**
 * Of a side panel: says when the page beside it is about another business, and switches only when the person wants it, who may be
 * in the middle of an appointment for this one.
 */
export function BesideNotice({ business, onSwitch }: BesideNoticeProps) {
  const [beside, setBeside] = useState<BusinessAtHand>();
  const [declined, setDeclined] = useState<string>();
  useEffect(() => {
    const look = () => void businessInFront().then(setBeside, () => setBeside(undefined));
    const watching = new AbortController();
    look();
    onActivePage(look, watching.signal);
    addEventListener('focus', look, { signal: watching.signal });
    return () => watching.abort();
  }, []);

  const address = beside?.smtpAddress;
  const { known: _known, page: _page, smtpAddress: _address, ...besideLink } = beside ?? { known: false };
  const isOther = beside && address && !isSameBusiness(beside, business) && address !== declined;
  return (
    <div role="status" class="beside">
      {isOther && (
        <div class="notice">
          <Icon name="info" />
          <div>
            <p>{text('panelBesidePage', address)}</p>
            {business.smtpAddress && <p class="soft">{text('panelBesideKept')}</p>}
            <div class="actions">
              <button type="button" onClick={() => onSwitch(address, besideLink)}>
                {text('panelBesideSwitch')}
              </button>
              <button type="button" onClick={() => setDeclined(address)}>
                {text('panelBesideStay')}
              </button>
            </div>
          </div>
        </div>
      )}
    </div>
  );
}
