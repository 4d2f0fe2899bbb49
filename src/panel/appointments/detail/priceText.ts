import { text } from '../../../browser/i18n';
import type { AppointmentDetails } from '../../../core/appointmentDetails';
import { formatPrice } from '../../words';

/** "$10.00", "from $10.00", "Free" …; empty where no price is set. */
export function priceText({ price, priceType }: AppointmentDetails, currency: string | null | undefined): string {
  const amount = formatPrice(price ?? 0, currency);
  switch (priceType) {
    case 'startingAt':
      return text('formPriceStartingAt', amount);
    case 'hourly':
      return text('formPriceHourly', amount);
    case 'free':
      return text('formPriceFree');
    case 'priceVaries':
      return text('formPriceVaries');
    case 'callUs':
      return text('formPriceCallUs');
    case 'fixedPrice':
      return amount;
    default:
      return price ? amount : '';
  }
}
