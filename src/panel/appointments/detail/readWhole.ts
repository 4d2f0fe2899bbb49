import { send } from '../../../browser/messaging';
import { FailureError } from '../../../core/failure';
import type { BookingAppointment } from '../../../core/graphTypes';

/** The appointment as it is read by id; throws where it is gone or cannot be read. */
export async function readWhole(businessId: string, id: string): Promise<BookingAppointment> {
  const [read] = await send('readAppointments', { businessId, ids: [id] });
  if (read?.appointment) return read.appointment;
  throw new FailureError(read?.failure ?? { kind: 'unexpectedReply' });
}
