import { text } from '../../../browser/i18n';
import { priceTypes } from '../../../core/appointmentChanges';
import { decimalsOf, parseAmount } from '../../../core/more/amount';
import { hasSum } from '../../../core/more/ofService';
import { Field } from '../../Field';
import { formatPrice } from '../../words';
import { Differs } from './Differs';
import { priceTypeText, typedNumber } from './moreWords';
import { OwnText } from './OwnText';
import type { SectionProps } from './sections';

/** What it costs: the kind of price, and the sum where the kind has one, with how it was understood. */
export function PriceFields(props: SectionProps) {
  const { form, usual, changes } = props;
  const { currency } = form;
  const priceType = form.more.priceType ?? usual.priceType;
  const isOfMoney = hasSum(priceType);
  const amount = form.more.price === undefined ? usual.price : parseAmount(form.more.price, decimalsOf(currency));
  const understood = typeof amount === 'number' ? formatPrice(amount, currency) : (currency ?? '');
  return (
    <div class="columns">
      <Field
        name="priceType"
        label={text('morePriceType')}
        hint={
          changes.priceType && (
            <Differs
              what={text('morePriceType')}
              control="priceType"
              usual={priceTypeText(usual.priceType)}
              onReset={() => form.reset('priceType', 'price')}
            />
          )
        }
      >
        {(attributes) => (
          <select
            {...attributes}
            value={priceType}
            onChange={(event) => form.set('priceType', event.currentTarget.value, 'price')}
          >
            {priceTypes.map((type) => (
              <option key={type} value={type}>
                {priceTypeText(type)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <OwnText
        {...props}
        name="price"
        label={text('morePrice')}
        inputMode="decimal"
        shown={typedNumber(usual.price)}
        usualText={formatPrice(usual.price, currency)}
        disabled={!isOfMoney}
        hint={isOfMoney ? understood : text('morePriceNone')}
      />
    </div>
  );
}
