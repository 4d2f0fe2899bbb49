import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { type ChosenDates, datesProblem, type rangeNames, rangeOf, slicesOf } from '../../src/core/appointmentRanges';

const noDates: ChosenDates = { from: '', to: '' };
const range = (name: (typeof rangeNames)[number], now: string, zone: string, dates = noDates) =>
  rangeOf(Temporal, name, Date.parse(now), zone, dates);

describe('a range', () => {
  const now = '2026-11-25T23:10:00.000Z';
  test.each([
    // Still the 25th in Chicago, already the 26th in Istanbul.
    ['today', 'America/Chicago', '2026-11-25T06:00:00.000Z', '2026-11-26T06:00:00.000Z', false],
    ['today', 'Europe/Istanbul', '2026-11-25T21:00:00.000Z', '2026-11-26T21:00:00.000Z', false],
    ['next7', 'America/Chicago', now, '2026-12-03T06:00:00.000Z', false],
    ['next30', 'Asia/Shanghai', now, '2026-12-26T16:00:00.000Z', false],
    ['past7', 'America/Chicago', '2026-11-18T06:00:00.000Z', now, true],
    // Before the clocks were set back.
    ['past30', 'America/Chicago', '2026-10-26T05:00:00.000Z', now, true],
  ] as const)('%s in %s', (name, zone, start, end, latestFirst) => {
    expect(range(name, now, zone)).toEqual({ start, end, latestFirst });
  });

  test('of chosen dates holds both days whole, also those of 23 and 25 hours', () => {
    const hours = (day: string) => {
      const { start, end } = range('dates', now, 'Europe/Berlin', { from: day, to: day });
      return (Date.parse(end) - Date.parse(start)) / 3_600_000;
    };
    expect([hours('2026-03-29'), hours('2026-06-01'), hours('2026-10-25')]).toEqual([23, 24, 25]);
  });
});

test.each([
  [{ from: '', to: '2026-01-01' }, 'fromNotADate'],
  [{ from: '2026-02-30', to: '2026-03-01' }, 'fromNotADate'],
  [{ from: '2026-02-01', to: '1.3.2026' }, 'toNotADate'],
  [{ from: '2026-02-02', to: '2026-02-01' }, 'toBeforeFrom'],
  [{ from: '2026-01-01', to: '2028-01-02' }, 'tooLong'],
  [{ from: '2026-01-01', to: '2028-01-01' }, undefined],
  [{ from: '2026-01-01', to: '2026-01-01' }, undefined],
])('the dates %j: %s', (dates, problem) => expect(datesProblem(Temporal, dates)).toBe(problem));

test('the slices of a range are the whole of it, without gaps, in the order in which it is shown', () => {
  const instant = fc.integer({ min: Date.parse('2020-01-01'), max: Date.parse('2030-01-01') });
  fc.assert(
    fc.property(instant, fc.integer({ min: 1, max: 731 * 86_400_000 }), fc.boolean(), (from, length, latestFirst) => {
      const [start, end] = [from, from + length].map((at) => new Date(at).toISOString()) as [string, string];
      const slices = slicesOf({ start, end, latestFirst });
      const ordered = latestFirst ? [...slices].reverse() : slices;
      expect(ordered[0]?.start).toBe(start);
      expect(ordered.at(-1)?.end).toBe(end);
      for (const [index, slice] of ordered.entries()) {
        expect(Date.parse(slice.start)).toBeLessThan(Date.parse(slice.end));
        if (index > 0) expect(slice.start).toBe(ordered[index - 1]?.end);
      }
      expect(slices.length).toBeLessThan(30);
    }),
  );
});
