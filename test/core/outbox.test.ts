import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BookingAppointment } from '../../src/core/graphTypes';
import {
  contactsOf,
  customersOf,
  endOf,
  findTwin,
  identityOf,
  isAtSameTime,
  isNew,
  isNews,
  Operation,
  startOf,
  withoutAppointment,
} from '../../src/core/outbox';

const sentAt = Date.parse('2026-11-23T08:00:00Z');

const operation: Operation = {
  operationId: 'mine',
  fingerprint: 'f',
  customer: 'c',
  contact: 'k',
  businessId: 'desk@contoso.com',
  serviceId: 'service',
  startDateTime: '2026-11-24T21:00:00.000Z',
  endDateTime: '2026-11-24T21:30:00.000Z',
  state: 'unknown',
  queuedAt: sentAt - 500,
  sentAt,
  earlierIds: ['earlier'],
  clockDifference: 0,
  failedLookUps: 0,
  mayBeDoubled: false,
  doubleIds: [],
  candidateIds: [],
};

const appointment: BookingAppointment = {
  id: 'new',
  startDateTime: { dateTime: '2026-11-24T21:00:00.0000000Z', timeZone: 'UTC' },
  serviceId: 'service',
  createdDateTime: '2026-11-23T08:00:01Z',
};

describe('findTwin', () => {
  const twin = (changed: Partial<Operation>, now = sentAt) => findTwin([{ ...operation, ...changed }], now);
  const settledAt = sentAt;

  test.each<[string, Partial<Operation>]>([
    ['is being sent', { state: 'sending' }],
    ['has an unknown outcome', { state: 'unknown' }],
    ['was just created', { state: 'created', settledAt }],
  ])('a press joins the operation that %s', (_, changed) => expect(twin(changed)?.operationId).toBe('mine'));

  test.each<[string, Partial<Operation>]>([
    ['was refused', { state: 'refused', settledAt }],
    ['is undecided', { state: 'undecided', settledAt }],
    ['is only queued', { state: 'queued' }],
    ['joined one itself', { state: 'created', settledAt, joined: 'other' }],
    ['was cancelled', { state: 'created', settledAt, cancelled: true }],
  ])('but not one that %s', (_, changed) => expect(twin(changed)).toBeUndefined());

  test('two minutes after a create, the same again is no second press', () => {
    const changed = { state: 'created', settledAt } as const;
    expect(twin(changed, settledAt + 119_999)).toBeDefined();
    expect(twin(changed, settledAt + 120_000)).toBeUndefined();
  });
});

describe('the time of an appointment', () => {
  const start = Date.parse('2026-11-24T21:00:00Z');
  test.each([
    ['2026-11-24T21:00:00.0000000Z'],
    ['2026-11-24T21:00:00.0000000'],
    ['2026-11-24T21:00:00'],
    ['2026-11-24T22:00:00+01:00'],
    ['2026-11-24T21:00:00.0000000+00:00'],
  ])('%s, in the spelling of v1.0 and of beta', (dateTime) => {
    expect(startOf({ id: 'a', startDateTime: { dateTime } })).toBe(start);
    expect(startOf({ id: 'a', start: { dateTime } })).toBe(start);
    expect(endOf({ id: 'a', endDateTime: { dateTime } })).toBe(start);
    expect(endOf({ id: 'a', end: { dateTime } })).toBe(start);
  });

  test('cannot be told where it is missing', () => {
    expect(startOf({ id: 'a', startDateTime: null })).toBeNaN();
    expect(endOf({ id: 'a' })).toBeNaN();
  });

  test('another time or another service is another appointment', () => {
    expect(isAtSameTime(operation, appointment)).toBe(true);
    expect(isAtSameTime(operation, { ...appointment, serviceId: null })).toBe(true);
    expect(isAtSameTime(operation, { ...appointment, serviceId: 'other' })).toBe(false);
    const later = { dateTime: '2026-11-24T21:00:01Z' };
    expect(isAtSameTime(operation, { ...appointment, startDateTime: later })).toBe(false);
    expect(isAtSameTime(operation, { ...appointment, startDateTime: null })).toBe(false);
  });
});

describe('isNew', () => {
  const judge = (changed: Partial<Operation>, createdDateTime?: string | null) =>
    isNew({ ...operation, ...changed }, { ...appointment, createdDateTime });

  test('what was there before the send is not ours', () => {
    expect(isNew(operation, { ...appointment, id: 'earlier' })).toBe('no');
    expect(isNew(operation, { ...appointment, serviceId: 'other' })).toBe('no');
  });

  test.each([
    ['2026-11-23T08:00:00Z', 0, 'yes'],
    ['2026-11-23T07:59:55Z', 0, 'yes'],
    ['2026-11-23T07:59:54.9Z', 0, 'maybe'],
    // Our clock is ten minutes ahead of Graph's, or behind.
    ['2026-11-23T07:50:00Z', -600_000, 'yes'],
    ['2026-11-23T08:09:00Z', 600_000, 'maybe'],
    ['2026-11-23T08:10:00Z', 600_000, 'yes'],
  ] as const)('made at %s with clocks %i ms apart: %s', (createdDateTime, clockDifference, likeness) => {
    expect(judge({ clockDifference }, createdDateTime)).toBe(likeness);
  });

  test('not having been there before decides where times cannot be compared', () => {
    const before = '2026-11-23T07:00:00Z';
    expect(judge({}, before)).toBe('maybe');
    expect(judge({ clockDifference: undefined }, before)).toBe('yes');
    expect(judge({ sentAt: undefined }, before)).toBe('yes');
    expect(judge({}, null)).toBe('yes');
    expect(judge({}, 'unknown')).toBe('yes');
  });
});

describe('a customer', () => {
  test('is reached by e-mail address first, then by the digits of the phone', () => {
    expect(contactsOf({ emailAddress: ' Jordan@Contoso.com ', phone: '+1 (213) 555-0199' })).toEqual([
      'mail:jordan@contoso.com',
      'phone:12135550199',
    ]);
    expect(contactsOf({ emailAddress: ' ', phone: 'none' })).toEqual([]);
    expect(contactsOf({ name: 'Jordan', emailAddress: null, phone: undefined })).toEqual([]);
  });

  test('is the same in another spelling', () => {
    expect(identityOf({ name: ' JORDAN  miller\n' }, 'mail:a@b.c')).toBe(
      identityOf({ name: 'Jordan Miller' }, 'mail:a@b.c'),
    );
  });

  test('is another one with another name, even at the same address', () => {
    expect(identityOf({ name: 'Jordan' }, 'mail:a@b.c')).not.toBe(identityOf({ name: 'Robin' }, 'mail:a@b.c'));
    expect(identityOf({ name: 'Jordan' }, 'mail:a@b.c')).not.toBe(identityOf({ name: 'Jordan' }, 'phone:1'));
    expect(identityOf({ name: null }, undefined)).toBe(identityOf({}, ''));
  });

  test('no name can be taken for a contact', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (name, other) => {
        expect(identityOf({ name }, 'mail:a@b.c')).not.toBe(identityOf({ name: `${other}\nmail:a@b.c` }, ''));
      }),
    );
  });

  test("stands in the list of an appointment or in the appointment's own fields", () => {
    const jordan = { name: 'Jordan', emailAddress: 'jordan@contoso.com', phone: null };
    expect(customersOf({ id: 'a', customers: [jordan, { name: '', emailAddress: null }] })).toEqual([jordan]);
    expect(customersOf({ id: 'a', customers: [], customerEmailAddress: 'jordan@contoso.com' })).toMatchObject([
      { emailAddress: 'jordan@contoso.com' },
    ]);
    expect(customersOf({ id: 'a', customers: null, customerPhone: '1' })).toMatchObject([{ phone: '1' }]);
    expect(customersOf({ id: 'a' })).toEqual([]);
  });
});

test('a record of an older shape is not taken for one', () => {
  expect(Operation.safeParse(operation).success).toBe(true);
  expect(Operation.safeParse({ ...operation, state: 'lost' }).success).toBe(false);
  expect(Operation.safeParse({ operationId: 'mine' }).success).toBe(false);
});

describe('what the person is still to be told of a create', () => {
  const created: Operation = { ...operation, state: 'created', appointmentId: 'a' };
  test.each<[string, Operation, boolean]>([
    ['nobody knows', { ...operation, state: 'undecided' }, true],
    ['it is being looked up', operation, false],
    ['it was created before their eyes', created, false],
    ['it was found in the end', { ...created, wasUnknown: true }, true],
    ['there are two', { ...created, doubleIds: ['b'] }, true],
    ['there may be two', { ...created, candidateIds: ['b'] }, true],
    ['they have seen it', { ...created, doubleIds: ['b'], seen: true }, false],
    ['it was cancelled', { ...created, wasUnknown: true, cancelled: true }, false],
    ['a double appeared beside the one that was cancelled', { ...created, cancelled: true, doubleIds: ['b'] }, true],
    ['it was refused', { ...operation, state: 'refused' }, false],
  ])('%s', (_, one, isTold) => expect(isNews(one)).toBe(isTold));
});

describe('once an appointment is gone', () => {
  const doubled: Operation = { ...operation, state: 'created', appointmentId: 'a', doubleIds: ['b', 'c'] };
  test('a double is one no more', () =>
    expect(withoutAppointment(doubled, 'b')).toMatchObject({ appointmentId: 'a', doubleIds: ['c'] }));
  test('the one that is left is the appointment', () => {
    const left = withoutAppointment(doubled, 'a');
    expect(left).toMatchObject({ appointmentId: 'b', doubleIds: ['c'] });
    expect(left.cancelled).toBeUndefined();
  });
  test('without another one it is cancelled', () =>
    expect(withoutAppointment({ ...doubled, doubleIds: [] }, 'a')).toMatchObject({ cancelled: true }));
  test('a candidate is one no more', () =>
    expect(withoutAppointment({ ...doubled, candidateIds: ['d'] }, 'd').candidateIds).toEqual([]));
});
