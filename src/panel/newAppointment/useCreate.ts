import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { send } from '../../browser/messaging';
import type { AppointmentDraft } from '../../core/appointmentDraft';
import { type Failure, toFailure } from '../../core/failure';
import type { CreateOutcome } from '../../core/messages';
import type { Sent } from './formDraft';

export interface Progress {
  sent: Sent;
  /** Absent while it is being sent and nothing is known yet. */
  outcome?: CreateOutcome;
  /** Sending or checking: another press would do nothing. */
  busy: boolean;
}

const pollMilliseconds = 2_000;
/** Without an answer by then, the person is told that it is being checked. */
const slowMilliseconds = 15_000;
/** Without an end by then, the truth is that nobody knows; it is still looked for. */
const patienceMilliseconds = 50_000;

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** What became of an operation; being checked where the background cannot say just now. */
const readOutcome = ({ operationId }: Sent): Promise<CreateOutcome> =>
  send('readOutcome', { operationId }).catch(() => ({ outcome: 'checking' }));

interface Create {
  /** Keeps what is about to be sent, for a page that is closed before the answer. */
  remember: (sent: Sent) => Promise<void>;
  onOutcome: (sent: Sent, outcome: CreateOutcome) => void;
}

/** Sends one create and follows it to its end: the outcome, or the truth that it is not known. It is never sent twice. */
export function useCreate({ remember, onOutcome }: Create) {
  const [progress, setProgress] = useState<Progress>();
  const current = useRef<Progress | undefined>(undefined);
  const show = useCallback((shown: Progress | undefined) => {
    current.current = shown;
    setProgress(shown);
  }, []);

  /** Shows the outcome, unless the person has gone on to something else. */
  const report = (sent: Sent, outcome: CreateOutcome) => {
    if (current.current?.sent.operationId !== sent.operationId) return;
    const before = current.current.outcome?.outcome;
    show({ sent, outcome, busy: outcome.outcome === 'checking' });
    // The same outcome again only adds details: the form may hold the next customer by now.
    if (before !== outcome.outcome) onOutcome(sent, outcome);
  };

  /** What is shown may not be so any more. */
  const readAgain = async () => {
    const sent = current.current?.sent;
    const told = sent && (await readOutcome(sent));
    if (told?.outcome === 'created') report(sent as Sent, told);
  };

  /** Asks until the operation has ended; `failure` says why it was not sent, in case it was not. */
  const follow = async (sent: Sent, failure: Failure, pressedAt: number) => {
    while (current.current?.sent.operationId === sent.operationId) {
      const told = await readOutcome(sent);
      if (told.outcome === 'neverSent') return report(sent, { outcome: 'refused', failure });
      if (told.outcome !== 'checking') return report(sent, told);
      const patient = Date.now() - pressedAt < patienceMilliseconds;
      report(sent, patient ? told : { outcome: 'unknown', candidates: [] });
      await wait(pollMilliseconds);
    }
  };

  const create = async (draft: AppointmentDraft) => {
    if (current.current?.busy) return;
    const sent = { operationId: crypto.randomUUID(), draft };
    const pressedAt = Date.now();
    if (!navigator.onLine)
      return show({ sent, outcome: { outcome: 'refused', failure: { kind: 'offline' } }, busy: false });
    show({ sent, busy: true });
    const slow = setTimeout(report, slowMilliseconds, sent, { outcome: 'checking' });
    const unknown = setTimeout(report, patienceMilliseconds, sent, { outcome: 'unknown', candidates: [] });
    try {
      await remember(sent);
      const outcome = await send('createAppointment', sent);
      report(sent, outcome);
      if (outcome.outcome === 'checking') await follow(sent, { kind: 'interrupted' }, pressedAt);
    } catch (error) {
      // Nothing that fails on the way to the background proves that nothing was sent: only its record does.
      await follow(sent, toFailure(error), pressedAt);
    } finally {
      clearTimeout(slow);
      clearTimeout(unknown);
    }
  };

  /** Takes up an operation that an earlier page sent. */
  const resume = async (sent: Sent) => {
    show({ sent, outcome: { outcome: 'checking' }, busy: true });
    await follow(sent, { kind: 'interrupted' }, Date.now());
  };

  const dismiss = () => show(undefined);
  // A page that shows another tab has nowhere to report to.
  useEffect(
    () => () => {
      current.current = undefined;
    },
    [],
  );
  return { progress, create, resume, readAgain, dismiss };
}
