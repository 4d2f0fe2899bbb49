import type { BookingAppointment, BookingCustomer, BookingService, BookingStaffMember } from './entities';
import { absentInGovernment } from './governmentSchema';
import { type GraphRequest, seesUnknownEnumMembers } from './request';

type Wire = Record<string, unknown>;

const betaNames: Record<string, string> = {
  startDateTime: 'start',
  endDateTime: 'end',
  startTime: 'start',
  endTime: 'end',
};

const inBeta = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inBeta);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [betaNames[name] ?? name, inBeta(inner)]));
};

const without = (value: Wire, names: readonly string[] = []): Wire =>
  Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));

/** An entity as this version and this cloud know it. */
export function present(request: GraphRequest, typeName: string, entity: object): Wire {
  let wire: Wire = { ...entity };
  if (request.gov) {
    wire = without(wire, absentInGovernment[typeName]);
    if (wire.schedulingPolicy) {
      wire.schedulingPolicy = without(wire.schedulingPolicy as Wire, absentInGovernment.bookingSchedulingPolicy);
    }
  }
  return request.version === 'beta' ? (inBeta(wire) as Wire) : wire;
}

/** Items of collections that v1.0 declares of an abstract type carry their own; beta declares the concrete types. */
const typed = (request: GraphRequest, typeName: string, wire: Wire): Wire =>
  request.version === 'beta' ? wire : { '@odata.type': `#microsoft.graph.${typeName}`, ...wire };

export const presentCustomer = (request: GraphRequest, customer: BookingCustomer): Wire =>
  typed(request, 'bookingCustomer', present(request, 'bookingCustomer', customer));

export function presentStaffMember(request: GraphRequest, member: BookingStaffMember): Wire {
  const { roleHiddenWithoutPrefer } = request.world.switches;
  const isLate = member.role === 'scheduler' || member.role === 'teamMember';
  const role =
    isLate && roleHiddenWithoutPrefer && !seesUnknownEnumMembers(request) ? 'unknownFutureValue' : member.role;
  return typed(request, 'bookingStaffMember', present(request, 'bookingStaffMember', { ...member, role }));
}

/** Reminders come only when a service is read by id. */
export const presentService = (request: GraphRequest, service: BookingService, byId: boolean): Wire =>
  present(request, 'bookingService', byId ? service : { ...service, defaultReminders: [] });

const noInvoice = { invoiceAmount: 0, invoiceDate: null, invoiceId: null, invoiceStatus: 'draft', invoiceUrl: null };

export function presentAppointment(request: GraphRequest, appointment: BookingAppointment, byId: boolean): Wire {
  const { listOmitsCustomers } = request.world.switches;
  const customers = appointment.customers.map((customer) =>
    typed(request, 'bookingCustomerInformation', byId ? customer : { ...customer, notes: null }),
  );
  const { beta, ...own } = appointment;
  const isBeta = request.version === 'beta';
  const whole = isBeta ? { ...own, ...noInvoice, customerLocation: customers[0]?.location ?? null, ...beta } : own;
  const shown = byId ? whole : { ...whole, reminders: [], serviceNotes: null, customerNotes: null };
  return present(request, 'bookingAppointment', { ...shown, customers: byId || !listOmitsCustomers ? customers : [] });
}
