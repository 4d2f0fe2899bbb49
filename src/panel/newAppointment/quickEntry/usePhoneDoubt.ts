import { useEffect, useState } from 'preact/hooks';
import { text } from '../../../browser/i18n';
import type { BookingBusiness } from '../../../core/graphTypes';
import { countryOf, type PhoneDoubt, phoneDoubt } from '../../../core/phoneDoubt';
import { formatLocale } from '../../words';

const pause = 500;

function doubtText(doubt: PhoneDoubt): string {
  switch (doubt) {
    case 'tooShort':
      return text('quickPhoneTooShort');
    case 'tooLong':
      return text('quickPhoneTooLong');
    case 'unknownCountry':
      return text('quickPhoneUnknownCountry');
    case 'notInUse':
      return text('quickPhoneNotInUse');
  }
}

/** Why a phone number may be wrong, once the person has paused after it; undefined where nothing speaks against it. */
export function usePhoneDoubt(phone: string | undefined, business: BookingBusiness | undefined): string | undefined {
  const [found, setFound] = useState<{ phone: string; doubt: PhoneDoubt | undefined }>();
  useEffect(() => {
    if (!phone) return;
    let isCurrent = true;
    const timer = setTimeout(async () => {
      // Without the library, as when it cannot be loaded, there is nothing to say.
      const doubt = await phoneDoubt(phone, countryOf(business, formatLocale)).catch(() => undefined);
      if (isCurrent) setFound({ phone, doubt });
    }, pause);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [phone, business]);
  return found?.doubt && found.phone === phone ? doubtText(found.doubt) : undefined;
}
