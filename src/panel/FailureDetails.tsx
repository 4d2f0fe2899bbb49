import { text } from '../browser/i18n';
import type { Failure } from '../core/failure';

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
