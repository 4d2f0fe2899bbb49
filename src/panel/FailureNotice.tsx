import { text } from '../browser/i18n';
import type { Failure } from '../core/failure';
import type { Resource } from '../core/scopes';
import { ConsentHelp } from './ConsentHelp';
import { FailureActions } from './FailureActions';
import { failureText } from './failureText';
import { Icon } from './Icon';

/** What Microsoft said, word for word, for a support request. Nothing where it said nothing. */
export function FailureDetails({ failure }: { failure: Failure }) {
  const rows = [
    [text('failureDetailStatus'), 'status' in failure && failure.status],
    [text('failureDetailCode'), 'code' in failure && failure.code],
    [text('failureDetailMessage'), 'message' in failure && failure.message],
    [text('failureDetailRequestId'), 'requestId' in failure && failure.requestId],
  ].filter(([, value]) => value);
  if (rows.length === 0) return null;
  return (
    <details>
      <summary>{text('failureDetails')}</summary>
      <dl>
        {rows.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

interface FailureNoticeProps {
  failure: Failure;
  /** What failed, where the sentence alone would not say it. */
  heading?: string;
  /** Tries again what failed, once it was mended. */
  onRetry?: () => void;
  /** What was asked for, where consent to it may be missing; Graph where nothing is said. */
  resource?: Resource;
}

/** A failure where it happened: what, what to do, details, and the buttons that do it. */
export function FailureNotice({ failure, heading, onRetry, resource }: FailureNoticeProps) {
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
