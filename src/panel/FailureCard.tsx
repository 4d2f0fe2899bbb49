import type { Failure } from '../core/failure';
import type { Resource } from '../core/scopes';
import { ConsentHelp } from './ConsentHelp';
import { FailureActions } from './FailureActions';
import { FailureDetails } from './FailureDetails';
import { failureText } from './failureText';
import { Icon } from './Icon';

export interface FailureNoticeProps {
  failure: Failure;
  /** What failed, where the sentence alone would not say it. */
  heading?: string;
  /** Tries again what failed, once it was mended. */
  onRetry?: () => void;
  /** What was asked for, where consent to it may be missing; Graph where nothing is said. */
  resource?: Resource;
}

/** A failure where it happened: what, what to do, details, and the buttons that do it. */
export function FailureCard({ failure, heading, onRetry, resource }: FailureNoticeProps) {
  const { sentence, remedy } = failureText(failure);
  return (
    <div class="notice bad">
      <Icon name="error" />
      <div>
        {heading && <p class="strong">{heading}</p>}
        <p class={heading ? undefined : 'strong'}>{sentence}</p>
        <p>{remedy}</p>
        <ConsentHelp failure={failure} resource={resource} />
        <FailureDetails failure={failure} />
        {onRetry && <FailureActions failure={failure} onRetry={onRetry} />}
      </div>
    </div>
  );
}
