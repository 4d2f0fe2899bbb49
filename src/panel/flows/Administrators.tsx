import { text } from '../../browser/i18n';
import type { BusinessOverview } from '../../core/messages';
import { FailureNotice } from '../FailureNotice';
import { Skeleton } from '../Skeleton';
import type { Asked } from '../useAsk';

/** Who may have flows of their own on this mailbox: only administrators can build one. */
export function Administrators({ overview, onRetry }: { overview: Asked<BusinessOverview>; onRetry: () => void }) {
  const administrators = overview.reply?.staffMembers.filter(({ role }) => role === 'administrator');
  return (
    <section>
      <h2 id="administrators">{text('flowsAdministrators')}</h2>
      <ul aria-labelledby="administrators" class="people">
        {administrators?.map(({ id, displayName, emailAddress }) => (
          <li key={id} title={emailAddress ?? ''}>
            {displayName || emailAddress || id}
          </li>
        ))}
      </ul>
      {!overview.reply && overview.waiting && <Skeleton lines={2} label={text('flowsAdministratorsWaiting')} />}
      {overview.failure && <FailureNotice failure={overview.failure} onRetry={onRetry} />}
      {administrators && (
        <p class="soft">{text(administrators.length > 0 ? 'flowsAdministratorsLead' : 'flowsAdministratorsNone')}</p>
      )}
    </section>
  );
}
