import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AppointmentDraft } from '../../../src/core/appointmentDraft';
import { FailureError } from '../../../src/core/failure';
import type { CreateOutcome } from '../../../src/core/messages';
import { type Job, type Run, startRun } from '../../../src/panel/many/run';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

type Answer = CreateOutcome | Error;
const created = (id: string): CreateOutcome => ({
  outcome: 'created',
  appointment: { id },
  mayBeDoubled: false,
  doubleIds: [],
});
const refused = (
  kind: 'throttled' | 'offline' | 'refused' | 'alreadyCreated' | 'timedOut',
  more = {},
): CreateOutcome => ({
  outcome: 'refused',
  failure: { kind, ...more } as never,
});
const interrupted = new FailureError({ kind: 'interrupted' });

const draft = {} as AppointmentDraft;
const jobs = (count: number): Job[] =>
  Array.from({ length: count }, (_, at) => ({ draft, operationIdAt: async (tries) => `${at}/${tries}` }));

/** A background that answers each operation id as told, after 100 ms; by default it creates. */
function background(answers: Record<string, Answer>, later: Record<string, Answer[]> = {}) {
  const sent: string[] = [];
  let [now, most] = [0, 0];
  const sleep = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
  return {
    sent,
    most: () => most,
    async create({ operationId }: { operationId: string }) {
      sent.push(operationId);
      most = Math.max(most, ++now);
      await sleep(100);
      now -= 1;
      const answer = answers[operationId] ?? created(`a${operationId}`);
      if (answer instanceof Error) throw answer;
      return answer;
    },
    async readOutcome(operationId: string): Promise<CreateOutcome> {
      const answer = later[operationId]?.shift();
      if (answer instanceof Error) throw answer;
      return answer ?? { outcome: 'checking' };
    },
    now: () => Date.now(),
    sleep,
  };
}

const kinds = (run: Run) => run.status().states.map(({ kind }) => kind);
const start = (count: number, outside: ReturnType<typeof background>) =>
  startRun(jobs(count), outside, () => undefined);

describe('a run', () => {
  it('creates every one once, a few at a time, and ends', async () => {
    const outside = background({});
    const run = start(40, outside);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(run.status()).toMatchObject({ phase: 'ended', hold: undefined });
    expect(new Set(kinds(run))).toEqual(new Set(['created']));
    expect(outside.sent).toHaveLength(40);
    expect(new Set(outside.sent).size).toBe(40);
    expect(outside.most()).toBe(5);
  });

  it('refuses one and goes on with the others; one that stands there already is said to', async () => {
    const run = start(4, background({ '1/0': refused('refused'), '2/0': refused('alreadyCreated') }));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(kinds(run)).toEqual(['created', 'refused', 'alreadyThere', 'created']);
    expect(run.status().phase).toBe('ended');
  });

  it('waits as long as Microsoft says, then tries again under the next id', async () => {
    const outside = background({ '0/0': refused('throttled', { retryAfterSeconds: 20 }) });
    const run = start(8, outside);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(run.status()).toMatchObject({ phase: 'running', hold: { kind: 'throttled', until: expect.any(Number) } });
    expect(outside.sent).toHaveLength(5);
    await vi.advanceTimersByTimeAsync(12_000);
    expect(run.status()).toMatchObject({ phase: 'ended', hold: undefined });
    expect(outside.sent.filter((id) => id.startsWith('0/'))).toEqual(['0/0', '0/1']);
    expect(kinds(run)).toEqual(Array(8).fill('created'));
  });

  it('pauses when it is offline, and goes on with what was not sent', async () => {
    const outside = background({ '3/0': refused('offline') });
    const run = start(20, outside);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(run.status()).toMatchObject({ phase: 'paused', hold: { kind: 'failure', failure: { kind: 'offline' } } });
    // Three of the others had answered before it, and the next ones were on their way.
    expect(outside.sent).toHaveLength(8);
    expect(kinds(run)[3]).toBe('waiting');
    run.goOn();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(run.status().phase).toBe('ended');
    expect(outside.sent.filter((id) => id.startsWith('3/'))).toEqual(['3/0', '3/1']);
    expect(new Set(kinds(run))).toEqual(new Set(['created']));
  });

  it('asks what became of one whose worker went away, and never sends it again unless it was never sent', async () => {
    const outside = background(
      { '0/0': interrupted, '1/0': interrupted, '2/0': interrupted },
      {
        '0/0': [{ outcome: 'checking' }, created('found')],
        '1/0': [{ outcome: 'neverSent' }],
        '2/0': [interrupted, { outcome: 'unknown', candidates: [] }],
      },
    );
    const run = start(3, outside);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(run.status().states).toEqual([
      { kind: 'created', appointmentId: 'found', doubleIds: [] },
      { kind: 'created', appointmentId: 'a1/1', doubleIds: [] },
      { kind: 'unknown', candidates: 0 },
    ]);
    expect(outside.sent.sort()).toEqual(['0/0', '1/0', '1/1', '2/0']);
  });

  it('does not hold when the worker goes away under all that are under way', async () => {
    const gone = [0, 1, 2, 3, 4].map((at) => `${at}/0`);
    const answers = Object.fromEntries(gone.map((id) => [id, interrupted]));
    const later = Object.fromEntries(gone.map((id) => [id, [{ outcome: 'checking' }, created(id)] as Answer[]]));
    const outside = background(answers, later);
    const run = start(30, outside);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(run.status()).toMatchObject({ phase: 'ended', hold: undefined });
    expect(outside.sent).toHaveLength(30);
  });

  it('holds when three in a row stay without an answer', async () => {
    const checking: CreateOutcome = { outcome: 'checking' };
    const answers = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`${at}/0`, checking]));
    const outside = background(answers);
    const run = start(30, outside);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(run.status()).toMatchObject({ phase: 'paused', hold: { kind: 'noAnswers' } });
    expect(outside.sent.length).toBeLessThanOrEqual(8);
  });

  it('says after its patience that one is unknown', async () => {
    const run = start(1, background({ '0/0': { outcome: 'checking' } }));
    await vi.advanceTimersByTimeAsync(160_000);
    expect(run.status()).toMatchObject({ phase: 'ended', states: [{ kind: 'unknown' }] });
  });

  it('tries what passes a few times, and then says so', async () => {
    const answers = Object.fromEntries([0, 1, 2, 3, 4, 5, 6].map((tries) => [`0/${tries}`, refused('timedOut')]));
    const outside = background(answers);
    const run = start(1, outside);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(run.status()).toMatchObject({ phase: 'ended', states: [{ kind: 'refused' }] });
    expect(outside.sent).toHaveLength(6);
  });

  it('finds out about a second one that the browser made', async () => {
    const doubled = { ...created('a'), mayBeDoubled: true } as CreateOutcome;
    const found = { ...created('a'), doubleIds: ['b'] } as CreateOutcome;
    const run = start(1, background({ '0/0': doubled }, { '0/0': [doubled, found] }));
    await vi.advanceTimersByTimeAsync(20_000);
    expect(run.status()).toMatchObject({ phase: 'ended', states: [{ kind: 'created', doubleIds: ['b'] }] });
  });
});

it('says of a session how many of its customers the answer shows, where these are not all', async () => {
  const three = { customers: [{}, {}, {}] } as AppointmentDraft;
  const answer = {
    outcome: 'created',
    appointment: { id: 'a', customers: [{}, {}] },
    mayBeDoubled: false,
    doubleIds: [],
  };
  const outside = background({ '0/0': answer as unknown as CreateOutcome });
  const run = startRun([{ draft: three, operationIdAt: async (tries) => `0/${tries}` }], outside, () => undefined);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(run.status().states).toEqual([{ kind: 'created', appointmentId: 'a', doubleIds: [], seen: 2, wanted: 3 }]);
});

describe('the person', () => {
  it('pauses: what is under way ends, nothing else is sent until it goes on', async () => {
    const outside = background({});
    const run = start(50, outside);
    await vi.advanceTimersByTimeAsync(150);
    run.pause();
    expect(run.status().phase).toBe('pausing');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(run.status()).toMatchObject({ phase: 'paused', hold: { kind: 'person' } });
    expect(outside.sent).toHaveLength(10);
    run.goOn();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(run.status().phase).toBe('ended');
    expect(outside.sent).toHaveLength(50);
  });

  it('goes on while it is still pausing, without more at a time', async () => {
    const outside = background({});
    const run = start(50, outside);
    for (let press = 0; press < 10; press++) {
      await vi.advanceTimersByTimeAsync(30);
      run.pause();
      await vi.advanceTimersByTimeAsync(10);
      run.goOn();
    }
    await vi.advanceTimersByTimeAsync(5_000);
    expect(run.status().phase).toBe('ended');
    expect(outside.most()).toBe(5);
    expect(outside.sent).toHaveLength(50);
  });

  it('stops, also while paused: the rest is left waiting', async () => {
    const outside = background({});
    const run = start(50, outside);
    await vi.advanceTimersByTimeAsync(150);
    run.pause();
    await vi.advanceTimersByTimeAsync(1_000);
    run.stop();
    expect(run.status().phase).toBe('ended');
    expect(kinds(run).filter((kind) => kind === 'waiting')).toHaveLength(40);
    run.goOn();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(outside.sent).toHaveLength(10);
  });
});

it('follows what an earlier run has sent, and does not send it', async () => {
  const outside = background({}, { open: [{ outcome: 'checking' }, created('a')] });
  const run = startRun(
    [{ draft, operationIdAt: async () => 'other', openOperationId: 'open' }],
    outside,
    () => undefined,
  );
  await vi.advanceTimersByTimeAsync(10_000);
  expect(run.status()).toMatchObject({ phase: 'ended', states: [{ kind: 'created', appointmentId: 'a' }] });
  expect(outside.sent).toEqual([]);
});
