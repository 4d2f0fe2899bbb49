import type { BusinessRecord } from '../data';
import type { Reply } from '../http';
import { needRole, needScope } from './access';
import { buildAppointment } from './buildAppointment';
import { keepBusinessRules, span } from './businessRules';
import { createAppointment, readAppointment } from './createAppointment';
import type { BookingAppointment } from './entities';
import { badRequest, GraphError, itemNotFound, unknownError } from './errors';
import { sendMail } from './mail';
import { presentAppointment } from './present';
import { parseJson } from './readBody';
import { countReply, doneReply, entityReply, inBusiness, listReply } from './reply';
import type { GraphRequest } from './request';
import { stamp } from './time';

const byStart = (a: BookingAppointment, b: BookingAppointment): number => span(a)[0] - span(b)[0];

function find(record: BusinessRecord, id: string): BookingAppointment {
  const appointment = record.appointments.find((each) => each.id === id);
  if (!appointment) throw itemNotFound();
  return appointment;
}

function remove(record: BusinessRecord, appointment: BookingAppointment): void {
  record.appointments = record.appointments.filter((each) => each !== appointment);
}

/** `customers`, when sent, replaces all; computed properties follow; the service cannot be changed. */
function update(request: GraphRequest, record: BusinessRecord, id: string): void {
  const caller = needRole(request, record, 'write');
  const current = find(record, id);
  const given = readAppointment(request, parseJson(request.call.body));
  if (given.serviceId && given.serviceId !== current.serviceId)
    throw badRequest("The property 'serviceId' cannot be changed.");
  const service = record.services.find((each) => each.id === current.serviceId);
  if (!service) throw unknownError();
  const { customerName: _n, customerEmailAddress: _e, customerPhone: _p, customerNotes: _c, ...kept } = current;
  const body = { ...kept, ...given, customers: given.customers ?? current.customers };
  const next = buildAppointment(record, service, body, id, request.world.switches);
  if (request.world.switches.maxFourCustomersInPatch && next.customers.length > 4) throw unknownError();
  if (caller.role !== 'administrator') keepBusinessRules(record, service, next);
  Object.assign(current, next, { createdDateTime: current.createdDateTime, lastUpdatedDateTime: stamp() });
  sendMail(request.world.data, record, current, 'update', '');
}

function cancel(request: GraphRequest, record: BusinessRecord, id: string): Reply {
  needRole(request, record, 'write');
  const appointment = find(record, id);
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
  if (method === 'GET') return entityReply(request, path, presentAppointment(request, find(record, id), true));
  if (method === 'PATCH') {
    update(request, record, id);
    return doneReply(request);
  }
  if (method === 'DELETE') {
    needRole(request, record, 'write');
    const appointment = find(record, id);
    remove(record, appointment);
    if (request.world.switches.deleteSendsMail) sendMail(request.world.data, record, appointment, 'cancellation', '');
    return doneReply(request);
  }
  return undefined;
}
