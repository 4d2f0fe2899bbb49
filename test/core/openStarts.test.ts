import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { openStarts } from '../../src/core/openStarts';
import type { Schedule } from '../../src/core/workingTimes';
import { at, booked, day, hour, member, minute, scheduleOf, weekly, workdays } from './scheduleOf';

type Policy = NonNullable<Schedule['business']['schedulingPolicy']>;

const monday = '2026-11-23T00:00:00Z';

/** The starts of a day in UTC as its clocks show them, asked the day before. */
function startsOn(schedule: Schedule, from = monday, more: { now?: number; duration?: number } = {}): string[] {
  const span = { start: at(from), end: at(from) + day };
  return openStarts(Temporal, schedule, { span, now: at(from) - day, ...more }).map(({ start }) =>
    new Date(start).toISOString().slice(11, 16),
  );
}
const firstAndLast = (starts: string[]) => [starts[0], starts.at(-1), starts.length];

describe('hours', () => {
  test('starts go by the interval, and the last one still ends within the hours', () => {
    expect(firstAndLast(startsOn(scheduleOf()))).toEqual(['08:00', '16:30', 18]);
    expect(firstAndLast(startsOn(scheduleOf(), monday, { duration: 2 * hour }))).toEqual(['08:00', '15:00', 15]);
  });

  test('both slots of a day count, each from its own beginning; what touches is one', () => {
    const timeSlots = [
      { startTime: '13:15:00.0000000', endTime: '14:30:00.0000000' },
      { startTime: '09:00:00.0000000', endTime: '10:00:00.0000000' },
      { startTime: '10:00:00.0000000', endTime: '10:30:00.0000000' },
    ];
    const business = { businessHours: [{ day: 'Monday', timeSlots }] };
    expect(startsOn(scheduleOf({ business, service: { defaultDuration: 'PT45M' } }))).toEqual([
      '09:00',
      '09:30',
      '13:15',
      '13:45',
    ]);
  });

  test("beta's names of a slot mean the same", () => {
    const businessHours = [{ day: 'monday', timeSlots: [{ start: '09:00:00.0000000', end: '10:00:00.0000000' }] }];
    expect(startsOn(scheduleOf({ business: { businessHours } }))).toEqual(['09:00', '09:30']);
  });

  test('hours over midnight belong to the day that they begin on', () => {
    const business = { businessHours: weekly('22:00', '02:00', ['sunday']) };
    expect(startsOn(scheduleOf({ business, service: { defaultDuration: 'PT1H' } }))).toEqual([
      '00:00',
      '00:30',
      '01:00',
    ]);
    expect(startsOn(scheduleOf({ business }), '2026-11-22T00:00:00Z')).toEqual(['22:00', '22:30', '23:00', '23:30']);
  });

  test('a business that is open all day has no gap at midnight', () => {
    const always = { businessHours: weekly('00:00', '00:00') };
    expect(startsOn(scheduleOf({ business: always, service: { defaultDuration: 'PT3H' } })).length).toBe(48);
    const almost = {
      businessHours: weekly('00:00', '23:59').map((of) => ({
        ...of,
        timeSlots: [{ startTime: '00:00:00.0000000', endTime: '23:59:59.9999999' }],
      })),
    };
    expect(startsOn(scheduleOf({ business: almost, service: { defaultDuration: 'PT3H' } })).length).toBe(48);
  });

  test('hours are in the time zone of the business, staff have theirs in their own', () => {
    const business = { businessHours: weekly('08:00', '17:00', workdays) };
    const chicago = scheduleOf({ business, businessTimeZone: 'America/Chicago' });
    expect(firstAndLast(startsOn(chicago))).toEqual(['14:00', '22:30', 18]);
    const istanbul = member('mert', {
      useBusinessHours: false,
      workingHours: weekly('09:00', '19:00'),
      timeZone: 'Europe/Istanbul',
    });
    // 09:00 to 19:00 in Istanbul is 06:00 to 16:00 in UTC.
    expect(firstAndLast(startsOn({ ...chicago, staffMembers: [istanbul] }))).toEqual(['14:00', '15:30', 4]);
    // A zone that nobody knows: the business's.
    const nowhere = { ...istanbul, timeZone: 'Customized Time Zone' };
    expect(firstAndLast(startsOn({ ...chicago, staffMembers: [nowhere] }))).toEqual(['15:00', '22:30', 16]);
  });

  test('somebody who uses the business hours has no others', () => {
    const hours = { workingHours: weekly('10:00', '11:00') };
    expect(startsOn(scheduleOf({ staffMembers: [member('ada', hours)] })).length).toBe(18);
    expect(startsOn(scheduleOf({ staffMembers: [member('ada', { ...hours, useBusinessHours: false })] }))).toEqual([
      '10:00',
      '10:30',
    ]);
    const never = member('ada', { useBusinessHours: false, workingHours: [] });
    expect(startsOn(scheduleOf({ staffMembers: [never] }))).toEqual([]);
  });

  test('without hours of the business those of the staff decide', () => {
    const staffMembers = [member('ada', { useBusinessHours: false, workingHours: weekly('20:00', '21:00') })];
    expect(startsOn(scheduleOf({ business: { businessHours: null }, staffMembers }))).toEqual(['20:00', '20:30']);
  });
});

describe('the scheduling policy', () => {
  const policy = (business: Policy, service?: Policy) =>
    scheduleOf({
      business: { schedulingPolicy: { timeSlotInterval: 'PT30M', ...business } },
      ...(service ? { service: { schedulingPolicy: service } } : {}),
    });

  test("the service's values go before the business's, which stand in for what is absent", () => {
    const schedule = policy({ timeSlotInterval: 'PT15M', minimumLeadTime: 'P2D' }, { timeSlotInterval: 'PT3H' });
    expect(startsOn(schedule)).toEqual([]);
    expect(startsOn(schedule, monday, { now: at(monday) - 2 * day })).toEqual(['08:00', '11:00', '14:00']);
    expect(startsOn(scheduleOf({ business: { schedulingPolicy: null } })).length).toBe(18);
  });

  test('lead time and furthest advance: each is allowed exactly at its limit', () => {
    const schedule = policy({ minimumLeadTime: 'PT2H', maximumAdvance: 'PT4H' });
    expect(startsOn(schedule, monday, { now: at('2026-11-23T08:00:00Z') })).toEqual([
      '10:00',
      '10:30',
      '11:00',
      '11:30',
      '12:00',
    ]);
  });

  test('nothing before now', () => {
    expect(startsOn(scheduleOf(), monday, { now: at('2026-11-23T16:10:00Z') })).toEqual(['16:30']);
  });

  const closed = { availabilityType: 'notBookable', businessHours: [] };
  const onlyNine = { availabilityType: 'customWeeklyHours', businessHours: weekly('09:00', '10:00') };
  const free = { availabilityType: 'bookWhenStaffAreFree', businessHours: [] };
  const window = (availability: object, startDate: string, endDate: string) => ({
    ...availability,
    startDate,
    endDate,
  });

  test.each([
    ['not bookable', { generalAvailability: closed }, []],
    ['custom weekly hours', { generalAvailability: onlyNine }, ['09:00', '09:30']],
    [
      'custom hours only within the opening hours',
      { generalAvailability: { ...onlyNine, businessHours: weekly('07:00', '08:30') } },
      ['08:00'],
    ],
    ['a window that closes', { customAvailabilities: [window(closed, '2026-11-23', '2026-11-23')] }, []],
    [
      'a window that opens',
      { generalAvailability: closed, customAvailabilities: [window(onlyNine, '2026-11-01', '2026-11-23')] },
      ['09:00', '09:30'],
    ],
  ])('%s', (_, given, expected) => {
    expect(startsOn(policy(given))).toEqual(expected);
    expect(startsOn(policy({}, given))).toEqual(expected);
  });

  test('a window of other dates changes nothing', () => {
    const customAvailabilities = [
      window(closed, '2026-11-24', '2026-11-30'),
      window(closed, '2026-11-01', '2026-11-22'),
    ];
    expect(startsOn(policy({ customAvailabilities })).length).toBe(18);
  });

  test("a service with an availability of its own does not keep the business's windows", () => {
    const business = { customAvailabilities: [window(closed, '2026-11-23', '2026-11-23')] };
    expect(startsOn(policy(business, { generalAvailability: free, customAvailabilities: [] })).length).toBe(18);
    expect(startsOn(policy(business, { timeSlotInterval: 'PT30M' }))).toEqual([]);
  });
});

describe('what is booked', () => {
  test('half-open: an appointment may begin when another ends', () => {
    const bookedTimes = [booked('2026-11-23T10:00:00Z', 60)];
    const starts = startsOn(scheduleOf({ bookedTimes }));
    expect(starts).toContain('09:30');
    expect(starts).toContain('11:00');
    expect(starts).not.toContain('10:00');
    expect(starts).not.toContain('10:30');
  });

  test.each([
    ['before the new one', { preBuffer: 'PT5M' }, {}, ['11:00']],
    ['after the new one', { postBuffer: 'PT5M' }, {}, ['09:30']],
    ['before the booked one', {}, { preBuffer: 5 * minute }, ['09:30']],
    ['after the booked one', {}, { postBuffer: 5 * minute }, ['11:00']],
    [
      'of both',
      { preBuffer: 'PT5M', postBuffer: 'PT10M' },
      { preBuffer: 25 * minute, postBuffer: 30 * minute },
      ['09:00', '09:30', '11:00', '11:30'],
    ],
  ])('a buffer %s keeps its distance', (_, service, more, missing) => {
    const all = startsOn(scheduleOf({ bookedTimes: [booked('2026-11-23T10:00:00Z', 60)] }));
    const left = startsOn(scheduleOf({ service, bookedTimes: [booked('2026-11-23T10:00:00Z', 60, more)] }));
    expect(all.filter((start) => !left.includes(start))).toEqual(missing);
  });

  test('a start names only those who are open then; somebody booked does not block others', () => {
    const bookedTimes = [
      booked('2026-11-23T10:00:00Z', 30),
      booked('2026-11-23T11:00:00Z', 30, { staffMemberIds: [] }),
    ];
    const schedule = scheduleOf({ staffMembers: [member('ada'), member('mert')], bookedTimes });
    const span = { start: at(monday), end: at(monday) + day };
    const open = openStarts(Temporal, schedule, { span, now: at(monday) - day });
    const staffAt = (time: string) =>
      open.find(({ start }) => start === at(`2026-11-23T${time}:00Z`))?.staff.map(({ staffMemberId }) => staffMemberId);
    expect(staffAt('09:30')).toEqual(['ada', 'mert']);
    expect(staffAt('10:00')).toEqual(['mert']);
    expect(staffAt('11:00')).toEqual(['ada', 'mert']);
  });

  test('a long appointment that began days before still blocks, and a short one inside it changes nothing', () => {
    const bookedTimes = [booked('2026-11-23T09:00:00Z', 15), booked('2026-11-21T00:00:00Z', 2 * 1440 + 12 * 60)];
    expect(startsOn(scheduleOf({ bookedTimes }))[0]).toBe('12:00');
  });

  test('without any staff the hours decide', () => {
    expect(startsOn(scheduleOf({ staffMembers: [] })).length).toBe(18);
  });
});

describe('group sessions', () => {
  const service = { maximumAttendeesCount: 10 };
  const session = { serviceId: 'bento', filledAttendeesCount: 3, maximumAttendeesCount: 10 };
  const staffAt = (schedule: Schedule, instant: string) =>
    openStarts(Temporal, schedule, { span: { start: at(monday), end: at(monday) + day }, now: at(monday) - day }).find(
      ({ start }) => start === at(instant),
    )?.staff;

  test('a session with seats left is open at its own start, also off the interval, and blocks the times around', () => {
    const bookedTimes = [booked('2026-11-23T10:10:00Z', 30, session)];
    const schedule = scheduleOf({ service: { ...service, preBuffer: 'PT5M' }, bookedTimes });
    expect(staffAt(schedule, '2026-11-23T10:10:00Z')).toEqual([{ staffMemberId: 'ada', session: bookedTimes[0] }]);
    expect(staffAt(schedule, '2026-11-23T10:00:00Z')).toBeUndefined();
    expect(staffAt(schedule, '2026-11-23T10:30:00Z')).toBeUndefined();
  });

  test.each([
    ['a full one', { ...session, filledAttendeesCount: 10 }, service],
    ['one of another service', { ...session, serviceId: 'other' }, service],
    ['one of a service for one person', session, { maximumAttendeesCount: 1 }],
  ])('%s is a clash', (_, more, of) => {
    const schedule = scheduleOf({ service: of, bookedTimes: [booked('2026-11-23T10:00:00Z', 30, more)] });
    expect(staffAt(schedule, '2026-11-23T10:00:00Z')).toBeUndefined();
  });

  test('what ends where the buffer of the new one begins is no clash, also beside a session', () => {
    const wide = booked('2026-11-23T10:00:00Z', 30, { ...session, preBuffer: 30 * minute });
    const schedule = scheduleOf({ service, bookedTimes: [wide, booked('2026-11-23T09:45:00Z', 15)] });
    expect(staffAt(schedule, '2026-11-23T10:00:00Z')?.[0]?.session).toEqual(wide);
  });

  test('two sessions of somebody at the same time clash with each other', () => {
    const twice = [booked('2026-11-23T10:00:00Z', 30, session), booked('2026-11-23T10:00:00Z', 30, session)];
    expect(staffAt(scheduleOf({ service, bookedTimes: twice }), '2026-11-23T10:00:00Z')).toBeUndefined();
  });

  test('somebody else is open for a new session at the same time', () => {
    const bookedTimes = [booked('2026-11-23T10:00:00Z', 30, session)];
    const schedule = scheduleOf({ service, staffMembers: [member('ada'), member('mert')], bookedTimes });
    expect(staffAt(schedule, '2026-11-23T10:00:00Z')).toEqual([
      { staffMemberId: 'ada', session: bookedTimes[0] },
      { staffMemberId: 'mert' },
    ]);
  });

  test('a session is no longer open where something else of the same person overlaps it', () => {
    const bookedTimes = [booked('2026-11-23T10:00:00Z', 30, session), booked('2026-11-23T10:15:00Z', 5)];
    expect(staffAt(scheduleOf({ service, bookedTimes }), '2026-11-23T10:00:00Z')).toBeUndefined();
  });
});
