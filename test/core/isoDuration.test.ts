import { expect, test } from 'vitest';
import { minutesOf } from '../../src/core/isoDuration';

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
