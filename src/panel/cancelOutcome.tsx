import { text } from '../browser/i18n';
import type { ChangeOutcome } from '../core/messages';
import { FailureDetails } from './FailureDetails';
import { Icon } from './Icon';

/** Microsoft said so, or it is gone. */
export const isCancelled = ({ unconfirmed, failure }: ChangeOutcome): boolean =>
  !unconfirmed || failure?.kind === 'appointmentNotFound';

/** A cancellation that nobody answered, of an appointment that is still there or that could not be read since. */
export const CancelUnknown = ({ outcome }: { outcome: ChangeOutcome }) =>
  isCancelled(outcome) ? null : (
    <div class="notice bad" role="alert">
      <Icon name="error" />
      <div>
        <p class="strong">{text(outcome.appointment ? 'appointmentsCancelStillThere' : 'appointmentsCancelUnknown')}</p>
        <p>{text(outcome.appointment ? 'appointmentsCancelStillThereRemedy' : 'appointmentsCancelUnknownRemedy')}</p>
        {outcome.unconfirmed && <FailureDetails failure={outcome.unconfirmed} />}
      </div>
    </div>
  );
