import { describe, expect, test } from 'vitest';
import {
  customersOf,
  findTwin,
  identityOf,
  isNew,
  isNews,
  isOpen,
  marksOf,
  Operation,
  sendLock,
  startOf,
} from '../../src/core/outbox';
import { afterLookUp, asUnknown, isClockSetBack, isLookUpDue } from '../../src/core/outboxLookUps';

const operation: Operation = {
  operationId: 'mine',
  fingerprint: 'f',
  customer: 'c',
  contact: 'k',
  businessId: 'desk@contoso.com',
  serviceId: 'service',
  startDateTime: '2026-11-24T21:00:00.000Z',
  endDateTime: '2026-11-24T21:30:00.000Z',
  state: 'created',
  queuedAt: 0,
  failedLookUps: 0,
  mayBeDoubled: false,
  doubleIds: [],
  candidateIds: [],
};

describe('a record', () => {
  test.each(['queued', 'sending', 'created', 'refused', 'unknown', 'undecided'] as const)('may be %s', (state) =>
    expect(Operation.parse({ ...operation, state }).state).toBe(state),
  );
  test.each(['', 'lost'])('may not be %j', (state) =>
    expect(Operation.safeParse({ ...operation, state }).success).toBe(false),
  );

  test.each([
    [{ state: 'queued' }, true],
    [{ state: 'sending' }, true],
    [{ state: 'unknown', lookUpAt: 7 }, true],
    [{ state: 'created', lookUpAt: 0 }, true],
    [{ state: 'created' }, false],
    [{ state: 'undecided' }, false],
    [{ state: 'refused' }, false],
  ] as [Partial<Operation>, boolean][])('%j is open: %s', (changed, open) =>
    expect(isOpen({ ...operation, ...changed })).toBe(open),
  );

  test('locks what it would send twice, by its fingerprint', () =>
    expect(sendLock({ fingerprint: 'abc' })).toBe('create:abc'));

  test('that was refused after it was unknown is no news by itself', () =>
    expect(isNews({ ...operation, state: 'refused', wasUnknown: true })).toBe(false));

  test('that was created at a time that nobody knows joins no new press', () =>
    expect(findTwin([operation], 1)).toBeUndefined());
});

describe('what a record says of its draft', () => {
  const hash = async (text: string) => `<${text}>`;
  const robin = { name: ' Robin  CASTILLO', emailAddress: 'Robin@Example.com ', phone: '+1 206' };
  const kim = { name: 'Kim', emailAddress: '', phone: '030 / 12' };
  const draft = {
    businessId: 'Desk@Contoso.com',
    serviceId: 'S',
    startDateTime: '2026-11-24T21:00:00Z',
    customers: [robin, kim],
    staffMemberIds: ['b', 'a'],
  };
  const people = '<kim\nphone:03012> <robin castillo\nmail:robin@example.com>';

  test('is business, service, start, people and staff, each in one spelling and order', async () => {
    expect(await marksOf(draft, hash)).toEqual({
      fingerprint: `<desk@contoso.com\nS\n1795554000000\n${people}\na b>`,
      customer: people,
      contact: '<mail:robin@example.com> <phone:03012>',
    });
    const turned = { ...draft, customers: [kim, robin], staffMemberIds: ['a', 'b'] };
    expect(await marksOf(turned, hash)).toEqual(await marksOf(draft, hash));
    expect(draft.staffMemberIds).toEqual(['b', 'a']);
  });

  test('names a person who comes twice once, and one without address or number by nothing', async () => {
    expect((await marksOf({ ...draft, customers: [robin, robin] }, hash)).contact).toBe('<mail:robin@example.com>');
    expect(await marksOf({ ...draft, customers: [{ name: 'Kim' }] }, hash)).toMatchObject({
      customer: '<kim\n>',
      contact: '<>',
    });
  });

  test('tells people by their name, without regard to case and spaces', () => {
    expect(identityOf({ name: ' Ada  LOVELACE ' }, 'mail:a')).toBe('ada lovelace\nmail:a');
    expect(identityOf({}, undefined)).toBe('\n');
  });
});

describe('an appointment', () => {
  test.each([
    ['2026-11-24T22:00:00+01:00', 0],
    ['2026-11-24T22:00:00+0100', 0],
    ['2026-11-24T21:00:00z', 0],
    ['2026-11-24T21:00:00', 0],
  ])('at %s starts when it should', (dateTime, difference) =>
    expect(startOf({ id: 'a', startDateTime: { dateTime } }) - Date.parse(operation.startDateTime)).toBe(difference),
  );

  test('is new without a list of earlier ones, and without a time of creation', () => {
    const startDateTime = { dateTime: operation.startDateTime };
    expect(isNew({ ...operation, sentAt: 5, clockDifference: 0 }, { id: 'a', startDateTime })).toBe('yes');
  });

  test('without customers shows nobody', () => expect(customersOf({ id: 'a' })).toEqual([]));
});

describe('a look at the calendar', () => {
  const doubled: Operation = { ...operation, appointmentId: 'one', mayBeDoubled: true, watchedSince: 0, seen: true };

  test('is not due where none is planned', () => {
    expect(isLookUpDue(operation, 1e15)).toBe(false);
    expect(isClockSetBack(operation, -1e15)).toBe(false);
  });

  test('that finds nothing more leaves what the person has seen as seen, and goes on looking', () =>
    expect(afterLookUp(doubled, { matches: ['one'], maybes: [] }, 3_000)).toMatchObject({
      seen: true,
      mayBeDoubled: true,
      lookUpAt: 20_000,
    }));

  test.each([
    ['a double', { matches: ['one', 'two'], maybes: [] }],
    ['a candidate', { matches: ['one'], maybes: ['two'] }],
    ['both', { matches: ['one', 'two'], maybes: ['three'] }],
  ])('that finds %s is news again', (_, found) => expect(afterLookUp(doubled, found, 3_000).seen).toBeUndefined());

  test('the last of them ends the doubt', () =>
    expect(afterLookUp(doubled, { matches: ['one'], maybes: [] }, 60_000)).toMatchObject({
      mayBeDoubled: false,
      lookUpAt: undefined,
    }));

  test('of something that was sent without an answer is remembered', () =>
    expect(asUnknown(operation, 0).wasUnknown).toBe(true));
});
