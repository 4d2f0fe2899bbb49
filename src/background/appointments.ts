import { storedCalendarAhead } from '../browser/storage';
import type { AppointmentPatch } from '../core/appointmentPatch';
import { toFailure } from '../core/failure';
import type { ChangeOutcome } from '../core/messages';
import * as graph from '../microsoft/graph';
import { NoAnswerError } from '../microsoft/http';
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

/** Sent, and nobody said whether it was processed. */
function isUnknown(error: unknown): boolean {
  const failure = toFailure(error);
  return (
    error instanceof NoAnswerError || failure.kind === 'serverError' || ('status' in failure && failure.status === 408)
  );
}

/**
 * Does one change and says what is there afterwards, read by id: Graph answers a change without the appointment, and may not
 * answer at all. Throws when it was refused.
 */
async function changing(
  businessId: string,
  appointmentId: string,
  change: () => Promise<void>,
): Promise<ChangeOutcome> {
  const unconfirmed = await change().then(
    () => undefined,
    (error) => {
      if (isUnknown(error)) return toFailure(error);
      throw error;
    },
  );
  await storedCalendarAhead(businessId).remove();
  const [now] = await readAppointments({ businessId, ids: [appointmentId] }).catch((error) => [
    { failure: toFailure(error) },
  ]);
  return { ...now, ...(unconfirmed && { unconfirmed }) };
}

/** Changes it, and says what is there now. */
export async function updateAppointment(request: {
  businessId: string;
  appointmentId: string;
  patch: AppointmentPatch;
}) {
  const { businessId, appointmentId, patch } = request;
  const access = await graphFor(businessId);
  return changing(businessId, appointmentId, () => graph.updateAppointment(access, businessId, appointmentId, patch));
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
