import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { BookedTime } from '../../src/core/bookedTime';
import { brokenRules } from '../../src/core/brokenRules';
import { openStarts } from '../../src/core/openStarts';
import type { Schedule } from '../../src/core/workingTimes';
import { at, day, hour, member, minute, scheduleOf, weekly } from './scheduleOf';

/** Days on which clocks change, and one on which they do not; hours that each is long. */
const days = [
  ['Europe/Berlin', '2027-03-28', 23],
  ['Europe/Berlin', '2026-10-25', 25],
  ['Europe/Berlin', '2026-11-24', 24],
  ['America/New_York', '2027-03-14', 23],
  ['America/New_York', '2026-11-01', 25],
  ['Europe/Istanbul', '2026-03-29', 24],
  ['Europe/Istanbul', '2015-11-08', 25],
  ['Asia/Shanghai', '2026-10-25', 24],
  ['Asia/Shanghai', '1986-05-04', 23],
  ['Australia/Lord_Howe', '2026-10-04', 23.5],
  ['Australia/Lord_Howe', '2027-04-04', 24.5],
] as const;

/** Midnight of a date in a zone and of the next: the one thing that these tests leave to Temporal. */
const spanOf = (zone: string, date: string) => {
  const midnight = (add: number) =>
    Temporal.PlainDate.from(date).add({ days: add }).toZonedDateTime(zone).epochMilliseconds;
  return { start: midnight(0), end: midnight(1) };
};

const clocks = new Map<string, Intl.DateTimeFormat>();
/** Minutes after midnight that a clock of the zone shows, by the browser's own table of time zones. */
function shownMinutes(instant: number, timeZone: string): number {
  const format =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat('en', { timeZone, hour: 'numeric', minute: 'numeric', hourCycle: 'h23' });
  clocks.set(timeZone, format);
  const parts = format.formatToParts(instant);
  const shown = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return shown('hour') * 60 + shown('minute');
}

const clockText = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

describe.each(days)('%s on %s, %s hours long', (zone, date, hours) => {
  const span = spanOf(zone, date);
  const ask = (schedule: Schedule) =>
    openStarts(Temporal, { ...schedule, businessTimeZone: zone }, { span, now: span.start - 2 * day }).map(
      ({ start }) => start,
    );

  test('a day without closing time has a start for each interval that it is long', () => {
    expect(span.end - span.start).toBe(hours * hour);
    const starts = ask(scheduleOf({ business: { businessHours: weekly('00:00', '00:00') } }));
    expect(starts.length).toBe(hours * 2);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(new Set(starts.map((start) => start % (30 * minute)))).toEqual(new Set([0]));
  });

  test('starts are exactly those whose every minute a clock on the wall shows within the hours', () => {
    const quarter = fc.integer({ min: 0, max: 95 }).map((quarters) => quarters * 15);
    fc.assert(
      fc.property(
        fc.tuple(quarter, quarter).filter(([open, close]) => open < close),
        fc.constantFrom(15, 30, 45, 60, 120),
        fc.constantFrom(15, 30, 60, 90),
        ([open, close], interval, length) => {
          const expected: number[] = [];
          const isIn = (instant: number) => {
            const shown = shownMinutes(instant, zone);
            return open <= shown && shown < close;
          };
          for (let start = span.start; start < span.end; start += 15 * minute) {
            const onInterval = (shownMinutes(start, zone) - open) % interval === 0;
            const steps = Array.from({ length: length / 15 }, (_, step) => start + step * 15 * minute);
            if (onInterval && steps.every(isIn)) expected.push(start);
          }
          const schedule = scheduleOf({
            business: {
              businessHours: weekly(clockText(open), clockText(close)),
              schedulingPolicy: { timeSlotInterval: `PT${interval}M`, minimumLeadTime: 'PT0S' },
            },
            service: { defaultDuration: `PT${length}M` },
          });
          expect(ask(schedule)).toEqual(expected);
        },
      ),
      { numRuns: 60 },
    );
  });
});

const zones = ['Europe/Berlin', 'America/New_York', 'Europe/Istanbul', 'Asia/Shanghai', 'Australia/Lord_Howe'] as const;
const from = at('2026-10-24T00:00:00Z');
const staff = ['ada', 'mert', 'lina'];

const aBookedTime: fc.Arbitrary<BookedTime> = fc
  .record({
    id: fc.uuid(),
    start: fc.integer({ min: -24 * 12, max: 3 * 24 * 12 }).map((fives) => from + fives * 5 * minute),
    end: fc.integer({ min: 0, max: 36 }),
    preBuffer: fc.integer({ min: 0, max: 6 }).map((fives) => fives * 5 * minute),
    postBuffer: fc.integer({ min: 0, max: 6 }).map((fives) => fives * 5 * minute),
    serviceId: fc.constantFrom('bento', 'other'),
    serviceName: fc.constant(''),
    staffMemberIds: fc.subarray(staff),
    filledAttendeesCount: fc.integer({ min: 1, max: 3 }),
    maximumAttendeesCount: fc.constant(3),
  })
  .map((booked) => ({ ...booked, end: booked.start + booked.end * 5 * minute }));

const aSchedule: fc.Arbitrary<Schedule> = fc
  .record({
    businessTimeZone: fc.constantFrom(...zones),
    bookedTimes: fc.array(aBookedTime, { maxLength: 40 }),
    interval: fc.constantFrom(5, 15, 30, 45),
    length: fc.constantFrom(10, 30, 75),
    lead: fc.constantFrom('PT0S', 'PT3H', 'P1D'),
    advance: fc.constantFrom('P1D', 'P2D', 'P365D'),
    buffers: fc.tuple(fc.constantFrom(0, 5, 25), fc.constantFrom(0, 10)),
    seats: fc.constantFrom(1, 3),
    ofLina: fc.constantFrom(...zones),
    closing: fc.constantFrom('17:00', '23:45', '00:00'),
  })
  .map(({ interval, length, lead, advance, buffers, seats, ofLina, closing, ...given }) =>
    scheduleOf({
      ...given,
      business: {
        businessHours: weekly('00:15', closing),
        schedulingPolicy: { timeSlotInterval: `PT${interval}M`, minimumLeadTime: lead, maximumAdvance: advance },
      },
      service: {
        defaultDuration: `PT${length}M`,
        preBuffer: `PT${buffers[0]}M`,
        postBuffer: `PT${buffers[1]}M`,
        maximumAttendeesCount: seats,
      },
      staffMembers: [
        member('ada'),
        member('mert'),
        member('lina', { useBusinessHours: false, workingHours: weekly('01:00', '15:00'), timeZone: ofLina }),
      ],
    }),
  );

const span = { start: from, end: from + 2 * day };
const now = from + 4 * hour;

const inMilliseconds = (duration: string | null | undefined): number =>
  Temporal.Duration.from(duration ?? '').total('milliseconds');

test('an open start never overlaps a booked appointment of the same staff, with the buffers of both', () => {
  fc.assert(
    fc.property(aSchedule, ({ service, bookedTimes, ...others }) => {
      const schedule = { service, bookedTimes, ...others };
      const wrong: unknown[] = [];
      for (const { start, staff: open } of openStarts(Temporal, schedule, { span, now })) {
        const begins = start - inMilliseconds(service.preBuffer);
        const ends = start + inMilliseconds(service.defaultDuration) + inMilliseconds(service.postBuffer);
        for (const { staffMemberId, session } of open) {
          for (const booked of bookedTimes) {
            if (!booked.staffMemberIds.includes(staffMemberId)) continue;
            if (booked.start - booked.preBuffer >= ends || booked.end + booked.postBuffer <= begins) continue;
            const isJoined = booked === session && booked.start === start && booked.serviceId === service.id;
            if (!isJoined || booked.filledAttendeesCount === 3) wrong.push({ start, staffMemberId, booked });
          }
        }
      }
      expect(wrong).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test('a time is among the open starts of somebody exactly when it breaks no rule', () => {
  const someFives = fc.array(fc.integer({ min: 0, max: 2 * 24 * 12 - 1 }), { minLength: 10, maxLength: 20 });
  fc.assert(
    fc.property(aSchedule, someFives, (schedule, fives) => {
      const open = new Map(openStarts(Temporal, schedule, { span, now }).map(({ start, staff: who }) => [start, who]));
      const judged = { ...schedule, everyone: schedule.staffMembers };
      const length = inMilliseconds(schedule.service.defaultDuration);
      const starts = [...fives.map((five) => from + five * 5 * minute), ...[...open.keys()].slice(0, 10)];
      const wrong = starts.flatMap((start) =>
        staff.flatMap((staffMemberId) => {
          const chosen = { start, end: start + length, staffMemberIds: [staffMemberId] };
          const broken = brokenRules(Temporal, judged, chosen, now);
          const isOpen = open.get(start)?.some((one) => one.staffMemberId === staffMemberId) ?? false;
          return (broken.length === 0) === isOpen ? [] : [{ at: new Date(start).toISOString(), staffMemberId, broken }];
        }),
      );
      expect(wrong).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

describe('14 days, 20 staff', () => {
  const many = Array.from({ length: 20 }, (_, index) => member(`staff ${index}`));
  const appointments = (count: number) =>
    Array.from({ length: count }, (_, index): BookedTime => {
      const start = from + Math.floor((index / count) * 14 * 24 * 60) * minute;
      return {
        id: String(index),
        start,
        end: start + 15 * minute,
        preBuffer: 0,
        postBuffer: 5 * minute,
        serviceId: 'other',
        serviceName: '',
        staffMemberIds: [`staff ${(index * 7) % 20}`],
        filledAttendeesCount: 1,
        maximumAttendeesCount: 1,
      };
    });
  const fourteenDays = { span: { start: from, end: from + 14 * day }, now: from };
  const schedule = (bookedTimes: BookedTime[]) =>
    scheduleOf({
      bookedTimes,
      staffMembers: many,
      businessTimeZone: 'Europe/Berlin',
      business: { businessHours: weekly('00:00', '00:00') },
    });

  /** How often anything of an appointment is looked at. */
  function looks(count: number): number {
    let looked = 0;
    const watch = (booked: BookedTime) =>
      new Proxy(booked, {
        get(target, name: keyof BookedTime) {
          looked += 1;
          return target[name];
        },
      });
    expect(openStarts(Temporal, schedule(appointments(count).map(watch)), fourteenDays).length).toBeGreaterThan(100);
    return looked;
  }

  test('2,000 appointments are looked at ten times as often as 200', () => {
    expect(looks(2_000) / looks(200)).toBeLessThan(10.5);
  });

  test('2,000 appointments take at most ten times as long as 200', () => {
    const time = (bookedTimes: BookedTime[]) => {
      const began = performance.now();
      openStarts(Temporal, schedule(bookedTimes), fourteenDays);
      return performance.now() - began;
    };
    const [few, lots] = [appointments(200), appointments(2_000)];
    const runs = Array.from({ length: 9 }, () => [time(few), time(lots)] as const);
    const fastest = (which: 0 | 1) => Math.min(...runs.map((run) => run[which]));
    expect(fastest(1) / fastest(0)).toBeLessThan(10);
  });
});
