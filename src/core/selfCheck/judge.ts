import type { FlowInventory } from '../flows';
import type { BookingAppointment } from '../graphTypes';
import type { BusinessOverview, BusinessRole } from '../messages';
import { startOf } from '../outbox';
import { isClientId, type Settings } from '../settings';
import type { Finding } from './finding';
import { propertiesOf, shapesOf } from './shapes';

type Judgement = Omit<Finding, 'check'>;

const sourceOf = (name: keyof Settings, options: Settings, policy: Partial<Settings>): string =>
  policy[name] !== undefined ? 'policy' : options[name] ? 'options' : 'built in';

const kindOfTenant = (tenantId: string): string =>
  tenantId.toLowerCase() === 'organizations' ? 'organizations' : isClientId(tenantId) ? 'GUID' : 'domain';

/** The settings as they count, and where each comes from; the ids themselves stay out of the report. */
export function judgeConfiguration(
  { settings, missing }: { settings: Settings; missing: ('clientId' | 'tenantId')[] },
  options: Settings,
  policy: Partial<Settings>,
): Judgement {
  const facts = [
    `cloud ${settings.cloud} (${sourceOf('cloud', options, policy)})`,
    `Graph ${settings.graphVersion}`,
    missing.includes('clientId') ? 'client ID missing' : `client ID from ${sourceOf('clientId', options, policy)}`,
    missing.includes('tenantId')
      ? 'tenant missing'
      : `tenant is ${kindOfTenant(settings.tenantId)}, from ${sourceOf('tenantId', options, policy)}`,
  ];
  if (missing.length === 0) return { verdict: 'good', reason: 'configured', facts };
  return { verdict: 'bad', reason: 'notConfigured', facts, failure: { kind: 'notConfigured', missing } };
}

/** Each of them covers all that is read and written here: https://learn.microsoft.com/graph/permissions-reference#bookings-permissions */
export const permissionsThatDo = [
  'BookingsAppointment.ReadWrite.All',
  'Bookings.ReadWrite.All',
  'Bookings.Manage.All',
] as const;
const enough = new Set(permissionsThatDo.map((name) => name.toLowerCase()));

/** The scopes that the token grants; empty where it does not say. */
export function judgeScopes(scopes: string[]): Judgement {
  const facts = [scopes.filter((scope) => /^[\w.:/-]+$/.test(scope)).join(' ')].filter(Boolean);
  if (scopes.length === 0) return { verdict: 'doubt', reason: 'permissionUnreadable', facts };
  return scopes.some((scope) => enough.has(scope.toLowerCase()))
    ? { verdict: 'good', reason: 'permissionGranted', facts }
    : { verdict: 'bad', reason: 'permissionMissing', facts };
}

export function judgeBusinesses(businesses: { id: string; displayName?: string | null | undefined }[]): Judgement {
  const facts = [`${businesses.length} listed`, ...shapesOf('id', businesses)];
  return businesses.length > 0
    ? { verdict: 'good', reason: 'businessesListed', facts }
    : { verdict: 'doubt', reason: 'noBusinessListed', facts };
}

export function judgeBusiness({ business, services, staffMembers }: BusinessOverview): Judgement {
  const facts = [
    `${services.length} services, ${staffMembers.length} staff`,
    `business: ${propertiesOf([business])}`,
    `services: ${propertiesOf(services)}`,
    `staff: ${propertiesOf(staffMembers)}`,
    `roles: ${[...new Set(staffMembers.map(({ role }) => word(role)))].sort().join(' ')}`,
    `business time zone: ${zone(business.bookingPageSettings?.businessTimeZone)}`,
  ];
  return services.length > 0
    ? { verdict: 'good', reason: 'businessReads', facts }
    : { verdict: 'doubt', reason: 'businessHasNoService', facts };
}

/** A value of Graph that is one word; anything else could be somebody's text. */
const word = (value: unknown): string =>
  value === null || value === undefined ? 'none' : /^[\w.]{1,64}$/.test(String(value)) ? String(value) : 'not a word';
const zone = (value: unknown): string =>
  value === null || value === undefined
    ? 'none'
    : /^[\w /.+()-]{1,64}$/.test(String(value))
      ? String(value)
      : 'unreadable';

const mayCreate = ['administrator', 'scheduler', 'teamMember'];
const mayOnlyRead = ['viewer', 'guest', 'externalGuest'];

/** Who may do what: https://learn.microsoft.com/microsoft-365/bookings/add-staff */
export function judgeRole(found: BusinessRole | undefined): Judgement {
  const { role, canOpen = 'cannotTell' } = found ?? {};
  const facts = [role ? word(role) : `staff list readable: ${canOpen}`];
  if (role && mayCreate.includes(role)) return { verdict: 'good', reason: 'roleMayCreate', facts };
  if (role && mayOnlyRead.includes(role)) return { verdict: 'bad', reason: 'roleMayOnlyRead', facts };
  // Full access to the mailbox makes an administrator without an entry in the staff list.
  if (!role && canOpen === 'yes') return { verdict: 'doubt', reason: 'roleNotOnStaff', facts };
  return { verdict: 'doubt', reason: 'roleCannotTell', facts };
}

/** Appointments as the calendar view and the reads by id gave them. */
export function judgeCalendar(appointments: BookingAppointment[]): Judgement {
  const unreadable = appointments.filter((appointment) => Number.isNaN(startOf(appointment))).length;
  const facts = [
    `${appointments.length} in 7 days`,
    `appointments: ${propertiesOf(appointments)}`,
    ...shapesOf('startDateTime', appointments),
    ...shapesOf('start', appointments),
    ...shapesOf('createdDateTime', appointments),
    ...shapesOf('id', appointments),
    `with customers: ${appointments.filter(({ customers }) => customers && customers.length > 0).length}`,
    ...(unreadable > 0 ? [`times not understood: ${unreadable}`] : []),
  ];
  return unreadable > 0
    ? { verdict: 'bad', reason: 'calendarUnreadable', facts }
    : { verdict: 'good', reason: 'calendarReads', facts };
}

export function judgeFlows(inventory: FlowInventory): Judgement {
  const { flows, environments, unreadableEnvironments, unreadable, listed, requests } = inventory;
  const facts = [
    `${flows.length} Bookings flows of ${listed} flows in ${environments} environments, ${requests} requests`,
    `states: ${[...new Set(flows.map(({ state }) => state))].sort().join(' ') || 'none'}`,
    `not readable: ${unreadableEnvironments.length} environments, ${unreadable} flows`,
  ];
  const inPart = unreadable + unreadableEnvironments.length > 0;
  return { verdict: inPart ? 'doubt' : 'good', reason: inPart ? 'flowsReadInPart' : 'flowsRead', facts };
}
