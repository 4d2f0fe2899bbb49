import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { text } from '../../browser/i18n';
import type { AppointmentDraft } from '../../core/appointmentDraft';
import type { CreateOutcome } from '../../core/messages';
import { Icon, type IconName } from '../Icon';
import { useModule } from '../useModule';
import type { CreatedProps } from './Created';
import type { Progress } from './useCreate';

interface OutcomeProps extends Omit<CreatedProps, 'appointment' | 'draft'> {
  progress: Progress | undefined;
  /** Everybody who was sent is in the appointment. */
  onWhole: () => void;
  onNext: () => void;
  onAnotherLike: (sent: AppointmentDraft) => void;
  onDismiss: () => void;
  /** Sends the draft again, once what kept it from being processed is mended. */
  onRetry: (sent: AppointmentDraft) => void;
}

const looks: Record<CreateOutcome['outcome'], { icon: IconName; tone: string }> = {
  created: { icon: 'check', tone: 'good' },
  checking: { icon: 'waiting', tone: 'plain' },
  unknown: { icon: 'warning', tone: 'warning' },
  refused: { icon: 'error', tone: 'bad' },
  neverSent: { icon: 'error', tone: 'bad' },
};

/** What became of the last press of Create. The two live regions are there before they are filled, so that they are heard. */
export function Outcome({ progress, onWhole, onNext, onAnotherLike, onDismiss, onRetry, ...details }: OutcomeProps) {
  const card = useRef<HTMLElement>(null);
  const outcome = progress?.outcome;
  const kind = outcome?.outcome;
  // The end of a create takes the focus to what there is to read and do next.
  useEffect(() => {
    if (!kind || kind === 'checking') return;
    card.current?.focus({ preventScroll: true });
    card.current?.scrollIntoView({ block: 'nearest' });
  }, [kind]);

  // On its way from the press on, so that it is there when the answer is.
  const { module: said } = useModule(() => import('./OutcomeWords'), progress !== undefined);
  const { module: after } = useModule(() => import('./created/CreatedActions'), kind === 'created');
  const { module: who } = useModule(() => import('./group/WhoIsIn'), kind === 'created');
  const mayBeDoubled = outcome?.outcome === 'created' && outcome.mayBeDoubled;
  const { module: twice } = useModule(() => import('./group/DoubledCustomers'), mayBeDoubled);
  const isAlert = kind === 'refused' || kind === 'neverSent' || kind === 'unknown';
  const words: ComponentChildren = progress && outcome && said && (
    <said.OutcomeWords outcome={outcome} draft={progress.sent.draft} {...details} />
  );
  return (
    <section
      ref={card}
      tabIndex={-1}
      aria-label={text('formOutcome')}
      class={kind ? `outcome notice ${looks[kind].tone}` : 'outcome empty'}
    >
      {kind && <Icon name={looks[kind].icon} />}
      <div>
        <div role="status">
          {!isAlert && words}
          {progress && !outcome && <span class="unseen">{text('formSending')}</span>}
        </div>
        <div role="alert">{isAlert && words}</div>
        {progress && outcome?.outcome === 'created' && who && (
          <who.WhoIsIn
            key={progress.sent.operationId}
            appointment={outcome.appointment}
            draft={progress.sent.draft}
            notAdded={outcome.notAdded}
            onWhole={onWhole}
          />
        )}
        {progress && outcome?.outcome === 'created' && twice && (
          <twice.DoubledCustomers
            key={progress.sent.operationId}
            appointment={outcome.appointment}
            draft={progress.sent.draft}
            overview={details.overview}
            mayBeDoubled={mayBeDoubled}
          />
        )}
        {progress && outcome?.outcome === 'created' && after && (
          <after.CreatedActions
            key={outcome.appointment.id}
            appointment={outcome.appointment}
            draft={progress.sent.draft}
            {...details}
          />
        )}
        {progress && kind === 'created' && (
          <div class="actions">
            <button type="button" onClick={onNext}>
              {text('formNextAppointment')}
            </button>
            <button type="button" onClick={() => onAnotherLike(progress.sent.draft)}>
              {text('formAnotherLike')}
            </button>
          </div>
        )}
        {progress && outcome && said && (
          <said.SignInFirst outcome={outcome} onRetry={() => onRetry(progress.sent.draft)} />
        )}
        {kind === 'unknown' && (
          <div class="actions">
            <button type="button" onClick={onDismiss}>
              {text('formDismiss')}
            </button>
          </div>
        )}
      </div>
    </section>
  );
}
