import type { AppointmentCustomer, AppointmentDetails } from './appointmentDetails';
import type { AppointmentPatch } from './appointmentPatch';
import type { BookingAppointment } from './graphTypes';
import { endOf, startOf } from './outbox';

/** A property that is not as it was sent. Customers by their name, each with what of them is not. */
export type Difference =
  | { property: 'time' | 'staffMemberIds' | 'additionalInformation' | 'appointmentLabel' | 'serviceNotes' | 'price' }
  | { property: 'customerGone'; name: string }
  | { property: 'customerAdded'; name: string }
  | { property: 'emailAddress' | 'phone' | 'notes' | 'customQuestionAnswers'; name: string };

const same = (one: unknown, other: unknown): boolean => (one ?? '') === (other ?? '');

const nameOf = ({ name, emailAddress, phone }: AppointmentCustomer): string => name || emailAddress || phone || '';

/** Which of those there are now is the one that was sent: by its id, else by its address, else by its name. */
function findSame(sent: AppointmentCustomer, now: readonly AppointmentCustomer[]): AppointmentCustomer | undefined {
  const address = sent.emailAddress?.toLowerCase();
  return (
    now.find(({ customerId }) => customerId && customerId === sent.customerId) ??
    now.find(({ emailAddress }) => address && emailAddress?.toLowerCase() === address) ??
    now.find(({ name }) => name && name === sent.name)
  );
}

function* customerDifferences(
  sent: readonly AppointmentCustomer[],
  now: readonly AppointmentCustomer[],
): Generator<Difference> {
  const met = new Set<AppointmentCustomer>();
  for (const one of sent) {
    const found = findSame(one, now);
    if (!found) {
      yield { property: 'customerGone', name: nameOf(one) };
      continue;
    }
    met.add(found);
    for (const property of ['emailAddress', 'phone', 'notes'] as const)
      if (!same(found[property], one[property])) yield { property, name: nameOf(one) };
    const lost = (one.customQuestionAnswers?.length ?? 0) > (found.customQuestionAnswers?.length ?? 0);
    if (lost) yield { property: 'customQuestionAnswers', name: nameOf(one) };
  }
  for (const one of now) if (!met.has(one)) yield { property: 'customerAdded', name: nameOf(one) };
}

/**
 * Those of `before`, who were in it right before the patch, whom it did not name and who are gone: they came after what the patch
 * was made of was read. A patch without customers loses nobody.
 */
export const lostBy = <C extends AppointmentCustomer>(
  patch: AppointmentPatch,
  before: C[],
  now: AppointmentDetails,
): C[] =>
  before.filter(
    (one) =>
      ![patch.customers ?? before, now.customers ?? []].some((people) =>
        findSame(one, people as AppointmentCustomer[]),
      ),
  );

/**
 * What is otherwise in the calendar than it was sent: nothing, when the change was made whole. Graph answers a change with
 * nothing, drops customers and notes without a word, and may not answer at all, so that only what is read afterwards counts.
 */
export function differences(patch: AppointmentPatch, now: AppointmentDetails): Difference[] {
  const found: Difference[] = [];
  const { startDateTime, endDateTime, staffMemberIds, customers, price } = patch;
  const isMoved = (instant: string | undefined, at: (appointment: BookingAppointment) => number) =>
    instant !== undefined && at(now) !== Date.parse(instant);
  if (isMoved(startDateTime, startOf) || isMoved(endDateTime, endOf)) found.push({ property: 'time' });
  const staff = [...(now.staffMemberIds ?? [])].sort().join();
  if (staffMemberIds && [...staffMemberIds].sort().join() !== staff) found.push({ property: 'staffMemberIds' });
  for (const property of ['additionalInformation', 'appointmentLabel', 'serviceNotes'] as const)
    if (patch[property] !== undefined && !same(patch[property], now[property])) found.push({ property });
  if (price !== undefined && price !== now.price) found.push({ property: 'price' });
  if (customers) found.push(...customerDifferences(customers as AppointmentCustomer[], now.customers ?? []));
  return found;
}
