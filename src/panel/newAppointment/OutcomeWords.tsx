import { text } from '../../browser/i18n';
import type { Failure } from '../../core/failure';
import type { CreateOutcome } from '../../core/messages';
import { namesOf } from '../appointmentWords';
import { FailureActions } from '../FailureActions';
import { FailureDetails } from '../FailureDetails';
import { failureText } from '../failureText';
import { sentences } from '../words';
import { Candidates, Created, type CreatedProps } from './Created';

interface OutcomeWordsProps extends Omit<CreatedProps, 'appointment'> {
  outcome: CreateOutcome;
}

/** What became of it, in words. */
export function OutcomeWords({ outcome, ...details }: OutcomeWordsProps) {
  switch (outcome.outcome) {
    case 'created':
      return outcome.cancelled ? (
        <p class="strong" data-said="">
          {text('createdCancelled')}
        </p>
      ) : (
        <Created appointment={outcome.appointment} {...details} />
      );
    case 'checking':
      return (
        <>
          <p class="strong">{text('formChecking')}</p>
          <p>{text('formCheckingLead')}</p>
        </>
      );
    case 'unknown':
      return (
        <>
          <p class="strong" data-said={namesOf(details.draft)}>
            {text('formUnknown')}
          </p>
          <p>{text('formUnknownRemedy')}</p>
          <Candidates appointments={outcome.candidates} {...details} />
        </>
      );
    case 'refused': {
      const { sentence, remedy } = failureText(outcome.failure);
      return (
        <>
          <p class="strong" data-said={`${namesOf(details.draft)} · ${sentences(sentence, remedy)}`}>
            {text('formNotCreated')}
          </p>
          <p>{sentences(sentence, remedy)}</p>
          <FailureDetails failure={outcome.failure} />
        </>
      );
    }
    case 'neverSent':
      return <p class="strong">{text('formNotCreated')}</p>;
  }
}

/** Refused for want of a sign-in, before anything was processed. */
const signInKinds: Failure['kind'][] = ['signInRequired', 'signInInterrupted', 'consentRequired'];

/** The button that signs in where that is what was missing, and then sends the same once more. */
export const SignInFirst = ({ outcome, onRetry }: { outcome: CreateOutcome; onRetry: () => void }) =>
  outcome.outcome === 'refused' && signInKinds.includes(outcome.failure.kind) ? (
    <FailureActions failure={outcome.failure} onRetry={onRetry} />
  ) : null;
