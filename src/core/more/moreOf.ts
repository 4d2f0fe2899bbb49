import type { AppointmentChanges } from '../appointmentChanges';
import { noInvoice } from './invoice';
import type { MoreFields } from './moreFields';
import { inUnits } from './reminders';

const numberNames = ['price', 'preBufferMinutes', 'postBufferMinutes', 'maximumAttendeesCount'] as const;

/** A number as `parseAmount` takes it: a point before three digits would part thousands. */
const typedNumber = (value: number): string => String(value).replace(/\.\d{3}$/, '$&0');

/** What to type behind "More" to get these changes again: `checkMore` of it gives them back. */
export function moreOf(changes: AppointmentChanges): MoreFields {
  const { price, preBufferMinutes, postBufferMinutes, maximumAttendeesCount, reminders, invoice, ...same } = changes;
  const more: MoreFields = { ...same };
  for (const name of numberNames) {
    const value = changes[name];
    if (value !== undefined) more[name] = typedNumber(value);
  }
  if (reminders) more.reminders = reminders.map(({ minutes, ...rest }) => ({ ...inUnits(minutes), ...rest }));
  if (invoice) {
    const { amount, status, ...texts } = invoice;
    more.invoice = {
      ...noInvoice,
      ...texts,
      status: status ?? '',
      amount: amount === undefined ? '' : typedNumber(amount),
    };
  }
  return more;
}
