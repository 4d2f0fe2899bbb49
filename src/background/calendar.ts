import { storedCalendarAhead } from '../browser/storage';
import type { BookingAppointment } from '../core/graphTypes';
import * as graph from '../microsoft/appointments';
import { lastProtocol } from '../microsoft/bodyForm';
import { graphFor } from './graphAccess';

/**
 * Appointments of a span, Graph's clock minus ours where its `Date` header can be read, and where another worker may have read
 * them the protocol that its answer came over, such as `h2`.
 */
export interface CalendarRead {
  appointments: BookingAppointment[];
  clockDifference?: number | undefined;
  protocol?: string | undefined;
}

/** Reads the calendar from `start` to `end` (instants in UTC). */
export async function readCalendar(businessId: string, start: string, end: string): Promise<CalendarRead> {
  const access = await graphFor(businessId);
  let clockDifference: number | undefined;
  const timed: typeof access = {
    ...access,
    call: async (request) => {
      const reply = await access.call(request);
      const date = Date.parse(reply.headers.get('Date') ?? '');
      if (!Number.isNaN(date)) clockDifference = date - Date.now();
      return reply;
    },
  };
  return { appointments: await graph.readCalendarView(timed, businessId, start, end), clockDifference };
}

/**
 * So long a calendar that was read ahead tells what stood in it before a send. What was created from here since is a twin to the
 * outbox for as long (`samePress`); what was changed or cancelled from here ends it.
 */
const freshFor = 120_000;
const halfDay = 43_200_000;

const underWay = new Map<string, Promise<unknown>>();

/** What is asked of a calendar before a create: nothing about the customers is kept. */
const withoutPeople = ({ id, startDateTime, start, serviceId, createdDateTime }: BookingAppointment) => ({
  id,
  startDateTime,
  start,
  serviceId,
  createdDateTime,
});

/** The calendar around a time as it was read ahead; undefined where it was not, or too long ago. */
export async function calendarAhead(businessId: string, start: number, end: number) {
  await underWay.get(businessId)?.catch(() => undefined);
  const stored = await storedCalendarAhead(businessId).get();
  const holdsAll = stored && stored.start <= start && end <= stored.end;
  return holdsAll && Date.now() - stored.readAt < freshFor ? stored : undefined;
}

/** Reads the calendar around a chosen time while the form is still being filled, so that Create has only to send. */
export async function readCalendarAhead(request: { businessId: string; start: string; end: string }) {
  const { businessId } = request;
  const [start, end] = [Date.parse(request.start) - halfDay, Date.parse(request.end) + halfDay];
  const known = await calendarAhead(businessId, start + halfDay / 2, end - halfDay / 2);
  if (known && Date.now() - known.readAt < freshFor / 2) return {};
  const readAt = Date.now();
  const { root } = await graphFor(businessId);
  const reading = readCalendar(businessId, new Date(start).toISOString(), new Date(end).toISOString()).then(
    ({ appointments, clockDifference }) =>
      storedCalendarAhead(businessId).set({
        start,
        end,
        readAt,
        clockDifference,
        protocol: lastProtocol(new URL(root).origin),
        appointments: appointments.map(withoutPeople),
      }),
  );
  underWay.set(businessId, reading);
  await reading.finally(() => underWay.delete(businessId));
  return {};
}
