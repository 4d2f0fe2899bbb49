import { Temporal } from 'temporal-polyfill';
import { describe, expect, test, vi } from 'vitest';
import { emptyFields } from '../../../../src/core/formFields';
import type { BusinessOverview } from '../../../../src/core/messages';
import { chosenTime } from '../../../../src/panel/newAppointment/openTimes/chosenTime';
import { withOwnBuffers } from '../../../../src/panel/newAppointment/openTimes/ownBuffers';
import { withOwnStaff } from '../../../../src/panel/newAppointment/openTimes/ownStaff';
import { pickedFields } from '../../../../src/panel/newAppointment/openTimes/pickedFields';
import { at, day, hour, member } from '../../../core/scheduleOf';

vi.mock('../../../../src/browser/messaging', () => ({ send: async () => ({}) }));
const { daysOf, daysToShow } = await import('../../../../src/panel/newAppointment/openTimes/days');
const { spanToRead } = await import('../../../../src/panel/newAppointment/openTimes/useBookedTimes');

const open = (instant: string) => ({ start: at(instant), staff: [] });

describe('days', () => {
  const now = at('2026-10-24T23:30:00Z');
  const starts = ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z', '2026-10-26T08:00:00Z'].map(open);

  test('today comes first, in the form’s time zone, also on the day that the clocks go back', () => {
    const inBerlin = daysOf(Temporal, starts, now, 'Europe/Berlin');
    expect(inBerlin).toHaveLength(14);
    expect(inBerlin.slice(0, 3).map((of) => [of.date, of.starts.length])).toEqual([
      ['2026-10-25', 2],
      ['2026-10-26', 1],
      ['2026-10-27', 0],
    ]);
    const inChicago = daysOf(Temporal, starts, now, 'America/Chicago');
    expect(inChicago.slice(0, 3).map((of) => [of.date, of.starts.length])).toEqual([
      ['2026-10-24', 2],
      ['2026-10-25', 0],
      ['2026-10-26', 1],
    ]);
  });

  test('a day with few times is followed by those after it that have some', () => {
    const days = daysOf(Temporal, starts, now, 'America/Chicago');
    const shown = (chosen: string, few: number) => daysToShow(days, chosen, few).map(({ date }) => date);
    expect(shown('2026-10-24', 2)).toEqual(['2026-10-24']);
    expect(shown('2026-10-24', 3)).toEqual(['2026-10-24', '2026-10-26']);
    expect(shown('2026-10-25', 1)).toEqual(['2026-10-25', '2026-10-26']);
    expect(shown('2026-10-27', 1)).toEqual(['2026-10-27']);
  });
});

describe('a picked start', () => {
  test('fills date and start time of the form’s time zone', () => {
    expect(pickedFields(Temporal, at('2026-11-25T05:30:00Z'), 'America/Chicago')).toEqual([
      ['date', '2026-11-24'],
      ['startTime', '23:30'],
    ]);
  });

  test.each(['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'])(
    '%s, where the clock shows 02:30 twice, stays that one',
    (instant) => {
      const picked = Object.fromEntries(pickedFields(Temporal, at(instant), 'Europe/Berlin'));
      expect(picked).toEqual({ date: '2026-10-25', startTime: '02:30', meantInstant: instant });
      const fields = { ...emptyFields, durationMinutes: '30', timeZone: 'Europe/Berlin', ...picked };
      expect(chosenTime(Temporal, fields)?.start).toBe(at(instant));
    },
  );
});

test('the time in the form is one once date, start and duration are', () => {
  const fields = {
    ...emptyFields,
    date: '2026-11-24',
    startTime: '3pm',
    durationMinutes: '45',
    timeZone: 'America/Chicago',
  };
  expect(chosenTime(Temporal, fields)).toEqual({
    start: at('2026-11-24T21:00:00Z'),
    end: at('2026-11-24T21:45:00Z'),
    staffMemberIds: [],
  });
  expect(chosenTime(Temporal, { ...fields, staffMemberId: 'ada' })?.staffMemberIds).toEqual(['ada']);
  expect(chosenTime(Temporal, { ...fields, startTime: '3' })).toBeUndefined();
  expect(chosenTime(Temporal, { ...fields, durationMinutes: '' })).toBeUndefined();
});

describe('what is read of the calendar', () => {
  const now = at('2026-11-21T22:15:00Z');

  test('the same days all day long, enough for fourteen days in every time zone', () => {
    const span = spanToRead(now);
    expect(span).toEqual(spanToRead(now + hour));
    // Midnight of "today" at UTC−12 and the end of the fourteenth day at UTC+14, with a day for buffers and long appointments.
    expect(span.start).toBeLessThanOrEqual(now - day);
    expect(span.end).toBeGreaterThanOrEqual(now + 15 * day);
  });

  test('a chosen time within them costs nothing more, one beyond them reads its own days', () => {
    const within = { start: now + 3 * day, end: now + 3 * day + hour };
    expect(spanToRead(now, within)).toEqual(spanToRead(now));
    const beyond = { start: at('2027-03-01T10:00:00Z'), end: at('2027-03-01T11:00:00Z') };
    expect(spanToRead(now, beyond)).toEqual({ start: at('2027-02-28T00:00:00Z'), end: at('2027-03-03T00:00:00Z') });
    const last = { start: now + 16 * day, end: now + 16 * day + hour };
    const read = spanToRead(now, last);
    expect(read.start).toBeLessThanOrEqual(last.start - day);
    expect(read.end).toBeGreaterThanOrEqual(last.end + day);
  });
});

test('a team member is the staff of the form until they choose otherwise; nobody else is', () => {
  const zeynep = member('zeynep', { role: 'teamMember' });
  const overview: BusinessOverview = {
    business: { id: 'lunch@contoso.com' },
    services: [
      { id: 'bento', staffMemberIds: ['zeynep', 'ada'] },
      { id: 'class', staffMemberIds: ['ada'] },
    ],
    staffMembers: [zeynep, member('ada')],
    readAt: 0,
  };
  const staffFor = (serviceId: string, typed: { staffMemberId?: string }, username: string) =>
    withOwnStaff({ ...emptyFields, serviceId, ...typed }, typed, overview, username).staffMemberId;
  expect(staffFor('bento', {}, 'Zeynep@contoso.com')).toBe('zeynep');
  expect(staffFor('bento', { staffMemberId: '' }, 'zeynep@contoso.com')).toBe('');
  expect(staffFor('bento', { staffMemberId: 'ada' }, 'zeynep@contoso.com')).toBe('ada');
  expect(staffFor('class', {}, 'zeynep@contoso.com')).toBe('');
  expect(staffFor('bento', {}, 'ada@contoso.com')).toBe('');
});

test("the buffers of this appointment count before the service's", () => {
  const before = {
    business: { id: 'a' },
    staffMembers: [],
    readAt: 0,
    services: [{ id: 'bento', preBuffer: 'PT5M', postBuffer: 'PT10M' }, { id: 'other' }],
  };
  expect(withOwnBuffers(before, 'bento', { preBufferMinutes: 90 })?.services).toEqual([
    { id: 'bento', preBuffer: 'PT1H30M', postBuffer: 'PT10M' },
    { id: 'other' },
  ]);
  expect(withOwnBuffers(before, 'bento', {})).toBe(before);
});
