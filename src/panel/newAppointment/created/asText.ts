import { text } from '../../../browser/i18n';
import type { AppointmentDraft } from '../../../core/appointmentDraft';
import type { BookingAppointment } from '../../../core/graphTypes';
import { icsFile, icsFileName } from '../../../core/icsFile';
import type { BusinessOverview } from '../../../core/messages';
import { customersOf, namesOf, staffNamesOf, timesOf, webLink, whenOf } from '../../appointmentWords';

export interface CreatedAppointment {
  appointment: BookingAppointment;
  /** What was sent. */
  draft: Pick<
    AppointmentDraft,
    'businessId' | 'serviceId' | 'customers' | 'startDateTime' | 'endDateTime' | 'staffMemberIds'
  >;
  overview: BusinessOverview | undefined;
  timeZone: string;
}

/** What Graph returned, in words; where it left something out, what was sent. */
function wordsOf({ appointment, draft, overview }: CreatedAppointment) {
  const staff = staffNamesOf(appointment, overview?.staffMembers ?? []);
  const [join, guestJoin] = [webLink(appointment.joinWebUrl), webLink(appointment.anonymousJoinWebUrl)];
  return {
    service: appointment.serviceName || overview?.services.find(({ id }) => id === draft.serviceId)?.displayName || '',
    customer: customersOf(appointment) || namesOf(draft),
    business: overview?.business.displayName || draft.businessId,
    staff: staff && text('createdWith', staff),
    join: join && text('createdJoin', join),
    guestJoin: guestJoin && text('createdGuestJoin', guestJoin),
    link: guestJoin ?? join ?? '',
    place: placeOf(appointment),
  };
}

function placeOf(appointment: BookingAppointment): string {
  const { serviceLocation } = appointment as { serviceLocation?: { displayName?: unknown } | null };
  return typeof serviceLocation?.displayName === 'string' ? serviceLocation.displayName : '';
}

/** The appointment as a few lines, to paste into a mail or a chat. */
export function asText(created: CreatedAppointment): string {
  const { service, customer, business, staff, place, join, guestJoin } = wordsOf(created);
  const lines = [
    service,
    whenOf(created.appointment, created.timeZone),
    customer,
    staff,
    business,
    place,
    join,
    guestJoin,
  ];
  return lines.filter(Boolean).join('\n');
}

/** The appointment as a calendar file: its name and its text. */
export function asIcsFile(created: CreatedAppointment, writtenAt: string): { name: string; text: string } {
  const { service, customer, business, staff, place, join, guestJoin, link } = wordsOf(created);
  const { start, end } = timesOf(created.appointment) ?? {
    start: created.draft.startDateTime,
    end: created.draft.endDateTime,
  };
  const summary = [service, customer].filter(Boolean).join(' – ');
  const description = [business, staff, join, guestJoin].filter(Boolean).join('\n');
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: created.timeZone, dateStyle: 'short' }).format(
    Date.parse(start),
  );
  return {
    name: icsFileName(service, day),
    text: icsFile({
      appointmentId: created.appointment.id,
      start,
      end,
      writtenAt,
      summary,
      description,
      location: place || link,
      url: link,
    }),
  };
}
