import { describe, expect, test } from 'vitest';
import { instantOf, isoDuration, milliseconds, parseDateTimeTimeZone } from './graph/time';
import { windowsZones } from './graph/windowsZones';

const iso = (instant: number): string => new Date(instant).toISOString().slice(0, 16);

test('every Windows name leads to a zone that exists', () => {
  expect(windowsZones.size).toBeGreaterThan(130);
  for (const [name, zone] of windowsZones) {
    expect(() => new Intl.DateTimeFormat('en', { timeZone: zone }), name).not.toThrow();
  }
});

test.each([
  ['America/Chicago', '2026-07-01T12:00', '2026-07-01T17:00'],
  ['America/Chicago', '2026-12-01T12:00', '2026-12-01T18:00'],
  ['Asia/Kolkata', '2026-12-01T12:00', '2026-12-01T06:30'],
  ['Pacific/Kiritimati', '2026-12-01T12:00', '2026-11-30T22:00'],
  // The clock shows 01:30 twice: the earlier is meant. It never shows 02:30 in March: it is taken as 03:30.
  ['America/Chicago', '2026-11-01T01:30', '2026-11-01T06:30'],
  ['America/Chicago', '2026-03-08T02:30', '2026-03-08T08:30'],
  ['Australia/Lord_Howe', '2026-10-04T02:15', '2026-10-03T15:45'],
])('%s %s is %s', (zone, local, utc) => expect(iso(instantOf(Date.parse(`${local}Z`), zone))).toBe(utc));

describe('dateTimeTimeZone', () => {
  test.each([
    ['2026-07-01T12:00:00.0000000', 'Central Standard Time', '2026-07-01T17:00'],
    ['2026-07-01T12:00:00Z', 'Central Standard Time', '2026-07-01T12:00'],
    ['2026-07-01T12:00', null, '2026-07-01T12:00'],
  ])('%s in %s', (dateTime, timeZone, utc) => expect(iso(parseDateTimeTimeZone({ dateTime, timeZone }))).toBe(utc));
  test.each(['tomorrow', '2026-13-01T00:00:00', '2026-07-01'])('%s is none', (dateTime) =>
    expect(() => parseDateTimeTimeZone({ dateTime, timeZone: 'UTC' })).toThrow(),
  );
});

test.each(['PT30M', 'P1D', 'PT2H', 'P1DT1H15M', 'PT0S'])('%s', (duration) =>
  expect(isoDuration(milliseconds(duration))).toBe(duration),
);
