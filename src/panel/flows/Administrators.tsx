import { text } from '../../browser/i18n';
import type { BookingStaffMember } from '../../core/graphTypes';
import type { BusinessOverview } from '../../core/messages';
import { CopyButton } from '../CopyButton';
import { FailureNotice } from '../FailureNotice';
import { Skeleton } from '../Skeleton';
import type { Asked } from '../useAsk';

interface AdministratorsProps {
  businessId: string;
  overview: Asked<BusinessOverview>;
  onRetry: () => void;
}

const membershipText = (membershipStatus: string | null | undefined): string => {
  switch (membershipStatus) {
    case 'active':
      return text('flowsMembershipActive');
    case 'pendingAcceptance':
      return text('flowsMembershipPending');
    case 'rejectedByStaff':
      return text('flowsMembershipRejected');
    default:
      return text('flowsMembershipUnknown');
  }
};

/** Microsoft's own list of roles: https://learn.microsoft.com/graph/api/resources/bookingstaffmember */
export const administratorsOf = (overview: BusinessOverview | undefined): BookingStaffMember[] =>
  overview?.staffMembers.filter(({ role }) => role === 'administrator') ?? [];

export const nameOf = ({ displayName, emailAddress, id }: BookingStaffMember): string =>
  displayName || emailAddress || id;

/** Who may have flows of their own on this mailbox, and whom to ask: only administrators can build one. */
export function Administrators({ businessId, overview, onRetry }: AdministratorsProps) {
  const administrators = administratorsOf(overview.reply);
  const business = overview.reply?.business.displayName || businessId;
  return (
    <section>
      <h2 id="administrators">{text('flowsAdministrators')}</h2>
      <ul aria-labelledby="administrators" class="people">
        {administrators.map((one) => (
          <li key={one.id} title={one.emailAddress ?? ''}>
            {nameOf(one)}
          </li>
        ))}
      </ul>
      {!overview.reply && overview.waiting && <Skeleton lines={2} label={text('flowsAdministratorsWaiting')} />}
      {overview.failure && <FailureNotice failure={overview.failure} onRetry={onRetry} />}
      {overview.reply && (
        <>
          <p class="soft">{text(administrators.length > 0 ? 'flowsAdministratorsLead' : 'flowsAdministratorsNone')}</p>
          {administrators.length > 0 && (
            <details>
              <summary>{text('flowsAdministratorsDetails')}</summary>
              <dl>
                {administrators.map((one) => (
                  <div key={one.id}>
                    <dt>{nameOf(one)}</dt>
                    <dd>
                      {one.emailAddress} · {membershipText(one.membershipStatus)}
                    </dd>
                  </div>
                ))}
              </dl>
            </details>
          )}
          <p class="soft">{text('flowsAdministratorsIncomplete')}</p>
          <CopyButton value={text('flowsAccessRequest', [administrators.map(nameOf).join(', '), business, businessId])}>
            {text('flowsCopyAccessRequest')}
          </CopyButton>
        </>
      )}
    </section>
  );
}
