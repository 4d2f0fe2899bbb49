import * as graph from '../microsoft/graph';
import { forgetCreated } from './createAppointment';
import { graphFor } from './graphAccess';

/** Appointments from `start` to `end` (instants in UTC) with their customers, which Graph's calendar view leaves out. */
export async function listAppointments({ businessId, start, end }: { businessId: string; start: string; end: string }) {
  const access = await graphFor(businessId);
  const listed = await graph.readCalendarView(access, businessId, start, end);
  const ids = listed.map(({ id }) => id);
  const read = await graph.readAppointments(access, businessId, ids, { partly: true });
  const byId = new Map(read.map((appointment) => [appointment.id, appointment]));
  return listed.map((appointment) => byId.get(appointment.id) ?? appointment);
}

/** Cancels it; Graph mails the customer and the staff. */
export async function cancelAppointment(request: {
  businessId: string;
  appointmentId: string;
  cancellationMessage: string;
}): Promise<Record<string, never>> {
  const { businessId, appointmentId, cancellationMessage } = request;
  await graph.cancelAppointment(await graphFor(businessId), businessId, appointmentId, cancellationMessage);
  await forgetCreated(appointmentId);
  return {};
}
