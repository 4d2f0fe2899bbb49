import { text } from '../../../browser/i18n';
import type { BookingStaffMember } from '../../../core/graphTypes';
import type { OpenStart } from '../../../core/openStarts';
import { isTimeZone } from '../../../core/zonedTime';
import { formatLocale } from '../../words';

interface StaffShownProps {
  /** Whose times are shown. */
  staffMembers: readonly BookingStaffMember[];
  /** The open start that was chosen: who is open then. */
  open: OpenStart | undefined;
  timeZone: string;
}

const names = new Intl.ListFormat(formatLocale, { type: 'unit' });
const nameOf = ({ displayName, emailAddress, id }: BookingStaffMember) => displayName || emailAddress || id;

/** Whose times these are, and what of theirs is not known here. */
export function StaffShown({ staffMembers, open, timeZone }: StaffShownProps) {
  const time = new Intl.DateTimeFormat(formatLocale, { timeZone, hour: 'numeric', minute: '2-digit' });
  const shown = open
    ? staffMembers.filter(({ id }) => open.staff.some(({ staffMemberId }) => staffMemberId === id))
    : staffMembers;
  if (shown.length === 0) return null;
  const unchecked = shown.filter((member) => member.availabilityIsAffectedByPersonalCalendar);
  const others = shown.filter((member) => !member.availabilityIsAffectedByPersonalCalendar);
  const label = open ? text('openTimesOpenAt', time.format(open.start)) : text('openTimesStaff');
  return (
    <ul class="soft">
      {unchecked.length > 0 && (
        <li>
          {label} {names.format(unchecked.map(nameOf))} – <span class="warn">{text('openTimesOutlookNotChecked')}</span>
        </li>
      )}
      {others.length > 0 && (
        <li>
          {label} {names.format(others.map(nameOf))}
        </li>
      )}
      {shown.map(
        (member) =>
          member.timeZone &&
          !isTimeZone(member.timeZone) && (
            <li key={member.id} class="warn">
              {text('openTimesZoneUnknown', [nameOf(member), member.timeZone])}
            </li>
          ),
      )}
    </ul>
  );
}
