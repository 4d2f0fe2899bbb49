import type { Made } from './fakeGraph';
import type { Run, Scenario } from './outboxScenario';

const minute = 60_000;

/** The faults that a run really met, by the names of the list that the model is to cover. */
export function faultsOf({ presses, graph }: Scenario, { met, died, made, outcomes }: Run): Set<string> {
  const faults = new Set<string>();
  const note = (name: string, isMet: boolean) => isMet && faults.add(name);
  const some = (is: (fate: (typeof met)[number]) => boolean) => met.some(is);

  note(
    'dropped before it was made',
    some(({ kind }) => kind === 'lost'),
  );
  note(
    'dropped after it was made',
    some(({ kind, answeredAfter }) => kind === 'made' && answeredAfter === undefined),
  );
  note(
    '429',
    some(({ kind }) => kind === 'throttled'),
  );
  note(
    '500 before it was made',
    some(({ kind }) => kind === 'failedFirst'),
  );
  note(
    '500 after it was made',
    some(({ kind }) => kind === 'failedAfterwards'),
  );
  note(
    'delayed',
    some(({ processedAfter, answeredAfter = 0 }) => processedAfter + answeredAfter > 5_000),
  );
  note(
    'late in the calendar',
    some(({ kind, shownAfter }) => kind === 'made' && shownAfter > 2_000),
  );
  note(
    'sent twice by the browser',
    made.some(({ byRepeat }) => byRepeat),
  );
  note('our clock ahead', graph.clockError > 5 * minute && met.length > 0);
  note('our clock behind', graph.clockError < -5 * minute && met.length > 0);

  const isAnew = ({ operationId, madeAt }: Made, at: number) =>
    operationId && made.slice(0, at).some(({ goneAt = Number.NaN, operationId: other }) => other && goneAt <= madeAt);
  note('cancelled elsewhere, and made anew', made.some(isAnew));

  const pressed = outcomes.map(({ operationId }) => operationId);
  note('two panels', pressed.includes('ana1') && pressed.includes('ana2'));
  const isDouble = presses.some((one, at) =>
    presses.slice(at + 1).some((other) => other.operation === one.operation && Math.abs(other.at - one.at) < 500),
  );
  note('clicked twice', isDouble);
  for (const { step, browserReturnsAfter } of died) {
    note(`the worker died at step ${step}`, true);
    note('the browser was started again', browserReturnsAfter !== undefined);
  }
  return faults;
}

/** Of a worker's steps, those of the first press and its look-ups come this far in nearly every run. */
const steps = Array.from({ length: 25 }, (_, index) => `the worker died at step ${index + 2}`);

export const allFaults = [
  'dropped before it was made',
  'dropped after it was made',
  '429',
  '500 before it was made',
  '500 after it was made',
  'delayed',
  'late in the calendar',
  'sent twice by the browser',
  'our clock ahead',
  'our clock behind',
  'two panels',
  'clicked twice',
  'the browser was started again',
  'cancelled elsewhere, and made anew',
  ...steps,
];
