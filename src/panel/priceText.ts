import { text } from '../browser/i18n';

/** "$10.00", "from $10.00", "Free" …, by Graph's kind of price; `otherwise` where that says nothing. */
export function priceText(priceType: string | null | undefined, amount: string, otherwise = ''): string {
  switch (priceType) {
    case 'fixedPrice':
      return amount;
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
    default:
      return otherwise;
  }
}
