import { useEffect, useState } from 'preact/hooks';
import { text } from '../../../browser/i18n';
import { regionOfPhone } from '../../../core/phoneDoubt';

const pause = 500;

/** Why a text message would not reach the customer, once the person has paused after the number; undefined where none is wanted. */
export function useSmsDoubt(phone: string | undefined, country: string | undefined): string | undefined {
  const [found, setFound] = useState<{ phone: string; region: string | undefined }>();
  useEffect(() => {
    if (!phone?.trim()) return;
    let isCurrent = true;
    const timer = setTimeout(async () => {
      // Without the library, as when it cannot be loaded, there is nothing to say.
      const region = await regionOfPhone(phone, country).catch(() => 'US');
      if (isCurrent) setFound({ phone, region });
    }, pause);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [phone, country]);
  if (phone === undefined) return undefined;
  if (!phone.trim()) return text('moreSmsNoPhone');
  return found?.phone === phone && found.region !== 'US' && found.region !== 'CA'
    ? text('moreSmsElsewhere')
    : undefined;
}
