import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMinutes,
  dateIn,
  formatWhen,
  isTimeZone,
  offsetOf,
  resolveLocalTime,
  zoneLabel,
} from '../../src/core/zonedTime';

const resolve = (date: string, time: string, zone: string) => resolveLocalTime(Temporal, date, time, zone);

describe('resolveLocalTime', () => {
  test.each([
    ['2026-11-24', '15:00', 'America/Chicago', '2026-11-24T21:00:00.000Z'],
    ['2026-07-01', '09:30', 'Europe/Istanbul', '2026-07-01T06:30:00.000Z'],
    ['2026-07-01', '09:30', 'Asia/Shanghai', '2026-07-01T01:30:00.000Z'],
    ['2028-02-29', '00:00', 'UTC', '2028-02-29T00:00:00.000Z'],
  ])('%s %s in %s is one instant', (date, time, zone, instant) => {
    expect(resolve(date, time, zone)).toEqual({ kind: 'one', instant });
  });

  test.each([
    ['2027-03-28', '02:30', 'Europe/Berlin', '2027-03-28T00:30:00.000Z', '2027-03-28T01:30:00.000Z'],
    ['2027-03-14', '02:00', 'America/New_York', '2027-03-14T06:00:00.000Z', '2027-03-14T07:00:00.000Z'],
    // Half an hour is left out.
    ['2026-10-04', '02:15', 'Australia/Lord_Howe', '2026-10-03T15:15:00.000Z', '2026-10-03T15:45:00.000Z'],
    // A whole day was left out: Samoa went over the date line.
    ['2011-12-30', '12:00', 'Pacific/Apia', '2011-12-29T22:00:00.000Z', '2011-12-30T22:00:00.000Z'],
  ])('%s %s never shows in %s', (date, time, zone, before, after) => {
    expect(resolve(date, time, zone)).toEqual({ kind: 'gap', before, after });
  });

  test.each([
    ['2026-10-25', '02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'],
    ['2026-11-01', '01:59', 'America/New_York', '2026-11-01T05:59:00.000Z', '2026-11-01T06:59:00.000Z'],
    ['2027-04-04', '01:45', 'Australia/Lord_Howe', '2027-04-03T14:45:00.000Z', '2027-04-03T15:15:00.000Z'],
  ])('%s %s shows twice in %s', (date, time, zone, earlier, later) => {
    expect(resolve(date, time, zone)).toEqual({ kind: 'overlap', earlier, later });
  });

  test.each([
    ['2026-02-29', '10:00', 'UTC'],
    ['2026-11-24', '24:10', 'UTC'],
    ['2026-11-24', '', 'UTC'],
    ['tomorrow', '10:00', 'UTC'],
    ['2026-11-24', '10:00', 'Central Standard Time'],
    ['2026-11-24', '10:00', ''],
  ])('%s %s in "%s" is invalid', (date, time, zone) => {
    expect(resolve(date, time, zone)).toEqual({ kind: 'invalid' });
  });
});

test('a date belongs to a time zone', () => {
  expect(dateIn(Temporal, '2026-11-24T05:00:00Z', 'America/Chicago')).toBe('2026-11-23');
  expect(dateIn(Temporal, '2026-11-24T05:00:00Z', 'Asia/Shanghai')).toBe('2026-11-24');
  expect(addDays(Temporal, '2026-12-31', 1)).toBe('2027-01-01');
  expect(addMinutes('2026-12-31T23:45:00Z', 30)).toBe('2027-01-01T00:15:00.000Z');
});

test('the two readings of one clock differ in their offset', () => {
  expect(offsetOf('2026-10-25T00:30:00Z', 'Europe/Berlin')).toBe('UTC+2');
  expect(offsetOf('2026-10-25T01:30:00Z', 'Europe/Berlin')).toBe('UTC+1');
  expect(zoneLabel('2026-11-24T21:00:00Z', 'America/Chicago')).toBe('America/Chicago (UTC−6)');
  expect(zoneLabel('2026-11-24T21:00:00Z', 'UTC')).toBe('UTC');
});

test('an appointment over midnight shows both days', () => {
  const [start, end] = ['2026-11-25T05:30:00Z', '2026-11-25T06:30:00Z'];
  expect(formatWhen(start, end, 'America/Chicago', 'en')).toMatch(/Nov 24.*11:30.*Nov 25.*12:30/);
  expect(formatWhen(start, end, 'UTC', 'tr')).toMatch(/25 Kas 2026/);
});

test('only IANA names are time zones here', () => {
  expect(isTimeZone('Europe/Berlin')).toBe(true);
  expect(isTimeZone('W. Europe Standard Time')).toBe(false);
  expect(isTimeZone(null)).toBe(false);
});
