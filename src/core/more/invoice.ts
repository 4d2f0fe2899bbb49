import { type AppointmentChanges, invoiceStatuses } from '../appointmentChanges';
import { normaliseDate } from '../formFields';
import { type AmountProblem, parseAmount } from './amount';
import type { InvoiceFields } from './moreFields';

export const noInvoice: InvoiceFields = { amount: '', date: '', id: '', status: '', url: '' };

export const longestInvoiceId = 255;
export const longestUrl = 2048;

export type InvoiceProblem =
  | { field: 'invoiceAmount'; kind: AmountProblem }
  | { field: 'invoiceDate'; kind: 'notADate' }
  | { field: 'invoiceUrl'; kind: 'notHttps' }
  | { field: 'invoiceId' | 'invoiceUrl'; kind: 'tooLong'; limit: number };

const isDate = (text: string): boolean => {
  const date = new Date(`${text}T12:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};

/** Customers and colleagues click on it: a web address that nobody can read or change on the way. */
const isHttps = (text: string): boolean => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url?.protocol === 'https:' && url.hostname.includes('.') && !url.username;
};

export function* invoiceProblems(
  { amount, date, id, url }: InvoiceFields,
  decimals: number,
): Generator<InvoiceProblem> {
  const parsed = amount.trim() ? parseAmount(amount, decimals) : 0;
  if (typeof parsed === 'string') yield { field: 'invoiceAmount', kind: parsed };
  if (date.trim() && !isDate(normaliseDate(date))) yield { field: 'invoiceDate', kind: 'notADate' };
  if (id.trim().length > longestInvoiceId) yield { field: 'invoiceId', kind: 'tooLong', limit: longestInvoiceId };
  if (url.trim().length > longestUrl) yield { field: 'invoiceUrl', kind: 'tooLong', limit: longestUrl };
  else if (url.trim() && !isHttps(url.trim())) yield { field: 'invoiceUrl', kind: 'notHttps' };
}

/** The invoice for the draft; undefined where nothing was typed. Only for fields without problems. */
export function draftInvoice(typed: InvoiceFields, decimals: number): AppointmentChanges['invoice'] {
  if (Object.values(typed).every((value) => !value.trim())) return undefined;
  const amount = typed.amount.trim() ? parseAmount(typed.amount, decimals) : undefined;
  const status = invoiceStatuses.find((one) => one === typed.status);
  return {
    ...(typeof amount === 'number' ? { amount } : {}),
    date: normaliseDate(typed.date),
    id: typed.id.trim(),
    ...(status ? { status } : {}),
    url: typed.url.trim(),
  };
}
