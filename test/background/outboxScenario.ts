import { create } from '../../src/background/outbox';
import { refresh, sweep } from '../../src/background/outboxLookUps';
import type { Outside } from '../../src/background/outside';
import type { AppointmentDraft, DraftCustomer } from '../../src/core/appointmentDraft';
import { FailureError } from '../../src/core/failure';
import type { Operation } from '../../src/core/outbox';
import { createGraph, type GraphOptions } from './fakeGraph';
import { createBrowser, type Death, type Worker } from './simulatedBrowser';
import { createVirtualTime } from './virtualTime';

/** Mia has Ana's address. */
export type Customer = 'ana' | 'ben' | 'mia';

export interface Press {
  /** Milliseconds since the start. */
  at: number;
  /** Presses with the same number send the same operation id: a double click, or a panel that asks once more. */
  operation: 'ana1' | 'ana2' | 'ben' | 'mia';
  /** The panel stays open and asks until there is an end; otherwise it closes right away. */
  stays: boolean;
  /** How often the person presses again, as a new operation, after the panel said that it was not created or is not known. */
  retries: number;
  /** How long the person waits before that. */
  patience: number;
}

/** An appointment at the same time that somebody else makes. */
export interface Foreign {
  /** Before the start (negative) or after it, in milliseconds. */
  at: number;
  kind: 'otherCustomer' | 'otherService' | 'sameCustomerBefore';
}

export interface Scenario {
  presses: Press[];
  deaths: Death[];
  /** The worker is ended at these times, wherever it is. */
  endings: number[];
  graph: GraphOptions;
  foreign: Foreign[];
  /** When somebody else cancels what stands in the calendar for Ana, in milliseconds since the start. */
  cancelledElsewhere: number[];
  /** The POST goes out as text, which a browser may repeat. */
  asText: boolean;
  /** The calendar is read while the form is filled, and is up to two minutes old when it is sent. */
  readsAhead: boolean;
  /** So many preparations fail first. */
  failedPreparations: number;
  /** These writes to the disk fail, by their number; so does keeping the answer for the session. */
  failedWrites: number[];
  failsToKeepAnswers: boolean;
}

export type Told = 'created' | 'refused' | 'neverSent' | 'undecided';

export interface Outcome {
  operationId: string;
  customer: Customer;
  pressedAt: number;
  stays: boolean;
  told: { what: Told; at: number }[];
}

const start = Date.parse('2026-11-23T08:00:00Z');
const startDateTime = '2026-11-24T21:00:00.000Z';
const [minute, hour] = [60_000, 3_600_000];

const addresses = { ana: 'ana@contoso.com', ben: 'ben@contoso.com', mia: 'ana@contoso.com' };

const draftFor = (customer: Customer): AppointmentDraft => ({
  businessId: 'desk@contoso.com',
  serviceId: 'service',
  customers: [{ name: customer, emailAddress: addresses[customer], phone: '', notes: '', timeZone: 'UTC' }],
  startDateTime,
  endDateTime: '2026-11-24T21:30:00.000Z',
  staffMemberIds: [],
});

/** What `readOutcome` answers. Undefined: it is being checked. */
function toldBy(operation: Operation | undefined): Told | undefined {
  if (!operation) return 'neverSent';
  if (operation.state === 'refused') return operation.refusal?.kind === 'interrupted' ? 'neverSent' : 'refused';
  return operation.state === 'created' || operation.state === 'undecided' ? operation.state : undefined;
}

/** Runs one schedule of presses and faults to its end, and a day on. */
export async function runScenario(scenario: Scenario) {
  const time = createVirtualTime(start);
  const graph = createGraph(time, start, scenario.graph);
  const ourNow = () => time.now() + scenario.graph.clockError;
  /** What Graph's answers told the worker. */
  const answers = new Map<string, string>();
  let ahead: { at: number; read: Awaited<ReturnType<typeof graph.readAround>> } | undefined;
  let preparations = 0;
  const errors: unknown[] = [];

  const outsideOf = (worker: Worker): Outside => ({
    store: browser.storeOf(worker),
    now: ourNow,
    withLock: (name, work, ifFree) => browser.withLock(worker, name, work, ifFree),
    hasher: async () => async (text) => `#${text}`,
    inTurn: (_businessId, send) => send(),
    readAround: () => browser.step(worker, 0, graph.readAround),
    knownAround: async () => {
      if (!scenario.readsAhead) return undefined;
      if (!ahead || time.now() - ahead.at >= 2 * minute) {
        ahead = { at: time.now(), read: await browser.step(worker, 0, graph.readAround) };
      }
      return ahead.read;
    },
    readByIds: (_, ids) => browser.step(worker, 0, () => graph.readByIds(ids)),
    async prepare({ customers: [customer] }) {
      preparations += 1;
      const failing = preparations <= scenario.failedPreparations;
      await browser.step(worker, 0, graph.checkConnection);
      if (failing) throw new FailureError({ kind: 'serviceNotFound' });
      return async ({ operationId }) => {
        const appointment = { operationId, startDateTime, serviceId: 'service', customer: customer as DraftCustomer };
        const result = await browser.step(worker, 0, () => graph.send(appointment, scenario.asText));
        answers.set(operationId, result.outcome);
        return { result, mayBeDoubled: scenario.asText };
      };
    },
    keepAnswer: () =>
      browser.step(worker, 1, () => {
        if (scenario.failsToKeepAnswers) throw new Error('quota');
      }),
    ring: () => browser.ring(worker),
    rest: () => browser.rest(worker),
    sweepAt: (at) => browser.callAt(worker, at - ourNow(), () => sweepIn(worker)),
  });
  const sweepIn = (worker: Worker) => {
    sweep(outsideOf(worker)).catch((error) => errors.push(error));
  };
  const browser = createBrowser(time, scenario, { start: sweepIn, onAlarm: sweepIn });

  const outcomes: Outcome[] = [];

  async function press({ operation, stays, retries, patience }: Press, nth: number): Promise<void> {
    const customer = operation === 'ben' || operation === 'mia' ? operation : 'ana';
    const operationId = nth === 0 ? operation : `${operation}.${nth}`;
    // Without a browser nobody presses; a panel that was told the end does not ask with the same id again.
    if (!browser.isRunning()) return;
    const session = browser.session();
    if (outcomes.some((other) => other.operationId === operationId && other.told.length > 0)) return;
    const outcome: Outcome = { operationId, customer, pressedAt: time.now(), stays, told: [] };
    outcomes.push(outcome);
    const answered = await browser.ask((worker) => create(outsideOf(worker), operationId, draftFor(customer)));
    let told = answered && toldBy(answered);
    let last = answered;
    while (stays && told === undefined && browser.session() === session) {
      await time.sleep(time.now() - outcome.pressedAt < 10_000 ? 2_000 : 15_000);
      const asked = await browser.ask(async (worker) => ({ read: await refresh(outsideOf(worker), operationId) }));
      if (browser.session() !== session) return;
      if (!asked) continue;
      last = asked.read;
      told = toldBy(last);
    }
    if (told) outcome.told.push({ what: told, at: time.now() });
    const isOpen = told === 'refused' || told === 'neverSent' || (told === 'undecided' && !last?.candidateIds.length);
    if (stays && isOpen && nth < retries) {
      await time.sleep(patience);
      await press({ operation, stays, retries, patience, at: 0 }, nth + 1);
    }
  }

  for (const { at, kind } of scenario.foreign) {
    const foreign = {
      startDateTime,
      byRepeat: false,
      serviceId: kind === 'otherService' ? 'other' : 'service',
      customer:
        kind === 'otherCustomer'
          ? { name: 'zoe', emailAddress: 'zoe@contoso.com' }
          : { name: 'ana', emailAddress: addresses.ana },
    };
    const when = kind === 'sameCustomerBefore' ? -Math.abs(at) - minute : at;
    if (when > 0) time.after(when, () => graph.add(foreign, 0));
    else Object.assign(graph.add(foreign, 0), { madeAt: start + when, shownAt: start + when });
  }
  for (const one of scenario.presses) time.after(one.at, () => void press(one, 0).catch((error) => errors.push(error)));
  for (const at of scenario.cancelledElsewhere) time.after(at, () => graph.cancelAll('ana'));
  for (const at of scenario.endings) time.after(at, () => browser.endWorker());

  const ended = await time.run(start + 6 * hour);
  const settledBy = time.now();
  const records = [...browser.disk.values()].map((record) => ({ ...record }));

  // At the end, the person opens the panel once more for each press.
  const final = new Map<string, { told: Told | undefined; operation: Operation | undefined }>();
  for (const { operationId } of outcomes) {
    let asked: { read: Operation | undefined } | undefined;
    for (let again = 0; !asked && again < 10; again++) {
      const open = async () => {
        asked = await browser.ask(async (worker) => ({ read: await refresh(outsideOf(worker), operationId) }));
      };
      void open();
      await time.run(time.now() + hour);
    }
    if (asked) final.set(operationId, { told: toldBy(asked.read), operation: asked.read });
  }
  return {
    ended,
    records,
    outcomes,
    final,
    answers,
    made: graph.made,
    met: graph.met,
    died: browser.died,
    errors,
    settledAfter: settledBy - start,
  };
}

export type Run = Awaited<ReturnType<typeof runScenario>>;
