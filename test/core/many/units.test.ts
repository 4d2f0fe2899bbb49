import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import type { AppointmentDraft } from '../../../src/core/appointmentDraft';
import { bookedByDay, clashesAmong, spansToRead, takenBy } from '../../../src/core/many/clashes';
import { mailsOf, type Unit, unitsOf } from '../../../src/core/many/units';
import { overlaps } from '../../../src/core/spans';
import { overview } from './desk';

const { services } = overview;

const draft = (name: string, startDateTime: string, more: Partial<AppointmentDraft> = {}): AppointmentDraft => ({
  businessId: 'desk@contoso.com',
  serviceId: 's-bento',
  customers: [{ name, emailAddress: `${name}@contoso.com`, phone: '', notes: '', timeZone: 'UTC' }],
  startDateTime,
  endDateTime: new Date(Date.parse(startDateTime) + 1_800_000).toISOString(),
  staffMemberIds: ['p-ada'],
  ...more,
});
const at = (time: string) => `2026-11-24T${time}:00.000Z`;

test('each row of an ordinary service is an appointment; the same once more is none, whatever its notes say', () => {
  const again = draft('ada', at('10:00'));
  const drafts = [
    draft('ada', at('10:00')),
    undefined,
    draft('li', at('10:00')),
    { ...again, endDateTime: at('11:00') },
  ];
  const { units, objections } = unitsOf(drafts, services);
  expect(units.map(({ rows }) => rows)).toEqual([[0], [2]]);
  expect([...objections]).toEqual([[3, { kind: 'sameAsRow', row: 0 }]]);
});

test('rows of a group service with the same start and staff are one session, up to its seats', () => {
  const inClass = (name: string, time = '10:00') => draft(name, at(time), { serviceId: 's-class' });
  const drafts = [inClass('a'), inClass('b'), inClass('c', '12:00'), inClass('d'), inClass('e')];
  const { units, objections } = unitsOf(drafts, services);
  expect(units.map(({ rows, draft: { customers } }) => [rows, customers.length])).toEqual([
    [[0, 1, 3], 3],
    [[2], 1],
  ]);
  expect([...objections]).toEqual([[4, { kind: 'noSeat', seats: 3 }]]);
});

test('mails are counted by address', () => {
  const none = draft('x', at('09:00'));
  const withoutMail = { ...none, customers: none.customers.map((one) => ({ ...one, emailAddress: '' })) };
  const drafts = [draft('ada', at('10:00')), draft('ADA', at('11:00')), withoutMail];
  expect(mailsOf(unitsOf(drafts, services).units)).toEqual({ addresses: 1, withoutAddress: 1 });
});

const unit = (start: number, length: number, staffMemberIds: string[]): Unit => ({
  rows: [0],
  draft: draft('x', new Date(start).toISOString(), {
    endDateTime: new Date(start + length).toISOString(),
    staffMemberIds,
  }),
});

test('rows clash exactly where they would take the same person at the same time, buffers included', () => {
  const base = Date.parse(at('08:00'));
  const anyUnit = fc
    .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 12 }), fc.subarray(['a', 'b', 'c']))
    .map(([start, length, staff]) => unit(base + start * 600_000, length * 600_000, staff));
  const byId = new Map(services.map((service) => [service.id, service]));
  fc.assert(
    fc.property(fc.array(anyUnit, { maxLength: 25 }), (units) => {
      const found = clashesAmong(units, services);
      const clash = (one: Unit, other: Unit) =>
        one.draft.staffMemberIds.some((id) => other.draft.staffMemberIds.includes(id)) &&
        overlaps(takenBy(one, byId), takenBy(other, byId));
      units.forEach((later, index) => {
        const earlier = units.slice(0, index).filter((one) => clash(one, later));
        const told = found.get(later);
        expect(told !== undefined).toBe(earlier.length > 0);
        if (told) expect(earlier).toContain(told);
      });
    }),
  );
});

test('what is read of the calendar holds the days of every row, and not the years between', () => {
  const anyDay = fc
    .integer({ min: 0, max: 4_000 })
    .map((day) => unit(Date.parse(at('08:00')) + day * 86_400_000, 1, []));
  fc.assert(
    fc.property(fc.array(anyDay, { maxLength: 30 }), (units) => {
      const spans = spansToRead(units);
      for (const { draft: one } of units) {
        const start = Date.parse(one.startDateTime);
        expect(spans.some((span) => span.start <= start - 3_600_000 && start + 86_400_000 <= span.end)).toBe(true);
      }
      for (const { start, end } of spans) expect(end - start).toBeLessThan(130 * 86_400_000);
    }),
  );
});

it('finds by day what is booked around a time', () => {
  const booked = (id: string, start: string, minutes: number) => ({
    id,
    start: Date.parse(start),
    end: Date.parse(start) + minutes * 60_000,
    preBuffer: 0,
    postBuffer: 0,
    serviceId: '',
    serviceName: '',
    staffMemberIds: [],
    filledAttendeesCount: 1,
    maximumAttendeesCount: 1,
  });
  const find = bookedByDay([
    booked('far', at('10:00').replace('24', '01'), 30),
    booked('long', at('00:00').replace('24', '20'), 8_000),
  ]);
  const span = { start: Date.parse(at('10:00')), end: Date.parse(at('11:00')) };
  expect(find(span).map(({ id }) => id)).toEqual(['long']);
});
