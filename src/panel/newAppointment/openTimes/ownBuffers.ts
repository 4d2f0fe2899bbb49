import type { AppointmentChanges } from '../../../core/appointmentChanges';
import { isoDurationOf } from '../../../core/isoDuration';
import type { BusinessOverview } from '../../../core/messages';

type Buffers = Pick<AppointmentChanges, 'preBufferMinutes' | 'postBufferMinutes'>;

/** The business as open times and rules look at it: the chosen service keeps the buffers that this appointment is to have. */
export function withOwnBuffers(
  overview: BusinessOverview | undefined,
  serviceId: string,
  { preBufferMinutes: before, postBufferMinutes: after }: Buffers,
): BusinessOverview | undefined {
  if (!overview || (before === undefined && after === undefined)) return overview;
  const own = {
    ...(before === undefined ? {} : { preBuffer: isoDurationOf(before) }),
    ...(after === undefined ? {} : { postBuffer: isoDurationOf(after) }),
  };
  const services = overview.services.map((service) => (service.id === serviceId ? { ...service, ...own } : service));
  return { ...overview, services };
}
