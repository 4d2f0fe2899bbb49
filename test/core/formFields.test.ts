import { expect, test } from 'vitest';
import { normaliseDate, normaliseTime } from '../../src/core/formFields';

test.each([
  ['2026-11-24', '2026-11-24'],
  [' 2026/1/4 ', '2026-01-04'],
  ['2026.11.24', '2026-11-24'],
  ['20261124', '2026-11-24'],
  ['２０２６-１１-２４', '2026-11-24'],
  ['2026-11/24', '2026-11/24'],
  ['202611', '202611'],
  ['24.11.2026', '24.11.2026'],
])('date %s becomes %s', (typed, date) => expect(normaliseDate(typed)).toBe(date));

test.each([
  ['15:00', '15:00'],
  ['9:30', '09:30'],
  ['15.00', '15:00'],
  ['1500', '15:00'],
  ['3pm', '15:00'],
  ['3:30 PM', '15:30'],
  ['12 a.m.', '00:00'],
  ['12pm', '12:00'],
  ['１５：００', '15:00'],
  ['9', '9'],
  ['13pm', '13pm'],
])('time %s becomes %s', (typed, time) => expect(normaliseTime(typed)).toBe(time));
