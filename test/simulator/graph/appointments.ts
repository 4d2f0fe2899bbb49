import type { BusinessRecord } from '../data';
import type { Reply } from '../http';
import { needRole, needScope } from './access';
import { buildAppointment } from './buildAppointment';
import { keepBusinessRules, span } from './businessRules';
import { createAppointment, readAppointment } from './createAppointment';
import type { AppointmentBody, BookingAppointment, BookingStaffMember } from './entities';
import { accessDenied, badRequest, GraphError, itemNotFound, unknownError } from './errors';
import { sendMail } from './mail';
import { presentAppointment } from './present';
import { parseJson } from './readBody';
import { countReply, doneReply, entityReply, inBusiness, listReply } from './reply';
import type { GraphRequest } from './request';
import { graphNow, stamp } from './time';

const byStart = (a: BookingAppointment, b: BookingAppointment): number => span(a)[0] - span(b)[0];

const urlSafe = (id: string): string => id.replaceAll('/', '-').replaceAll('+', '_');

function find({ world }: GraphRequest, record: BusinessRecord, id: string): BookingAppointment {
  const appointment = record.appointments.find(
    (each) => each.id === id || (world.switches.slashByUrlSafeId && urlSafe(each.id) === id),
  );
  if (!appointment) throw itemNotFound();
  return appointment;
}

function remove(record: BusinessRecord, appointment: BookingAppointment): void {
  record.appointments = record.appointments.filter((each) => each !== appointment);
}

/** A team member manages their own appointments: https://learn.microsoft.com/microsoft-365/bookings/add-staff */
function needOwn(caller: BookingStaffMember, { staffMemberIds }: BookingAppointment): void {
  if (caller.role === 'teamMember' && !staffMemberIds.includes(caller.id)) throw accessDenied();
}

type GivenCustomer = NonNullable<AppointmentBody['customers']>[number];

/** Notes are set with a new customer and computed from then on: they can be lost, by leaving them out, but not changed. */
function withOldNotes(given: GivenCustomer, { customers }: BookingAppointment): GivenCustomer {
  const old = customers.find(({ customerId }) => customerId && customerId === given.customerId);
  return old && given.notes ? { ...given, notes: old.notes } : given;
}

/** `customers`, when sent, replaces all; computed properties follow; the service cannot be changed. */
function update(request: GraphRequest, record: BusinessRecord, id: string): void {
  const caller = needRole(request, record, 'write');
  const current = find(request, record, id);
  needOwn(caller, current);
  const given = readAppointment(request, parseJson(request.call.body));
  if (given.serviceId && given.serviceId !== current.serviceId)
    throw badRequest("The property 'serviceId' cannot be changed.");
  const service = record.services.find((each) => each.id === current.serviceId);
  if (!service) throw unknownError();
  const { customerName: _n, customerEmailAddress: _e, customerPhone: _p, customerNotes: _c, ...kept } = current;
  const body = {
    ...kept,
    ...given,
    customers: given.customers?.map((each) => withOldNotes(each, current)) ?? current.customers,
  };
  const next = buildAppointment(record, service, body, current.id, request.world.switches);
  if (request.world.switches.maxFourCustomersInPatch && next.customers.length > 4) throw unknownError();
  if (caller.role !== 'administrator') keepBusinessRules(record, service, next, graphNow(request.world.switches));
  Object.assign(current, next, {
    createdDateTime: current.createdDateTime,
    lastUpdatedDateTime: stamp(graphNow(request.world.switches)),
  });
  sendMail(request.world.data, record, current, 'update', '');
}

function cancel(request: GraphRequest, record: BusinessRecord, id: string): Reply {
  const caller = needRole(request, record, 'write');
  const appointment = find(request, record, id);
  needOwn(caller, appointment);
  const { cancellationMessage } = request.call.body ? parseJson(request.call.body) : { cancellationMessage: '' };
  remove(record, appointment);
  sendMail(request.world.data, record, appointment, 'cancellation', String(cancellationMessage ?? ''));
  return doneReply(request);
}

export function calendarView(request: GraphRequest, record: BusinessRecord): Reply {
  needScope(request, 'read');
  needRole(request, record, 'read');
  const [start, end] = ['start', 'end'].map((name) => Date.parse(request.call.query.get(name) ?? ''));
  if (start === undefined || end === undefined || Number.isNaN(start) || Number.isNaN(end)) {
    throw new GraphError(400, 'ErrorInvalidRequest', 'The request is invalid.');
  }
  const inside = record.appointments.filter((each) => span(each)[0] < end && span(each)[1] > start).sort(byStart);
  const path = inBusiness(record.business.id, 'calendarView');
  return listReply(
    request,
    path,
    inside.map((each) => presentAppointment(request, each, false)),
  );
}

export function appointments(
  request: GraphRequest,
  record: BusinessRecord,
  id?: string,
  action?: string,
): Reply | undefined {
  const { method, body } = request.call;
  const path = inBusiness(record.business.id, 'appointments');
  needScope(request, method === 'GET' ? 'read' : 'write');
  if (method === 'GET') needRole(request, record, 'read');

  if (id === undefined && method === 'GET') {
    const all = [...record.appointments].sort(byStart);
    return listReply(
      request,
      path,
      all.map((each) => presentAppointment(request, each, false)),
    );
  }
  if (id === undefined && method === 'POST') {
    const created = createAppointment(request, record, needRole(request, record, 'write'), parseJson(body));
    return entityReply(request, path, presentAppointment(request, created, true), 201);
  }
  if (id === '$count' && method === 'GET') return countReply(request, record.appointments.length);
  if (id === undefined) return undefined;
  if (action === 'cancel' && method === 'POST') return cancel(request, record, id);
  if (action !== undefined) return undefined;
  if (method === 'GET') return entityReply(request, path, presentAppointment(request, find(request, record, id), true));
  if (method === 'PATCH') {
    update(request, record, id);
    return doneReply(request);
  }
  if (method === 'DELETE') {
    const caller = needRole(request, record, 'write');
    const appointment = find(request, record, id);
    needOwn(caller, appointment);
    remove(record, appointment);
    if (request.world.switches.deleteSendsMail) sendMail(request.world.data, record, appointment, 'cancellation', '');
    return doneReply(request);
  }
  return undefined;
}
