import type { AppointmentCustomer, AppointmentDetails } from './appointmentDetails';
import type { AppointmentPatch } from './appointmentPatch';
import { asWritable } from './attendance';
import { type CustomerParts, customerParts, type PartProblem, partProblems, trimmedParts } from './customerParts';
import { parseAmount } from './more/amount';

/** What stands in the form for an edit, as typed. */
export interface AppointmentEdit {
  appointmentLabel: string;
  serviceNotes: string;
  additionalInformation: string;
  price: string;
  customers: CustomerParts[];
}

const typedCustomer = ({ name, emailAddress, phone, notes }: AppointmentCustomer): CustomerParts => ({
  name: name ?? '',
  emailAddress: emailAddress ?? '',
  phone: phone ?? '',
  notes: notes ?? '',
});

/** The form as it begins. Customers whom Graph shows only in the appointment's own fields cannot be changed. */
export const editOf = (details: AppointmentDetails): AppointmentEdit => ({
  appointmentLabel: details.appointmentLabel ?? '',
  serviceNotes: details.serviceNotes ?? '',
  additionalInformation: details.additionalInformation ?? '',
  price: String(details.price ?? 0),
  customers: (details.customers ?? []).map(typedCustomer),
});

export type EditProblem =
  | { kind: 'notANumber' | 'nothingChanged' }
  /** Graph does not show everybody who comes: those would be wiped. */
  | { kind: 'customersHidden' }
  | ({ customer: number } & PartProblem)
  /** Between opening the form and now, somebody else came, went or was changed. */
  | { kind: 'meanwhileChanged' };

/** A sum as people write it; undefined where it is none. */
export function priceOf(typed: string): number | undefined {
  const amount = parseAmount(typed);
  return typeof amount === 'number' ? amount : undefined;
}

const isSame = (one: CustomerParts, other: CustomerParts): boolean =>
  customerParts.every((field) => one[field] === other[field]);

/** What is wrong with what was typed; what was not touched is not judged. */
function problemOf(before: AppointmentEdit, typed: AppointmentEdit): EditProblem | undefined {
  if (typed.price.trim() !== before.price && priceOf(typed.price) === undefined) return { kind: 'notANumber' };
  for (const [customer, one] of typed.customers.map(trimmedParts).entries()) {
    const old = before.customers[customer];
    if (old && isSame(one, old)) continue;
    const problem = [...partProblems(one)].find(({ part }) => part === 'name' || one[part] !== old?.[part]);
    if (problem) return { customer, ...problem };
  }
  return undefined;
}

/** Graph shows an amount only for some kinds of price: a sum on a free appointment makes it a fixed one. */
const withAmount = new Set(['fixedPrice', 'startingAt', 'hourly']);

/**
 * The patch that brings `now`, as it was just read, to what was typed into the form that began as `before`: only what was
 * changed, and customers only if one of them was, then all of them whole.
 */
export function mergedPatch(
  before: AppointmentEdit,
  typed: AppointmentEdit,
  now: AppointmentDetails,
): { patch: AppointmentPatch } | { problem: EditProblem } {
  const problem = problemOf(before, typed);
  if (problem) return { problem };
  const patch: AppointmentPatch = {};
  for (const field of ['appointmentLabel', 'serviceNotes', 'additionalInformation'] as const)
    if (typed[field] !== before[field]) patch[field] = typed[field].trim();
  const price = priceOf(typed.price);
  if (typed.price.trim() !== before.price && price !== undefined && price !== Number(before.price)) {
    patch.price = price;
    if (!withAmount.has(now.priceType ?? '')) patch.priceType = 'fixedPrice';
  }
  const people = typed.customers.map(trimmedParts);
  const isChanged = people.some((one, index) => {
    const old = before.customers[index];
    return old && !isSame(one, trimmedParts(old));
  });
  if (isChanged) {
    const current = now.customers ?? [];
    if (current.length < (now.filledAttendeesCount ?? 0)) return { problem: { kind: 'customersHidden' } };
    const isAsBefore =
      current.length === before.customers.length &&
      current.every((one, index) => isSame(typedCustomer(one), before.customers[index] as CustomerParts));
    if (!isAsBefore) return { problem: { kind: 'meanwhileChanged' } };
    patch.customers = current.map((one, index) => asWritable(changedCustomer(one, people[index])));
  }
  return Object.keys(patch).length > 0 ? { patch } : { problem: { kind: 'nothingChanged' } };
}

/** A customer whole, with what was typed; what was empty before and still is stays as Graph had it. */
function changedCustomer(one: AppointmentCustomer, typed: CustomerParts | undefined): AppointmentCustomer {
  const changed: Partial<AppointmentCustomer> = {};
  for (const part of customerParts) if (typed && typed[part] !== (one[part] ?? '')) changed[part] = typed[part];
  return { ...one, ...changed };
}
