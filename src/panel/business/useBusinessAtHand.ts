import { useEffect, useState } from 'preact/hooks';
import { send } from '../../browser/messaging';
import { type BookingsPage, describePage } from '../../core/bookingsPage';
import type { CloudName } from '../../core/clouds';
import { describePasted } from '../../core/pastedLink';

/** The business that the panel is about; `page` says what the tab behind it is when that names none. */
export interface BusinessAtHand {
  /** False until the tab behind the panel was asked. */
  known: boolean;
  smtpAddress?: string;
  serviceId?: string;
  /** Where the link is; absent where there was none. */
  cloud?: CloudName;
  page?: BookingsPage;
}

/** What a link says beside the address. */
export type BusinessLink = Pick<BusinessAtHand, 'serviceId' | 'cloud'>;

export const linkOf = ({ serviceId, cloud }: Extract<BookingsPage, { kind: 'bookingPage' }>): BusinessLink => ({
  cloud,
  ...(serviceId ? { serviceId } : {}),
});

/** What a description says about the business: its address, and the service that a deep link names. */
function businessOf(page: BookingsPage): BusinessAtHand {
  if (page.kind === 'address') return { known: true, smtpAddress: page.smtpAddress };
  if (page.kind !== 'bookingPage') return { known: true, page };
  return { known: true, smtpAddress: page.smtpAddress, ...linkOf(page) };
}

/** `panel.html?smtp=ADDRESS` needs nobody's answer: the address shows with the first frame. */
function businessInUrl(): BusinessAtHand {
  const named = new URLSearchParams(location.search).get('smtp');
  return named ? businessOf(describePasted(named)) : { known: false };
}

async function businessBehindPanel(): Promise<BusinessAtHand> {
  try {
    const { url, smtpAddress } = await send('readPanelContext', {});
    const page = url ? businessOf(describePage(url)) : { known: true };
    // In a frame the tab's own address is another page's: the address that the chip gave stands.
    return smtpAddress && page.smtpAddress !== smtpAddress ? businessOf(describePasted(smtpAddress)) : page;
  } catch {
    return { known: true };
  }
}

/** The business at hand, and a way to take another one; the choice stays in the page's address. */
export function useBusinessAtHand() {
  const [business, setBusiness] = useState(businessInUrl);
  useEffect(() => {
    if (!business.known) void businessBehindPanel().then(setBusiness);
  }, [business.known]);
  const choose = (smtpAddress: string, link?: BusinessLink) => {
    history.replaceState(null, '', `?smtp=${encodeURIComponent(smtpAddress)}`);
    setBusiness({ known: true, smtpAddress, ...link });
  };
  return { business, choose };
}
