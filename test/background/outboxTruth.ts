import { isNews } from '../../src/core/outbox';
import type { Made } from './fakeGraph';
import type { Outcome, Run, Scenario, Told } from './outboxScenario';

const minute = 60_000;

/** What is not as it must be after a run: nothing twice, nothing lost, nothing said that is not so. */
export function problemsOf(scenario: Scenario, run: Run): string[] {
  const problems: string[] = [];
  const must = (holds: boolean, problem: string) => {
    if (!holds) problems.push(problem);
  };

  must(run.ended, 'something polls forever');
  must(run.errors.length === 0 || scenario.failedWrites.length > 0, `thrown: ${run.errors}`);
  must(run.settledAfter < 8 * minute + longestWait(scenario), `settled after ${run.settledAfter}`);

  for (const customer of ['ana', 'ben', 'mia']) {
    const sent = run.made.filter((one) => one.operationId && !one.byRepeat && one.customer.name === customer);
    const isSecond = (madeAt: number, at: number) => sent.slice(0, at).some((one) => standsAt(one, madeAt));
    must(!sent.some(({ madeAt }, at) => isSecond(madeAt, at)), `several appointments of one for ${customer}`);
  }
  for (const { operationId, state } of run.records) {
    must(['created', 'refused', 'undecided'].includes(state), `${operationId} was left ${state}`);
  }
  for (const outcome of run.outcomes) problems.push(...untruths(scenario, run, outcome));
  return problems;
}

function untruths(scenario: Scenario, run: Run, outcome: Outcome): string[] {
  const problems: string[] = [];
  const who = outcome.operationId;
  const must = (holds: boolean, problem: string) => {
    if (!holds) problems.push(`${who} ${problem}`);
  };
  const { told, operation } = run.final.get(who) ?? {};
  const first = outcome.told[0];
  must(told !== undefined, 'has no outcome');
  must(first !== undefined || !outcome.stays || goesAway(scenario), 'was told nothing');
  must(!first || first.at - outcome.pressedAt < longestWait(scenario), `waited ${first?.at}`);
  must(isConsistent(outcome, told), `was told ${outcome.told.map(({ what }) => what)} and then ${told}`);

  if (told === 'refused' || told === 'neverSent') {
    const same = run.made.filter((one) => one.operationId && one.customer.name === outcome.customer);
    const isThere = same.some((one) => standsAt(one, outcome.pressedAt));
    must(operation?.refusal?.kind !== 'alreadyCreated' || isThere, 'is said to stand in the calendar');
    must(operation?.refusal?.kind !== 'createdAndGone' || same.some(isGone), 'is said to be gone');
    must(!run.made.some((one) => one.operationId === who), `is ${told}, and is there`);
    return problems;
  }
  if (!operation) return problems;

  const wasLost = run.answers.get(operation.operationId) === 'unknown' || operation.wasUnknown === true;
  const isForTelling =
    told === 'undecided' ||
    (told === 'created' && ((wasLost && !operation.cancelled) || operation.doubleIds.length > 0));
  must(!isForTelling || isNews(operation), 'would be told to nobody who opens the panel later');

  // A press that joined another one speaks of that one's appointment.
  const own = run.made.filter((one) => one.operationId === operation.operationId);
  // Of two presses for the same appointment that were both lost sight of, nobody can tell whose it is.
  const isOurs = (id: string) =>
    run.made.some((one) => one.id === id && one.operationId && one.customer.name === outcome.customer);
  const { appointmentId = '', doubleIds, candidateIds, mayBeDoubled } = operation;
  const named = [appointmentId, ...doubleIds, ...candidateIds];
  // Once the same was made anew, what appears late is looked for no more: nobody could tell whose it is.
  const isAnew =
    operation.cancelled &&
    run.made.some(
      (one) => one.operationId && one.madeAt > (own.at(-1)?.madeAt ?? 0) && one.customer.name === outcome.customer,
    );
  const unnamed = isAnew ? [] : own.filter((one) => !named.includes(one.id) && !isGone(one));
  const isOpen = wasLongOffline(scenario) && (told === 'undecided' || mayBeDoubled);
  must(unnamed.length === 0 || isOpen, `is ${told} and does not name ${unnamed.map(({ id }) => id)}`);
  const settledAt = (operation.settledAt ?? Number.NaN) - scenario.graph.clockError;
  const joinedGone =
    run.outcomes.find(({ operationId }) => operationId === who) === outcome &&
    operation.operationId !== who &&
    settledAt < outcome.pressedAt &&
    own.length > 0 &&
    !own.some((one) => standsAt(one, outcome.pressedAt));
  must(
    told !== 'created' || !joinedGone || timeOffline(scenario) > 0,
    'is told as created, and was gone before the press',
  );
  must(told !== 'created' || isOurs(appointmentId), `names ${appointmentId}, which is not ours`);
  must(told !== 'undecided' || canBeUndecided(scenario, own), 'is undecided without need');
  const wasAnswered =
    scenario.deaths.length + scenario.endings.length + scenario.failedWrites.length === 0 &&
    run.answers.get(operation.operationId) !== 'unknown';
  must(told !== 'undecided' || !wasAnswered, 'is undecided in spite of an answer');
  must(![...doubleIds, ...candidateIds].includes(appointmentId), 'names its appointment beside itself');
  must(doubleIds.every(isOurs), "calls somebody else's a double");
  must(
    candidateIds.every((id) => isOurs(id) || isAlike(scenario, run, outcome, id)),
    "takes somebody else's for a candidate",
  );
  return problems;
}

const isGone = ({ goneAt }: Made): boolean => goneAt !== undefined;
const standsAt = ({ goneAt = Number.POSITIVE_INFINITY }: Made, at: number): boolean => goneAt > at;

/** What was said at the end of a press stays so; only what was not known may become known. */
const isConsistent = ({ told }: Outcome, final: Told | undefined): boolean =>
  told.every(({ what }) => what === final || (what === 'undecided' && final === 'created'));

/** Undecided is true where nothing is there to be found, where there are several, and where the calendar does not tell. */
const canBeUndecided = (scenario: Scenario, own: Made[]): boolean =>
  own.length !== 1 || own.some(isGone) || scenario.graph.hidesCustomers || wasLongOffline(scenario);

/** Whether the calendar shows nothing that would tell this appointment from the outcome's. */
function isAlike({ graph }: Scenario, run: Run, { customer }: Outcome, id: string): boolean {
  const other = run.made.find((one) => one.id === id)?.customer.name;
  return graph.hidesCustomers || [customer, other].every((one) => one === 'ana' || one === 'mia');
}

const goesAway = ({ deaths }: Scenario) => deaths.some(({ browserReturnsAfter }) => browserReturnsAfter !== undefined);

const timeOffline = ({ graph }: Scenario) => graph.offline.reduce((sum, { from, to }) => sum + to - from, 0);
/** The outbox looks again for some ten minutes. */
const wasLongOffline = (scenario: Scenario) => timeOffline(scenario) > 8 * minute;

function longestWait(scenario: Scenario): number {
  const away = scenario.deaths.map(({ browserReturnsAfter }) => browserReturnsAfter ?? 0);
  return 6 * minute + Math.min(timeOffline(scenario), 15 * minute) + away.reduce((sum, one) => sum + one, 0);
}
