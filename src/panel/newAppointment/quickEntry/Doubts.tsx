import { text } from '../../../browser/i18n';
import { staffOf } from '../../../core/formDefaults';
import type { BusinessOverview } from '../../../core/messages';
import { type Doubt, fieldsOf, type QuickEntry } from '../../../core/quickEntry';
import { Icon } from '../../Icon';
import { formatLocale } from '../../words';
import { usePhoneDoubt } from './usePhoneDoubt';

interface DoubtsProps {
  read: QuickEntry;
  overview: BusinessOverview | undefined;
  timeZone: string;
}

function doubtText({ kind, start, end }: Doubt, read: QuickEntry, timeZone: string): string {
  const said = read.text.slice(start, end).trim();
  switch (kind) {
    case 'timeZone':
      return text('quickTimeZoneNotUsed', [said, timeZone]);
    case 'weekday': {
      const day = new Date(`${fieldsOf(read).date}T00:00:00Z`);
      const format = new Intl.DateTimeFormat(formatLocale, { dateStyle: 'long', timeZone: 'UTC' });
      return text('quickOtherWeekday', [said, format.format(day)]);
    }
    case 'secondAddress':
      return text('quickSecondAddress', said);
    case 'secondPhone':
      return text('quickSecondPhone', said);
  }
}

/** A member of staff who does not do the service cannot be chosen for it. */
function staffText(read: QuickEntry, overview: BusinessOverview | undefined): string | undefined {
  const { serviceId, staffMemberId } = fieldsOf(read);
  const service = overview?.services.find(({ id }) => id === serviceId);
  if (!service || !staffMemberId || staffOf(overview, service).some(({ id }) => id === staffMemberId)) return undefined;
  const member = overview?.staffMembers.find(({ id }) => id === staffMemberId);
  return text('quickNotOfService', member?.displayName ?? staffMemberId);
}

/** What a person should look at again; nothing of it keeps the form from being sent. */
export function Doubts({ read, overview, timeZone }: DoubtsProps) {
  const phone = usePhoneDoubt(fieldsOf(read).phone, overview?.business);
  const words = [staffText(read, overview), ...read.doubts.map((doubt) => doubtText(doubt, read, timeZone)), phone];
  const shown = words.filter((one) => one !== undefined);
  return (
    <div role="status">
      {shown.length > 0 && (
        <ul class="quick-doubts">
          {shown.map((one) => (
            <li key={one} class="warn">
              <Icon name="warning" />
              {one}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
