import { describe, expect, test } from 'vitest';
import { AppointmentDraft, type DraftCustomer, Instant } from '../../src/core/appointmentDraft';

const jordan: DraftCustomer = { name: 'Jordan', emailAddress: '', phone: '', notes: '', timeZone: 'Europe/Berlin' };

const draft: AppointmentDraft = {
  businessId: 'desk@contoso.com',
  serviceId: 's',
  customers: [jordan],
  startDateTime: '2026-11-24T21:00:00Z',
  endDateTime: '2026-11-24T21:30:00Z',
  staffMemberIds: [],
};

/** Where the first problem is. */
const problem = (changed: object) =>
  AppointmentDraft.safeParse({ ...draft, ...changed }).error?.issues[0]?.path.join('.');

describe('a draft', () => {
  test('needs a name, a service and a time', () => expect(problem({})).toBeUndefined());

  test.each([
    ['businessId', { businessId: 'desk' }],
    ['businessId', { businessId: 'de sk@contoso.com' }],
    ['businessId', { businessId: 'a@b@c' }],
    ['businessId', { businessId: `${'a'.repeat(320)}@contoso.com` }],
    ['serviceId', { serviceId: '' }],
    ['customers', { customers: [] }],
    ['customers.1.name', { customers: [jordan, { ...jordan, name: '' }] }],
    ['customers.0.name', { customers: [{ ...jordan, name: 'x'.repeat(256) }] }],
    ['customers.0.emailAddress', { customers: [{ ...jordan, emailAddress: 'x'.repeat(321) }] }],
    ['customers.0.phone', { customers: [{ ...jordan, phone: '1'.repeat(101) }] }],
    ['customers.0.notes', { customers: [{ ...jordan, notes: 'x'.repeat(10_001) }] }],
    ['customers.0.timeZone', { customers: [{ ...jordan, timeZone: '' }] }],
    ['startDateTime', { startDateTime: '2026-11-24T21:00' }],
    ['endDateTime', { endDateTime: '2026-11-24T20:59:59Z' }],
    ['endDateTime', { endDateTime: draft.startDateTime }],
    ['staffMemberIds.0', { staffMemberIds: [1] }],
  ])('is refused at %s: %j', (path, changed) => expect(problem(changed)).toBe(path));

  test('is parsed to its own fields and no others', () => {
    expect(AppointmentDraft.parse({ ...draft, price: 0, customers: [{ ...jordan, admin: true }] })).toEqual(draft);
  });
});

test.each([
  ['2026-11-24T21:00:00Z', true],
  ['2026-11-24T21:00:00.123456789Z', true],
  ['2026-11-24T21:00:00+01:00', false],
  ['2026-11-24T21:00:00', false],
  ['2026-11-24', false],
  ['2026-11-24T21:00:00Z&end=x', false],
  ['2026-02-30T10:00:00Z', false],
  ['2026-11-24T24:00:00Z', false],
  ['2026-13-24T21:00:00Z', false],
])('instant %s: %s', (text, valid) => expect(Instant.safeParse(text).success).toBe(valid));
