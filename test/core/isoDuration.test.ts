import { expect, test } from 'vitest';
import { isoDurationOf, minutesOf } from '../../src/core/isoDuration';

test.each([
  ['PT30M', 30],
  ['PT1H30M', 90],
  ['P1D', 1440],
  ['P1DT2H', 1560],
  ['P1W', 10_080],
  ['PT0S', 0],
  ['PT5400S', 90],
  ['PT0.0000000S', 0],
  ['P', undefined],
  ['', undefined],
  ['30', undefined],
  [null, undefined],
  [undefined, undefined],
])('%s is %s minutes', (duration, minutes) => {
  expect(minutesOf(duration)).toBe(minutes);
});

test.each([
  [0, 'PT0S'],
  [5, 'PT5M'],
  [60, 'PT1H'],
  [90, 'PT1H30M'],
  [1440, 'P1D'],
  [1560, 'P1DT2H'],
  [10_081, 'P7DT1M'],
])('%s minutes are %s', (minutes, duration) => {
  expect(isoDurationOf(minutes)).toBe(duration);
  expect(minutesOf(duration)).toBe(minutes);
});
