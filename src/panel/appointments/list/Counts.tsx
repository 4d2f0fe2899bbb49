import { useMemo } from 'preact/hooks';
import { text } from '../../../browser/i18n';
import { emptyFilter, isFiltered } from '../../../core/appointmentFilter';
import { counted, formatNumber } from '../../words';
import type { ToolbarProps } from './Toolbar';

/** How many there are and fit, in which time zone, and whether all of their customers are known. */
export function Counts({ rows, shown, filter, zone, partial, problem, people, onFilter }: ToolbarProps) {
  const unreadRows = useMemo(() => rows.filter(({ reading }) => reading === 'unread'), [rows]);
  const unread = isFiltered(filter) ? unreadRows.length : 0;
  const left = people.left();
  const count = isFiltered(filter)
    ? text('appointmentsCountOf', [shown.length, rows.length].map(formatNumber))
    : counted(rows.length, 'appointmentsCount_one', 'appointmentsCount_other');
  return (
    <div class="row wrap soft">
      <p role="status" class="counts">
        {!problem && !(partial && rows.length === 0) && `${count} · ${zone}`}
      </p>
      {isFiltered(filter) && (
        <button type="button" class="quiet small" onClick={() => onFilter(emptyFilter)}>
          {text('appointmentsClearFilters')}
        </button>
      )}
      {unread > left && (
        <p>
          {counted(unread, 'appointmentsCustomersUnread_one', 'appointmentsCustomersUnread_other')}{' '}
          <button type="button" class="quiet small" onClick={() => void people.want(unreadRows.map(({ id }) => id))}>
            {text('appointmentsReadCustomers')}
          </button>
        </p>
      )}
    </div>
  );
}
