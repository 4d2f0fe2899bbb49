import { emptyFields, type FormFields } from './formFields';
import type { BookingService, BookingStaffMember } from './graphTypes';
import { minutesOf } from './isoDuration';
import type { BusinessOverview } from './messages';
import { serviceGuid } from './serviceId';
import { isTimeZone } from './zonedTime';

/** Where the form's time zone comes from; `unknownName` is a name that this browser does not know. */
export type DefaultTimeZone =
  | { timeZone: string; from: 'business' | 'browser' }
  | { timeZone: string; from: 'unknownName'; name: string };

/** The business's time zone, or the browser's where Graph gives none that can be used. */
export function defaultTimeZone(overview: BusinessOverview | undefined, browserTimeZone: string): DefaultTimeZone {
  const name = overview?.business.bookingPageSettings?.businessTimeZone;
  if (isTimeZone(name)) return { timeZone: name, from: 'business' };
  return name
    ? { timeZone: browserTimeZone, from: 'unknownName', name }
    : { timeZone: browserTimeZone, from: 'browser' };
}

/** The service to start with: the one that the link names, or the only one. A link writes the GUID in its own way. */
export function firstService(services: BookingService[], linkedServiceId: string | undefined): string {
  const linked = linkedServiceId && [linkedServiceId, serviceGuid(linkedServiceId)];
  const named = linked
    ? services.find(({ id }) => linked.includes(id.toLowerCase()) || linked.includes(id))
    : undefined;
  return named?.id ?? (services.length === 1 ? (services[0]?.id ?? '') : '');
}

/** Who can be chosen for a service: its own staff, or everyone where it names nobody. */
export function staffOf(
  overview: BusinessOverview | undefined,
  service: BookingService | undefined,
): BookingStaffMember[] {
  const members = overview?.staffMembers ?? [];
  const own = members.filter(({ id }) => service?.staffMemberIds?.includes(id));
  return own.length > 0 ? own : members;
}

const oneOf = (id: string | undefined, known: { id: string }[]): string | undefined =>
  known.some((one) => one.id === id) ? id : undefined;

/** The form's fields: what was typed, and defaults where nothing was. Choices that no longer exist are dropped. */
export function withDefaults(
  typed: Partial<FormFields>,
  overview: BusinessOverview | undefined,
  timeZone: string,
  linkedServiceId?: string,
): FormFields {
  if (!overview) return { ...emptyFields, timeZone, ...typed };
  const serviceId = oneOf(typed.serviceId, overview.services) ?? firstService(overview.services, linkedServiceId);
  const service = overview.services.find(({ id }) => id === serviceId);
  const minutes = minutesOf(service?.defaultDuration);
  const staff = staffOf(overview, service);
  const others = (typed.otherStaffIds ?? '').split('\n').filter((id) => oneOf(id, staff));
  return {
    ...emptyFields,
    timeZone,
    durationMinutes: minutes ? String(minutes) : '',
    ...typed,
    serviceId,
    staffMemberId: oneOf(typed.staffMemberId, staff) ?? '',
    otherStaffIds: others.join('\n'),
  };
}
