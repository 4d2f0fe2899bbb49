import type { AppointmentDraft } from '../../core/appointmentDraft';
import { type Failure, toFailure } from '../../core/failure';
import type { CreateOutcome } from '../../core/messages';

/** One appointment to create, once. */
export interface Job {
  draft: AppointmentDraft;
  /** The operation id of a try: the first is 0; what was refused has had its id. */
  operationIdAt: (tries: number) => Promise<string>;
  /** Under way since an earlier run: it is followed and not sent. */
  openOperationId?: string | undefined;
}

export type JobState =
  | { kind: 'waiting' | 'sending' | 'checking' }
  /** `seen`: how many of its customers the answer shows, where it does not show all of a session's. */
  | { kind: 'created'; appointmentId: string; doubleIds: string[]; seen?: number; wanted?: number }
  /** The same appointment stood in the calendar before. */
  | { kind: 'alreadyThere' }
  | { kind: 'refused'; failure: Failure }
  /** Sent without an answer, and the calendar does not tell. It is not sent again. */
  | { kind: 'unknown'; candidates: number };

/** Why nothing is sent just now. `until` in milliseconds since 1970: it goes on by itself. */
export type Hold =
  | { kind: 'person' | 'noAnswers' }
  | { kind: 'failure'; failure: Failure }
  | { kind: 'throttled'; until: number };

export interface RunStatus {
  /** `pausing`: what is under way is waited for. `ended`: everything is decided, or the run was stopped. */
  phase: 'running' | 'pausing' | 'paused' | 'stopping' | 'ended';
  hold: Hold | undefined;
  states: readonly JobState[];
}

export interface RunOutside {
  create: (request: { operationId: string; draft: AppointmentDraft }) => Promise<CreateOutcome>;
  readOutcome: (operationId: string) => Promise<CreateOutcome>;
  now: () => number;
  sleep: (milliseconds: number) => Promise<void>;
}

export interface Run {
  /** Where it stands now; what is given does not change later. */
  status: () => RunStatus;
  phase: () => RunStatus['phase'];
  pause: () => void;
  goOn: () => void;
  stop: () => void;
}

/** The background lets three requests to a mailbox leave at a time; a few more wait behind them, so that none of the three is idle. */
const underWay = 5;
const pollMilliseconds = 2_000;
/** The outbox looks for about a minute; what is not found by then is said to be unknown. */
const patienceMilliseconds = 150_000;
const looksForDoubles = 16;
const mostTries = 5;
const mostSilent = 3;

/** Graph silently drops a customer that it does not know, and those beyond the fourth are added after the create. */
function notAllOf(job: Job | undefined, { appointment, notAdded }: Extract<CreateOutcome, { outcome: 'created' }>) {
  const [seen, wanted] = [appointment.customers?.length ?? 0, job?.draft.customers?.length ?? 0];
  return wanted > 1 && (notAdded || seen < wanted) ? { seen, wanted } : {};
}

/** What keeps every other appointment from being created too: the run waits for the person. */
const ofAll: ReadonlySet<Failure['kind']> = new Set([
  'notConfigured',
  'signInRequired',
  'signInCancelled',
  'signInInterrupted',
  'consentRequired',
  'signInFailed',
  'personalAccount',
  'accountNotInTenant',
  'applicationNotFound',
  'redirectAddressNotRegistered',
  'tenantNotFound',
  'cloudHasNoBookingsApi',
  'disabledByPolicy',
  'hostBlocked',
  'businessNotFound',
  'accessDenied',
  'offline',
]);
/** Refused before anything was sent, and likely gone in a moment. */
const passing: ReadonlySet<Failure['kind']> = new Set(['timedOut', 'serverError', 'interrupted']);

/**
 * Creates the jobs' appointments one by one through the outbox, a few at a time. An unanswered one is followed and never sent again;
 * what was not sent (throttled, offline, interrupted) is tried again under its next id. `onChange` is called after each step.
 */
export function startRun(jobs: readonly Job[], outside: RunOutside, onChange: () => void): Run {
  const states: JobState[] = jobs.map(() => ({ kind: 'waiting' }));
  const tries = jobs.map(() => 0);
  const queue = jobs.flatMap(({ openOperationId }, at) => (openOperationId ? [] : [at]));
  let phase: RunStatus['phase'] = 'running';
  let hold: Hold | undefined;
  let [workers, followed, silent, throttledInARow] = [0, 0, 0, 0];

  const set = (at: number, state: JobState) => {
    states[at] = state;
    onChange();
  };
  const settle = () => {
    if (workers > 0) return;
    if (phase === 'pausing') phase = 'paused';
    const nothingLeft = queue.length === 0 && followed === 0;
    if (phase === 'stopping' ? followed === 0 : phase !== 'ended' && nothingLeft) phase = 'ended';
    onChange();
  };
  const holdFor = (reason: Hold) => {
    if (phase !== 'running') return;
    hold = reason;
    phase = 'pausing';
  };
  /** Nothing was sent: it goes back to the front under its next id. */
  const again = (at: number) => {
    tries[at] = (tries[at] ?? 0) + 1;
    queue.unshift(at);
    set(at, { kind: 'waiting' });
  };

  const refused = (at: number, failure: Failure) => {
    if (failure.kind === 'alreadyCreated') return set(at, { kind: 'alreadyThere' });
    if (failure.kind === 'throttled') {
      throttledInARow += 1;
      const seconds = failure.retryAfterSeconds ?? Math.min(60, 5 * 2 ** Math.min(throttledInARow, 4));
      const until = Math.max(outside.now() + seconds * 1000, hold?.kind === 'throttled' ? hold.until : 0);
      if (!hold || hold.kind === 'throttled') hold = { kind: 'throttled', until };
      return again(at);
    }
    if (ofAll.has(failure.kind)) {
      holdFor({ kind: 'failure', failure });
      return again(at);
    }
    if (passing.has(failure.kind) && (tries[at] ?? 0) < mostTries) return again(at);
    set(at, { kind: 'refused', failure });
  };

  const told = (at: number, operationId: string, outcome: CreateOutcome, failure: Failure): void => {
    switch (outcome.outcome) {
      case 'created': {
        throttledInARow = 0;
        const { appointment, doubleIds, mayBeDoubled } = outcome;
        set(at, { kind: 'created', appointmentId: appointment.id, doubleIds, ...notAllOf(jobs[at], outcome) });
        if (mayBeDoubled) void lookForDoubles(at, operationId);
        return;
      }
      case 'refused':
        refused(at, outcome.failure);
        return;
      case 'neverSent':
        refused(at, failure);
        return;
      case 'unknown':
        set(at, { kind: 'unknown', candidates: outcome.candidates.length });
        return;
      case 'checking':
        void follow(at, operationId, failure);
    }
  };

  const readOutcome = (operationId: string): Promise<CreateOutcome> =>
    outside.readOutcome(operationId).catch(() => ({ outcome: 'checking' }));

  /** Asks until it has ended; others are sent meanwhile. */
  const follow = async (at: number, operationId: string, failure: Failure) => {
    set(at, { kind: 'checking' });
    followed += 1;
    const since = outside.now();
    let outcome: CreateOutcome = { outcome: 'checking' };
    while (outcome.outcome === 'checking' && outside.now() - since < patienceMilliseconds) {
      await outside.sleep(pollMilliseconds);
      outcome = await readOutcome(operationId);
    }
    followed -= 1;
    told(at, operationId, outcome.outcome === 'checking' ? { outcome: 'unknown', candidates: [] } : outcome, failure);
    work();
  };

  const lookForDoubles = async (at: number, operationId: string) => {
    for (let look = 0; look < looksForDoubles; look++) {
      await outside.sleep(2 * pollMilliseconds);
      const outcome = await readOutcome(operationId);
      if (outcome.outcome !== 'created') continue;
      const { appointment, doubleIds } = outcome;
      if (doubleIds.length > 0) set(at, { kind: 'created', appointmentId: appointment.id, doubleIds });
      if (!outcome.mayBeDoubled) return;
    }
  };

  const send = async (at: number, job: Job) => {
    set(at, { kind: 'sending' });
    const operationId = await job.operationIdAt(tries[at] ?? 0);
    try {
      const outcome = await outside.create({ operationId, draft: job.draft });
      silent = outcome.outcome === 'checking' ? silent + 1 : 0;
      if (silent >= mostSilent) holdFor({ kind: 'noAnswers' });
      told(at, operationId, outcome, { kind: 'interrupted' });
    } catch (error) {
      // Nothing that fails on the way to the background proves that nothing was sent: only its record does.
      const outcome = await readOutcome(operationId);
      told(at, operationId, outcome, toFailure(error));
    }
  };

  const waitForMicrosoft = async () => {
    while (phase === 'running' && hold?.kind === 'throttled' && hold.until > outside.now()) {
      await outside.sleep(Math.min(1_000, hold.until - outside.now()));
      onChange();
    }
    if (hold?.kind === 'throttled' && hold.until <= outside.now()) hold = undefined;
  };

  const worker = async () => {
    for (;;) {
      await waitForMicrosoft();
      const at = phase === 'running' ? queue.shift() : undefined;
      const job = at === undefined ? undefined : jobs[at];
      if (at === undefined || !job) break;
      await send(at, job);
    }
    workers -= 1;
    settle();
  };

  /** As many workers as there is work for. */
  const work = () => {
    const wanted = phase === 'running' ? Math.min(underWay, workers + queue.length) : 0;
    while (workers < wanted) {
      workers += 1;
      void worker();
    }
    settle();
  };

  for (const [at, { openOperationId }] of jobs.entries()) {
    if (openOperationId) void follow(at, openOperationId, { kind: 'interrupted' });
  }
  work();

  return {
    status: () => ({ phase, hold, states: [...states] }),
    phase: () => phase,
    pause() {
      holdFor({ kind: 'person' });
      settle();
    },
    goOn() {
      if (phase !== 'paused' && phase !== 'pausing') return;
      [phase, hold, silent] = ['running', undefined, 0];
      work();
    },
    stop() {
      if (phase === 'ended') return;
      phase = 'stopping';
      settle();
    },
  };
}
