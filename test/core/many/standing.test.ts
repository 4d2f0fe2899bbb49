import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it, test } from 'vitest';
import { byFingerprint, operationIdOf, standingOf } from '../../../src/core/many/standing';
import { weeklyDates } from '../../../src/core/many/weekly';
import { messages } from '../../../src/core/messages';
import { marksOf, type Operation } from '../../../src/core/outbox';

const hash = async (text: string) => createHmac('sha256', 'this installation').update(text).digest('hex');

const operation = (state: Operation['state'], more: Partial<Operation> = {}): Operation => ({
  operationId: `o-${state}`,
  fingerprint: 'f',
  customer: '',
  contact: '',
  businessId: '',
  serviceId: '',
  startDateTime: '',
  endDateTime: '',
  state,
  queuedAt: 0,
  failedLookUps: 0,
  mayBeDoubled: false,
  doubleIds: [],
  candidateIds: [],
  ...more,
});
const standing = (operations: Operation[], gone: string[] = []) =>
  standingOf(byFingerprint(operations).get('f'), (id) => gone.includes(id));

describe('how a row stands by what the outbox knows', () => {
  const created = operation('created', { appointmentId: 'a' });
  it.each([
    ['nothing', [], { kind: 'new' }],
    ['refused', [operation('refused')], { kind: 'new' }],
    ['created', [operation('refused'), created], { kind: 'created', appointmentId: 'a' }],
    ['cancelled here', [{ ...created, cancelled: true }], { kind: 'gone', appointmentId: 'a' }],
    ['being looked up', [operation('unknown')], { kind: 'open', operationId: 'o-unknown' }],
    ['being sent', [operation('sending')], { kind: 'open', operationId: 'o-sending' }],
    ['undecided', [operation('undecided')], { kind: 'undecided', operationId: 'o-undecided' }],
    ['joined another', [operation('refused', { joined: 'o' }), created], { kind: 'created', appointmentId: 'a' }],
    [
      'cancelled, then created again',
      [{ ...created, cancelled: true }, operation('created', { appointmentId: 'b' })],
      { kind: 'created', appointmentId: 'b' },
    ],
  ] as const)('%s', (_name, operations, expected) => {
    expect(standing([...operations])).toEqual(expected);
  });

  it('one that the calendar no longer has is gone', () => {
    expect(standing([created], ['a'])).toEqual({ kind: 'gone', appointmentId: 'a' });
    expect(standing([operation('created', { fingerprint: 'other', appointmentId: 'a' })])).toEqual({ kind: 'new' });
  });
});

test('operation ids are what the message takes, the same for the same row, and different for every other', async () => {
  const draft = fc.record({
    businessId: fc.constantFrom('a@contoso.com', 'b@contoso.com'),
    serviceId: fc.constantFrom('s', 't'),
    startDateTime: fc.constantFrom('2026-11-24T10:00:00.000Z', '2026-11-25T10:00:00.000Z'),
    customers: fc
      .tuple(fc.record({ name: fc.string(), emailAddress: fc.constantFrom('', 'x@y.z') }))
      .map((one) => [...one]),
    staffMemberIds: fc.subarray(['p', 'q']),
  });
  const idOf = async (one: Parameters<typeof marksOf>[0], tries: number) =>
    operationIdOf((await marksOf(one, hash)).fingerprint, tries, hash);
  await fc.assert(
    fc.asyncProperty(draft, draft, fc.nat(3), async (one, other, tries) => {
      const id = await idOf(one, tries);
      expect(messages.readOutcome.request.safeParse({ operationId: id }).success).toBe(true);
      expect(await idOf(structuredClone(one), tries)).toBe(id);
      expect(await idOf(one, tries + 1)).not.toBe(id);
      const isSame = (await marksOf(one, hash)).fingerprint === (await marksOf(other, hash)).fingerprint;
      expect((await idOf(other, tries)) === id).toBe(isSame);
    }),
  );
});

describe('weekly', () => {
  const starts = (timeZone: string, date: string, time: string, times: number) =>
    weeklyDates(Temporal, date, time, timeZone, times).map(({ local }) =>
      local.kind === 'one' ? local.instant : local.kind,
    );

  it('keeps the clock of the zone over a change of the clocks', () => {
    expect(starts('Europe/Berlin', '2026-10-18', '15:00', 3)).toEqual([
      '2026-10-18T13:00:00.000Z',
      '2026-10-25T14:00:00.000Z',
      '2026-11-01T14:00:00.000Z',
    ]);
    expect(starts('America/New_York', '2026-10-25', '09:00', 2)).toEqual([
      '2026-10-25T13:00:00.000Z',
      '2026-11-01T14:00:00.000Z',
    ]);
    expect(starts('Asia/Shanghai', '2026-10-25', '09:00', 2)).toEqual([
      '2026-10-25T01:00:00.000Z',
      '2026-11-01T01:00:00.000Z',
    ]);
  });

  it('asks where the clock shows twice or never', () => {
    expect(starts('Europe/Berlin', '2026-10-18', '02:30', 2)).toEqual(['2026-10-18T00:30:00.000Z', 'overlap']);
    expect(starts('Europe/Berlin', '2027-03-21', '02:30', 3)).toEqual([
      '2027-03-21T01:30:00.000Z',
      'gap',
      '2027-04-04T00:30:00.000Z',
    ]);
  });

  it('every date is the same day of the week and shows the same clock', () => {
    const zones = ['Europe/Berlin', 'America/New_York', 'Europe/Istanbul', 'Asia/Shanghai', 'Australia/Lord_Howe'];
    const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.constantFrom(...zones), day, fc.integer({ min: 0, max: 23 }), (timeZone, date, hour) => {
        const time = `${String(hour).padStart(2, '0')}:15`;
        const dates = weeklyDates(Temporal, date.toISOString().slice(0, 10), time, timeZone, 8);
        dates.forEach((one, week) => {
          expect(Date.parse(one.date) - Date.parse(dates[0]?.date ?? '')).toBe(week * 7 * 86_400_000);
          if (one.local.kind !== 'one') return;
          const shown = Temporal.Instant.from(one.local.instant).toZonedDateTimeISO(timeZone);
          expect([shown.toPlainDate().toString(), shown.toPlainTime().toString().slice(0, 5)]).toEqual([
            one.date,
            time,
          ]);
        });
      }),
    );
  });
});
