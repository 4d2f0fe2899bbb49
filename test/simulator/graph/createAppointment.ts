import type { BusinessRecord } from '../data';
import { buildAppointment } from './buildAppointment';
import { keepBusinessRules, span } from './businessRules';
import {
  type AppointmentBody,
  appointmentBody,
  type BookingAppointment,
  type BookingService,
  type BookingStaffMember,
  betaAppointment,
  betaOnlyNames,
} from './entities';
import { badRequest, unknownError } from './errors';
import { absentInGovernment } from './governmentSchema';
import { appointmentId } from './ids';
import { sendMail } from './mail';
import { needConcreteType, readBody } from './readBody';
import type { GraphRequest } from './request';
import { graphNow } from './time';

/** The body in v1.0's names, whichever version it came in; what only beta has stands in `beta`. */
export function readAppointment(request: GraphRequest, body: Record<string, unknown>): AppointmentBody {
  const absent = request.gov ? (absentInGovernment.bookingAppointment ?? []) : [];
  if (request.version === 'v1.0') {
    needConcreteType(body.customers, 'bookingCustomerInformationBase', 'bookingCustomerInformation');
    return readBody('bookingAppointment', appointmentBody, absent, body);
  }
  const { start, end, ...rest } = body;
  const parts = Object.entries(rest);
  const isBeta = ([name]: [string, unknown]) => betaOnlyNames.includes(name);
  const v1 = Object.fromEntries(parts.filter((part) => !isBeta(part)));
  const times = { ...(start ? { startDateTime: start } : {}), ...(end ? { endDateTime: end } : {}) };
  return {
    ...readBody('bookingAppointment', appointmentBody, absent, { ...v1, ...times }),
    beta: readBody('bookingAppointment', betaAppointment, absent, Object.fromEntries(parts.filter(isBeta))),
  };
}

/** Ids that the business does not know end in 500 with nothing to read: msgraph-explorer-v4#3761. */
function knownService({ services }: BusinessRecord, body: AppointmentBody): BookingService {
  if (!body.serviceId) throw badRequest('The property serviceId is required.');
  const service = services.find(({ id }) => id === body.serviceId);
  if (!service) throw unknownError();
  return service;
}

const sameTime = (record: BusinessRecord, appointment: BookingAppointment): boolean =>
  record.appointments.some(
    (other) => span(other)[0] === span(appointment)[0] && other.serviceId === appointment.serviceId,
  );

/** A refused appointment leaves no new customer behind. */
function undoingCustomers<T>(record: BusinessRecord, work: () => T): T {
  const before = [...record.customers];
  try {
    return work();
  } catch (error) {
    record.customers = before;
    throw error;
  }
}

/** Nothing tells two equal requests apart: each that arrives makes an appointment. */
export function createAppointment(
  request: GraphRequest,
  record: BusinessRecord,
  caller: BookingStaffMember,
  body: Record<string, unknown>,
): BookingAppointment {
  const { switches, data } = request.world;
  if (switches.unknownError) throw unknownError();
  if (switches.staffNotAvailable500) throw unknownError('Staff not available');
  const given = readAppointment(request, body);
  const service = knownService(record, given);
  const appointment = undoingCustomers(record, () => {
    const built = buildAppointment(record, service, given, appointmentId(undefined, switches.slashInId), switches);
    if (switches.maxFourCustomers && built.customers.length > 4) throw unknownError();
    if (caller.role !== 'administrator') keepBusinessRules(record, service, built, graphNow(switches));
    if (switches.sameTime500 && sameTime(record, built)) throw unknownError();
    return built;
  });
  record.appointments.push(appointment);
  sendMail(data, record, appointment, 'confirmation', appointment.additionalInformation ?? '');
  if (switches.createdBut500) throw unknownError('Staff not available');
  return appointment;
}
