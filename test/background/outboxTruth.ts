import { type Customer, emailOf, type Outcome, type Run, type Scenario, type Told } from './outboxScenario';

const minute = 60_000;

/** What is not as it must be after a run: nothing twice, nothing lost, nothing said that is not so. */
export function problemsOf(scenario: Scenario, run: Run): string[] {
  const problems: string[] = [];
  const must = (holds: boolean, problem: string) => {
    if (!holds) problems.push(problem);
  };
  const { graph } = scenario;

  must(run.ended, 'something polls forever');
  must(run.errors.length === 0, `thrown: ${run.errors}`);

  for (const customer of ['ana', 'ben'] as const) {
    const sent = run.made.filter((one) => one.operationId && !one.byRepeat && isOf(customer, one.customerEmail));
    must(sent.length <= 1, `${sent.length} appointments of one for ${customer}`);
  }

  for (const record of run.records) {
    must(
      ['created', 'refused', 'undecided'].includes(record.state),
      `${record.operationId} was left ${record.state}`,
    );
    must(!JSON.stringify(record).includes('Customer'), 'personal data in the outbox');
  }

  for (const outcome of run.outcomes) {
    const { told, operation } = run.final.get(outcome.operationId) ?? {};
    const who = outcome.operationId;
    must(told !== undefined, `${who} has no outcome`);
    must(isConsistent(outcome, told), `${who} was told ${outcome.told.map(({ what }) => what)} and then ${told}`);
    const first = outcome.told[0];
    if (first) must(first.at - outcome.pressedAt < longestWait(scenario), `${who} waited ${first.at - outcome.pressedAt}`);

    const sentByPress = run.made.filter((one) => one.operationId === who);
    if (told === 'refused' || told === 'neverSent') must(sentByPress.length === 0, `${who} is ${told}, and is there`);
    if (!operation || told === 'refused' || told === 'neverSent') continue;

    // A press that joined another one speaks of that one's appointment.
    const own = run.made.filter((one) => one.operationId === operation.operationId);
    const { appointmentId, doubleIds, candidateIds } = operation;
    if (told === 'created') must(own.some(({ id }) => id === appointmentId), `${who} names ${appointmentId}, which is not its own`);
    const named = [appointmentId, ...doubleIds, ...candidateIds];
    const unnamed = own.filter(({ id }) => !named.includes(id));
    must(unnamed.length === 0 || wasOffline(scenario), `${who} is ${told} and does not name ${unnamed.map(({ id }) => id)}`);
    if (told === 'undecided') must(canBeUndecided(scenario, own.length), `${who} is undecided without need`);

    const isTheirs = (id: string) => !own.some((one) => one.id === id);
    must(!doubleIds.some(isTheirs), `${who} calls somebody else's a double`);
    must(graph.hidesCustomers || !candidateIds.some(isTheirs), `${who} takes somebody else's for a candidate`);
  }
  return problems;
}

const isOf = (customer: Customer, email: string) => email.toLowerCase() === emailOf[customer].toLowerCase();

const wasOffline = ({ graph }: Scenario) => graph.offline.length > 0;

/** What was said at the end of a press stays so; only what was not known may become known. */
const isConsistent = ({ told }: Outcome, final: Told | undefined): boolean =>
  told.every(({ what }) => what === final || (what === 'undecided' && final === 'created'));

/** Undecided is true where nothing is there to be found, where there are several, and where the calendar does not tell. */
const canBeUndecided = (scenario: Scenario, own: number): boolean =>
  own !== 1 || scenario.graph.hidesCustomers || wasOffline(scenario);

function longestWait(scenario: Scenario): number {
  const away = scenario.deaths.map(({ browserReturnsAfter }) => browserReturnsAfter ?? 0);
  const offline = wasOffline(scenario) ? 20 * minute : 0;
  return 8 * minute + offline + away.reduce((sum, one) => sum + one, 0);
}
