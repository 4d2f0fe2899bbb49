import { text } from '../../../browser/i18n';
import { openOptions } from '../../../browser/tabs';
import { invoiceStatuses } from '../../../core/appointmentChanges';
import { decimalsOf, parseAmount } from '../../../core/more/amount';
import { noInvoice } from '../../../core/more/invoice';
import type { InvoiceFields } from '../../../core/more/moreFields';
import { Field } from '../../Field';
import { TextField } from '../../TextField';
import { formatPrice } from '../../words';
import { DateInput } from '../DateInput';
import { invoiceStatusText } from './moreWords';
import type { SectionProps } from './sections';

/** Beta's invoice. Without beta it stays in sight, with the reason why it cannot be filled in. */
export function Invoice({ form, problem }: SectionProps) {
  const invoice = form.more.invoice ?? noInvoice;
  const set = (name: keyof InvoiceFields, value: string) =>
    form.set('invoice', { ...invoice, [name]: value }, fieldOf(name));
  const amount = invoice.amount.trim() ? parseAmount(invoice.amount, decimalsOf(form.currency)) : undefined;
  const line = (
    name: keyof InvoiceFields,
    label: string,
    hint = '',
    inputMode: 'text' | 'decimal' | 'url' = 'text',
  ) => (
    <TextField
      name={fieldOf(name)}
      label={label}
      hint={hint}
      problem={problem(fieldOf(name))}
      value={invoice[name]}
      onInput={(value) => set(name, value)}
      input={{ inputMode }}
    />
  );
  return (
    <fieldset>
      <legend>{text('moreInvoice')}</legend>
      <p class="soft">{text(form.beta ? 'moreInvoiceBeta' : 'moreInvoiceOnlyBeta')}</p>
      {!form.beta && (
        <button type="button" class="small" onClick={() => void openOptions()}>
          {text('panelOpenSettings')}
        </button>
      )}
      {form.beta && (
        <div class="columns">
          {line(
            'amount',
            text('moreInvoiceAmount'),
            typeof amount === 'number' ? formatPrice(amount, form.currency) : (form.currency ?? ''),
            'decimal',
          )}
          <Field name="invoiceDate" label={text('moreInvoiceDate')} problem={problem('invoiceDate')}>
            {(attributes) => (
              <DateInput
                attributes={attributes}
                value={invoice.date}
                onInput={(value) => set('date', value)}
                onLeave={() => undefined}
              />
            )}
          </Field>
          {line('id', text('moreInvoiceId'))}
          <Field name="invoiceStatus" label={text('moreInvoiceStatus')}>
            {(attributes) => (
              <select
                {...attributes}
                value={invoice.status}
                onChange={(event) => set('status', event.currentTarget.value)}
              >
                <option value="">{text('moreInvoiceNoStatus')}</option>
                {invoiceStatuses.map((status) => (
                  <option key={status} value={status}>
                    {invoiceStatusText(status)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          {line('url', text('moreInvoiceUrl'), '', 'url')}
        </div>
      )}
    </fieldset>
  );
}

const fieldOf = (name: keyof InvoiceFields): string => `invoice${name[0]?.toUpperCase()}${name.slice(1)}`;
