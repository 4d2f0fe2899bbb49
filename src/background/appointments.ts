import { storedCalendarAhead } from '../browser/storage';
import type { AppointmentPatch } from '../core/appointmentPatch';
import { type Failure, FailureError, toFailure } from '../core/failure';
import type { ChangeOutcome } from '../core/messages';
import * as graph from '../microsoft/appointments';
import { mayHaveBeenDone } from '../microsoft/http';
import { type Replaced, replaceCustomers } from '../microsoft/replaceCustomers';
import { changingCustomers } from './changingCustomers';
import { forgetCreated } from './createAppointment';
import { graphFor } from './graphAccess';

/** Appointments from `start` to `end` (instants in UTC), as the calendar view has them: without their customers. */
export const listAppointments = async ({
  businessId,
  start,
  end,
}: {
  businessId: string;
  start: string;
  end: string;
}) => graph.readCalendarView(await graphFor(businessId), businessId, start, end);

/** Up to twenty appointments with their customers, each with its own failure where it has one. */
export const readAppointments = async ({ businessId, ids }: { businessId: string; ids: string[] }) =>
  graph.readEachAppointment(await graphFor(businessId), businessId, ids);

/**
 * Does one change and says what is there afterwards, read by id: Graph answers a change without the appointment, and may not
 * answer at all. Throws when it was refused.
 */
async function changing(
  businessId: string,
  appointmentId: string,
  change: () => Promise<Replaced | undefined>,
): Promise<ChangeOutcome> {
  let replaced: Replaced | undefined;
  let unconfirmed: Failure | undefined;
  try {
    replaced = await change();
    if (replaced?.failure) throw new FailureError(replaced.failure);
  } catch (error) {
    if (!mayHaveBeenDone(error)) throw error;
    unconfirmed = toFailure(error);
  }
  await storedCalendarAhead(businessId).remove();
  const [now] = await readAppointments({ businessId, ids: [appointmentId] }).catch((error) => [
    { failure: toFailure(error) },
  ]);
  return { ...now, before: replaced?.before, unconfirmed };
}

/** Changes it, and says what is there now and, where all customers were replaced, who was in it right before. */
export async function updateAppointment(request: {
  businessId: string;
  appointmentId: string;
  patch: AppointmentPatch;
}) {
  const { businessId, appointmentId, patch } = request;
  const access = await graphFor(businessId);
  const update = patch.customers ? replaceCustomers : graph.updateAppointment;
  return changingCustomers(businessId, appointmentId, () =>
    changing(businessId, appointmentId, () => update(access, businessId, appointmentId, patch)),
  );
}

/** Cancels it; Graph mails the customer and the staff. What is gone afterwards is cancelled, whatever was answered. */
export async function cancelAppointment(request: {
  businessId: string;
  appointmentId: string;
  cancellationMessage: string;
}): Promise<ChangeOutcome> {
  const { businessId, appointmentId, cancellationMessage } = request;
  const access = await graphFor(businessId);
  const outcome = await changing(businessId, appointmentId, () =>
    graph.cancelAppointment(access, businessId, appointmentId, cancellationMessage),
  );
  if (!outcome.unconfirmed || outcome.failure?.kind === 'appointmentNotFound') await forgetCreated(appointmentId);
  return outcome;
}
