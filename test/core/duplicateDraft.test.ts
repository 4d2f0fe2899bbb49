import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { detailsOf } from '../../src/core/appointmentDetails';
import { duplicateDraft } from '../../src/core/duplicateDraft';

const service = {
  id: 's1',
  defaultPrice: 10,
  defaultPriceType: 'fixedPrice',
  isLocationOnline: false,
  preBuffer: 'PT5M',
  additionalInformation: 'Bring a bag',
  defaultLocation: { displayName: 'Main Street', address: { city: 'Chicago', state: null } },
};
const same = {
  id: 'a',
  serviceId: 's1',
  startDateTime: { dateTime: '2026-11-30T15:00:00.0000000Z', timeZone: 'UTC' },
  endDateTime: { dateTime: '2026-11-30T15:45:00.0000000Z', timeZone: 'UTC' },
  customers: [{ name: 'Jordan', emailAddress: 'j@example.com', phone: '', notes: null, timeZone: 'Asia/Tokyo' }],
  staffMemberIds: ['ada', 'mert'],
  price: 10,
  priceType: 'fixedPrice',
  isLocationOnline: false,
  preBuffer: 'PT5M',
  postBuffer: 'PT0S',
  additionalInformation: 'Bring a bag',
  serviceLocation: { displayName: 'Main Street', address: { street: '', city: 'Chicago', state: '' } },
};
const duplicate = (more: object = {}) =>
  duplicateDraft(Temporal, detailsOf({ ...same, ...more }), service, 'America/Chicago');

test('service, time of day, staff and customer are filled in, and no date', () => {
  expect(duplicate()).toEqual({
    typed: {
      serviceId: 's1',
      staffMemberId: 'ada',
      otherStaffIds: 'mert',
      timeZone: 'America/Chicago',
      startTime: '09:00',
      durationMinutes: '45',
      customerName: 'Jordan',
      emailAddress: 'j@example.com',
      customerTimeZone: 'Asia/Tokyo',
    },
    more: {},
    others: [],
  });
});

test('what differs from the service, answers and further customers are filled in too', () => {
  const { more, others } = duplicate({
    price: 12.5,
    preBuffer: 'PT15M',
    isLocationOnline: true,
    appointmentLabel: 'Red',
    serviceNotes: 'Call first',
    optOutOfCustomerEmail: true,
    serviceLocation: { displayName: 'Elsewhere' },
    customers: [
      { ...same.customers[0], customQuestionAnswers: [{ questionId: 'q1', answer: 'Nuts' }] },
      { name: 'Robin', phone: '12' },
    ],
  });
  expect(more).toMatchObject({
    price: '12.5',
    preBufferMinutes: '15',
    isLocationOnline: true,
    appointmentLabel: 'Red',
    serviceNotes: 'Call first',
    optOutOfCustomerEmail: true,
    place: { displayName: 'Elsewhere', city: '' },
    answers: { q1: 'Nuts' },
  });
  expect(Object.keys(more)).toHaveLength(8);
  expect(others).toMatchObject([{ name: 'Robin', phone: '12', emailAddress: '', notes: '' }]);
});
