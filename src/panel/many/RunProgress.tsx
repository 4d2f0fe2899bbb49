import { useEffect, useRef, useState } from 'preact/hooks';
import { text } from '../../browser/i18n';
import { FailureNotice } from '../FailureNotice';
import { Icon } from '../Icon';
import { Progress } from '../Progress';
import { counted, formatNumber, sentences } from '../words';
import type { CurrentRun } from './currentRun';
import type { Hold, JobState, RunStatus } from './run';

const isDecided = ({ kind }: JobState): boolean => kind !== 'waiting' && kind !== 'sending' && kind !== 'checking';

export function countsOf(states: readonly JobState[]) {
  const of = (...kinds: JobState['kind'][]) => states.filter(({ kind }) => kinds.includes(kind)).length;
  return {
    decided: states.filter(isDecided).length,
    created: of('created'),
    alreadyThere: of('alreadyThere'),
    refused: of('refused'),
    unknown: of('unknown'),
    checking: of('checking'),
    left: of('waiting'),
  };
}

/** How it went, in a sentence for each kind that there is. */
function sumsOf(states: readonly JobState[]): string {
  const { created, alreadyThere, refused, unknown, checking, left } = countsOf(states);
  return sentences(
    counted(created, 'manyCreated_one', 'manyCreated_other'),
    alreadyThere > 0 && counted(alreadyThere, 'manyThereRows_one', 'manyThereRows_other'),
    refused > 0 && counted(refused, 'manyRefused_one', 'manyRefused_other'),
    unknown > 0 && counted(unknown, 'manyUnknown_one', 'manyUnknown_other'),
    checking > 0 && counted(checking, 'manyOpenRows_one', 'manyOpenRows_other'),
    left > 0 && counted(left, 'manyLeft_one', 'manyLeft_other'),
  );
}

function HoldNotice({ hold, phase, onGoOn }: { hold: Hold; phase: RunStatus['phase']; onGoOn: () => void }) {
  if (hold.kind === 'failure') {
    return <FailureNotice failure={hold.failure} heading={text('manyPaused')} onRetry={onGoOn} />;
  }
  const seconds = hold.kind === 'throttled' ? Math.max(0, Math.ceil((hold.until - Date.now()) / 1000)) : 0;
  const words =
    hold.kind === 'throttled'
      ? counted(seconds, 'manyThrottled_one', 'manyThrottled_other')
      : hold.kind === 'noAnswers'
        ? text('manyNoAnswers')
        : text(phase === 'pausing' ? 'manyPausing' : 'manyPausedByYou');
  return (
    <div class="notice warning">
      <Icon name="waiting" />
      <div>{words}</div>
    </div>
  );
}

const headings = {
  running: 'manyRunning',
  pausing: 'manyRunning',
  paused: 'manyPaused',
  stopping: 'manyStopping',
  ended: 'manyEnded',
} as const;

/** A run as it goes on: how far it is, why it waits, and the buttons that hold it, end it and take it up again. */
export function RunProgress({ current: { run, status } }: { current: CurrentRun }) {
  const { phase, hold, states } = status;
  const { decided } = countsOf(states);
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    section.current?.focus({ preventScroll: true });
    section.current?.scrollIntoView({ block: 'nearest' });
  }, [phase === 'ended']);

  // Heard at every tenth of the way and at every turn, not with each appointment.
  const tenth = Math.floor((decided * 10) / Math.max(1, states.length));
  const [heard, setHeard] = useState('');
  useEffect(() => setHeard(`${text(headings[phase])}. ${sumsOf(states)}`), [tenth, phase, hold?.kind]);
  const isGoing = phase === 'running' || phase === 'pausing';
  return (
    <section ref={section} class="card" tabIndex={-1} aria-label={text('manyRun')}>
      <h3>{text(headings[phase])}</h3>
      <Progress
        name={text('manyProgress')}
        done={decided}
        total={states.length}
        words={text('progressOf', [decided, states.length].map(formatNumber))}
      />
      <p data-said={phase === 'ended' ? '' : undefined}>{sumsOf(states)}</p>
      <p class="unseen" role="status">
        {heard}
      </p>
      {hold && phase !== 'ended' && <HoldNotice hold={hold} phase={phase} onGoOn={run.goOn} />}
      {isGoing && <p class="soft">{text('manyStay')}</p>}
      {phase !== 'ended' && phase !== 'stopping' && (
        <div class="actions">
          {phase === 'running' ? (
            <button type="button" onClick={run.pause}>
              {text('manyPause')}
            </button>
          ) : (
            <button type="button" class="primary" onClick={run.goOn}>
              {text('manyGoOn')}
            </button>
          )}
          <button type="button" onClick={run.stop}>
            {text('manyStop')}
          </button>
        </div>
      )}
    </section>
  );
}
