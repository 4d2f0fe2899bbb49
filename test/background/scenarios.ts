import fc from 'fast-check';
import type { Fate } from './fakeGraph';
import type { Foreign, Press, Scenario } from './outboxScenario';
import type { Death } from './simulatedBrowser';

const minute = 60_000;
const often = <T>(value: T, weight: number, arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ arbitrary: fc.constant(value), weight }, { arbitrary, weight: 1 });

const duration = fc.oneof(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 24_000 }));

const fate: fc.Arbitrary<Fate> = fc.record(
  {
    kind: fc.constantFrom<Fate['kind']>(
      'made',
      'made',
      'made',
      'refused',
      'throttled',
      'failedFirst',
      'failedAfterwards',
      'lost',
    ),
    processedAfter: duration,
    answeredAfter: duration,
    shownAfter: often(0, 2, fc.integer({ min: 0, max: 30_000 })),
    repeatedAfter: fc.integer({ min: 10, max: 5_000 }),
  },
  { requiredKeys: ['kind', 'processedAfter', 'shownAfter'] },
);

const press: fc.Arbitrary<Press> = fc.record({
  at: fc.oneof(
    fc.integer({ min: 0, max: 300 }),
    fc.integer({ min: 0, max: 100_000 }),
    fc.integer({ min: 0, max: 6 * minute }),
  ),
  operation: fc.constantFrom<Press['operation']>('ana1', 'ana1', 'ana1', 'ana2', 'ana2', 'ben', 'mia'),
  stays: fc.boolean(),
  retries: fc.integer({ min: 0, max: 2 }),
  patience: fc.integer({ min: 0, max: 30_000 }),
});

const death: fc.Arbitrary<Death> = fc.record(
  {
    step: fc.integer({ min: 2, max: 40 }),
    moment: fc.constantFrom<Death['moment']>('before', 'after'),
    browserReturnsAfter: fc.integer({ min: 1_000, max: 20 * minute }),
  },
  { requiredKeys: ['step', 'moment'] },
);

const foreign: fc.Arbitrary<Foreign> = fc.record({
  at: fc.integer({ min: -60 * minute, max: 2 * minute }),
  kind: fc.constantFrom<Foreign['kind']>('otherCustomer', 'otherService', 'sameCustomerBefore'),
});

const offline = fc
  .record({
    from: fc.integer({ min: 0, max: 2 * minute }),
    lasts: fc.oneof(fc.integer({ min: 100, max: minute }), fc.integer({ min: minute, max: 30 * minute })),
  })
  .map(({ from, lasts }) => ({ from, to: from + lasts }));

/** Schedules of presses and faults. */
export const scenario: fc.Arbitrary<Scenario> = fc.record({
  presses: fc.array(press, { minLength: 1, maxLength: 3 }),
  deaths: fc.oneof(fc.constant<Death[]>([]), fc.array(death, { maxLength: 1 }), fc.array(death, { maxLength: 3 })),
  endings: often<number[]>([], 2, fc.array(fc.integer({ min: 0, max: 2 * minute }), { maxLength: 2 })),
  foreign: fc.array(foreign, { maxLength: 2 }),
  cancelledElsewhere: often<number[]>(
    [],
    2,
    fc.array(fc.integer({ min: 0, max: 4 * minute }), { minLength: 1, maxLength: 2 }),
  ),
  asText: fc.boolean(),
  readsAhead: fc.boolean(),
  failedPreparations: often(0, 6, fc.constant(1)),
  failedWrites: often<number[]>([], 6, fc.array(fc.integer({ min: 1, max: 8 }), { maxLength: 2 })),
  failsToKeepAnswers: often(false, 4, fc.constant(true)),
  graph: fc.record({
    fates: fc.array(fate, { minLength: 1, maxLength: 4 }),
    clockError: often(0, 1, fc.integer({ min: -10 * minute, max: 10 * minute })),
    dateReadable: fc.boolean(),
    givesCreatedDateTime: fc.boolean(),
    hidesCustomers: often(false, 5, fc.constant(true)),
    offline: often<Scenario['graph']['offline']>([], 3, fc.array(offline, { minLength: 1, maxLength: 2 })),
    readTime: fc.oneof(fc.constant(100), fc.integer({ min: 2, max: 8_000 })),
  }),
});
