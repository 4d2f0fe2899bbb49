import { expect, test } from 'vitest';
import type { AppointmentDraft } from '../../../src/core/appointmentDraft';
import type { TypedCustomer } from '../../../src/core/typedCustomers';
import type { Sent } from '../../../src/panel/newAppointment/formDraft';
import {
  afterCreated,
  afterEdit,
  anotherLike,
  draftAfterCreated,
  draftAfterOutcome,
  draftAfterWhole,
} from '../../../src/panel/newAppointment/typedFields';

const sent: AppointmentDraft = {
  businessId: 'LunchDelivery@contoso.com',
  serviceId: 'bento',
  customers: [
    {
      name: 'Jordan Miller',
      emailAddress: 'jordanm@contoso.com',
      phone: '',
      notes: 'Please be on time.',
      timeZone: 'Europe/Berlin',
    },
  ],
  startDateTime: '2026-11-24T21:00:00.000Z',
  endDateTime: '2026-11-24T21:45:00.000Z',
  staffMemberIds: ['ada'],
};
const typed = {
  serviceId: 'bento',
  date: '2026-11-24',
  startTime: '15:00',
  durationMinutes: '45',
  customerName: 'Jordan Miller ',
  emailAddress: 'jordanm@contoso.com',
  notes: 'Please be on time.',
};

test('several customers are remembered until everybody is in the appointment', () => {
  const operationId = 'o';
  const robin = { key: 'r', name: ' Robin Ode', emailAddress: '', phone: '', notes: '' };
  const two = {
    ...sent,
    customers: [...sent.customers, { ...sent.customers[0], name: 'Robin Ode' }],
  } as AppointmentDraft;
  expect(draftAfterOutcome({ typed, others: [robin] }, { operationId, draft: sent }).sent).toBeUndefined();

  const told = draftAfterOutcome({ typed, others: [robin] }, { operationId, draft: two });
  expect(told).toEqual({
    typed: { serviceId: 'bento', date: '2026-11-24' },
    sent: { operationId, draft: two, told: true },
  });
  // Another page tells it again: what was typed since then stays.
  const next = { ...told, typed: { customerName: 'Zoe' } };
  expect(draftAfterOutcome(next, told.sent as Sent)).toEqual(next);
  expect(draftAfterWhole(next)).toEqual({ typed: { customerName: 'Zoe' } });
  const sending = { ...next, sent: { operationId: 'p', draft: sent } };
  expect(draftAfterWhole(sending)).toEqual(sending);
});

test('who was sent is not kept for the next appointment, and who was typed meanwhile is', () => {
  const [robin, li] = ['Robin Ode', 'Li'].map((name) => ({ key: name, name, emailAddress: '', phone: '', notes: '' }));
  const two = {
    ...sent,
    customers: [...sent.customers, { ...sent.customers[0], name: 'Robin Ode' }],
  } as AppointmentDraft;
  const next = { typed: { ...typed, customerName: 'Zoe' }, others: [robin, li] as TypedCustomer[] };
  expect(draftAfterCreated(next, two).others).toEqual([li]);
});

test('another service brings its own duration and staff', () => {
  expect(afterEdit({ ...typed, staffMemberId: 'ada' }, 'serviceId', 'tasting')).toEqual({
    ...typed,
    serviceId: 'tasting',
    durationMinutes: undefined,
  });
  expect(afterEdit(typed, 'date', '2026-11-25')).toEqual({ ...typed, date: '2026-11-25' });
});

test('after a create the service and the day stay, the customer and the time go', () => {
  expect(afterCreated(typed, sent)).toEqual({ serviceId: 'bento', date: '2026-11-24' });
});

test('what was typed for the next customer meanwhile stays', () => {
  const next = { ...typed, customerName: 'Ayşe Yılmaz' };
  expect(afterCreated(next, sent)).toBe(next);
});

test('another like this keeps service, staff, duration and day, and asks for customer and time', () => {
  const another = anotherLike({ ...typed, serviceId: 'tasting', timeZone: 'Europe/Berlin' }, sent);
  expect(another).toEqual({
    serviceId: 'bento',
    date: '2026-11-24',
    timeZone: 'Europe/Berlin',
    durationMinutes: '45',
    staffMemberId: 'ada',
  });
});

test('quick entry goes with its customer, and stays with the next one', () => {
  const entry = { text: 'Jordan Miller tomorrow', typedAt: 0, read: { customerName: 'Jordan Miller' } };
  expect(draftAfterCreated({ typed, entry }, sent)).toEqual({ typed: { serviceId: 'bento', date: '2026-11-24' } });
  const next = { ...typed, customerName: 'Ayşe Yılmaz' };
  expect(draftAfterCreated({ typed: next, entry }, sent)).toEqual({ typed: next, entry });
});
