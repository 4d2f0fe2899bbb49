import { text } from '../../../browser/i18n';
import { FailureNotice } from '../../FailureNotice';
import { counted } from '../../words';
import type { Calendar } from '../useCalendar';
import type { KnownPeople } from './usePeople';

/** How far a long range is read. */
export const Progress = ({ calendar: { waiting, done, total } }: { calendar: Calendar }) =>
  waiting && total > 1 ? (
    <label class="progress">
      {text('appointmentsReading')}
      <progress max={total} value={done} />
    </label>
  ) : null;

/** Whose customers could not be read. */
export function PeopleNotice({ people }: { people: KnownPeople }) {
  const [failure] = people.failed.values();
  return failure ? (
    <FailureNotice
      failure={failure}
      heading={counted(people.failed.size, 'appointmentsCustomersFailed_one', 'appointmentsCustomersFailed_other')}
      onRetry={people.retry}
    />
  ) : null;
}

/** Nothing in the range, or nothing that fits what was typed. */
export const Empty = ({ isFiltered, onClear }: { isFiltered: boolean; onClear: () => void }) => (
  <div class="card empty">
    <p class="strong">{text(isFiltered ? 'appointmentsNoneFit' : 'appointmentsNone')}</p>
    {isFiltered ? (
      <button type="button" onClick={onClear}>
        {text('appointmentsClearFilters')}
      </button>
    ) : (
      <p class="soft">{text('appointmentsNoneLead')}</p>
    )}
  </div>
);
