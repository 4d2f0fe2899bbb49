import { describe, expect, test } from 'vitest';
import { detailsOf } from '../../src/core/appointmentDetails';
import { type AppointmentEdit, editOf, mergedPatch, priceOf } from '../../src/core/appointmentEdit';
import { differences, lostBy } from '../../src/core/changeOutcome';

const answers = [{ question: 'Allergies?', answer: 'Nuts' }];
const jordan = { customerId: 'j', name: 'Jordan', emailAddress: 'j@example.com', phone: '206-555-0100', notes: 'VIP' };
const robin = {
  customerId: 'r',
  name: 'Robin',
  emailAddress: null,
  phone: '12',
  notes: null,
  customQuestionAnswers: answers,
};
const details = detailsOf({
  id: 'a',
  startDateTime: { dateTime: '2026-11-30T15:00:00.0000000Z', timeZone: 'UTC' },
  endDateTime: { dateTime: '2026-11-30T15:30:00.0000000Z', timeZone: 'UTC' },
  staffMemberIds: ['ada'],
  customers: [jordan, robin],
  filledAttendeesCount: 2,
  price: 0,
  priceType: 'free',
  appointmentLabel: 'Red',
});
const edited = (changed: Partial<AppointmentEdit>, now = details) =>
  mergedPatch(editOf(details), { ...editOf(details), ...changed }, now);
const withFirst = (changed: object) => {
  const { customers } = editOf(details);
  return { customers: customers.map((one, index) => (index === 0 ? { ...one, ...changed } : one)) };
};

describe('an edit', () => {
  test('sends only what was changed, and no customers', () => {
    expect(edited({ appointmentLabel: ' Blue ' })).toEqual({ patch: { appointmentLabel: 'Blue' } });
    expect(edited({ serviceNotes: 'Call first' })).toEqual({ patch: { serviceNotes: 'Call first' } });
    expect(edited({ price: '10,50' })).toEqual({ patch: { price: 10.5, priceType: 'fixedPrice' } });
    expect(edited({})).toEqual({ problem: { kind: 'nothingChanged' } });
    // Three decimals look like thousands: what was not touched is not read.
    const odd = { ...details, price: 49.125, priceType: 'fixedPrice' };
    expect(mergedPatch(editOf(odd), { ...editOf(odd), serviceNotes: 'x' }, odd)).toEqual({
      patch: { serviceNotes: 'x' },
    });
  });

  test('of a customer sends all of them whole', () => {
    const merged = edited(withFirst({ phone: '+1 206 555 0199' }));
    expect(merged).toMatchObject({
      patch: {
        customers: [
          { ...jordan, phone: '+1 206 555 0199' },
          { customerId: 'r', customQuestionAnswers: answers },
        ],
      },
    });
    const type = '#microsoft.graph.bookingCustomerInformation';
    expect('patch' in merged && merged.patch.customers?.map((one) => one['@odata.type'])).toEqual([type, type]);
  });

  test('of a customer is not sent where that would undo what was done meanwhile, or wipe who is not shown', () => {
    const sam = { customerId: 's', name: 'Sam' };
    const meanwhile = (now: object) => edited(withFirst({ phone: '206-555-0199' }), { ...details, ...now });
    expect(meanwhile({ customers: [jordan, robin, sam] })).toEqual({ problem: { kind: 'meanwhileChanged' } });
    expect(meanwhile({ customers: [jordan] })).toEqual({ problem: { kind: 'customersHidden' } });
    expect(meanwhile({ customers: [{ ...jordan, emailAddress: 'new@example.com' }, robin] })).toEqual({
      problem: { kind: 'meanwhileChanged' },
    });
    // A label alone wipes nobody.
    expect(edited({ appointmentLabel: 'x' }, { ...details, customers: [jordan] })).toEqual({
      patch: { appointmentLabel: 'x' },
    });
  });

  test.each([
    [{ price: 'ten' }, { kind: 'notANumber' }],
    [withFirst({ name: ' ' }), { customer: 0, part: 'name', kind: 'missing' }],
    [withFirst({ emailAddress: 'j@' }), { customer: 0, part: 'emailAddress', kind: 'notAnEmailAddress' }],
    [withFirst({ phone: 'soon' }), { customer: 0, part: 'phone', kind: 'notAPhoneNumber' }],
    [withFirst({ name: 'J'.repeat(256) }), { customer: 0, part: 'name', kind: 'tooLong', limit: 255 }],
  ])('%j: %j', (changed, problem) => expect(edited(changed)).toEqual({ problem }));

  // Robin's number of two digits was there before.
  test('what was not touched is not judged', () => expect(edited(withFirst({ name: 'Jo' }))).toHaveProperty('patch'));
});

test.each([
  ['10', 10],
  ['10,5', 10.5],
  ['１０.50', 10.5],
  ['-1', undefined],
  ['1,000.50', 1000.5],
  ['₺1.234,5', 1234.5],
  ['', undefined],
])('the price %j: %s', (typed, price) => expect(priceOf(typed)).toBe(price));

describe('what is not as it was sent', () => {
  test('nothing, when all of it is', () => {
    const patch = {
      startDateTime: '2026-11-30T15:00:00.000Z',
      endDateTime: '2026-11-30T15:30:00Z',
      staffMemberIds: ['ada'],
    };
    expect(differences({ ...patch, customers: [jordan, robin], appointmentLabel: 'Red' }, details)).toEqual([]);
  });

  test('each property that is otherwise', () => {
    const patch = { startDateTime: '2026-11-30T16:00:00Z', staffMemberIds: [], price: 5, serviceNotes: 'x' };
    expect(differences(patch, details).map(({ property }) => property)).toEqual([
      'time',
      'staffMemberIds',
      'serviceNotes',
      'price',
    ]);
  });

  test('customers that were dropped, that came, and what of them was lost', () => {
    const sent = [{ ...jordan, phone: '1' }, robin, { customerId: 'x', name: 'Sam' }];
    const now = {
      ...details,
      customers: [{ ...jordan, notes: null }, { ...robin, customQuestionAnswers: [] }, { name: 'Kim' }],
    };
    expect(differences({ customers: sent }, now)).toEqual([
      { property: 'phone', name: 'Jordan' },
      { property: 'notes', name: 'Jordan' },
      { property: 'customQuestionAnswers', name: 'Robin' },
      { property: 'customerGone', name: 'Sam' },
      { property: 'customerAdded', name: 'Kim' },
    ]);
  });

  test('and who came between, was not sent and is gone', () => {
    const sam = { customerId: 'x', name: 'Sam' };
    const patch = { customers: [{ ...jordan, name: 'Jo' }, robin] };
    const lost = (before: (typeof sam)[], now: (typeof sam)[]) => lostBy(patch, before, { ...details, customers: now });
    expect(lost([jordan, robin, sam], [jordan, robin])).toEqual([sam]);
    expect(lost([jordan, robin, sam], [jordan, robin, sam])).toEqual([]);
    expect(lost([jordan, robin], [robin])).toEqual([]);
    expect(lostBy({ price: 5 }, [sam], details)).toEqual([]);
  });
});
