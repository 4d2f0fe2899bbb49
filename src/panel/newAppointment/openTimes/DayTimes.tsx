import { useState } from 'preact/hooks';
import { text } from '../../../browser/i18n';
import type { OpenStart } from '../../../core/openStarts';
import { counted, formatLocale, formatNumber } from '../../words';
import type { Day } from './days';
import { Toolbar } from './Toolbar';
import { longDay } from './WeekStrip';

interface DayTimesProps {
  day: Day;
  isToday: boolean;
  timeZone: string;
  /** The start in the form, in milliseconds since 1970. */
  chosen: number | undefined;
  namesOf: (start: OpenStart) => string;
  onPick: (start: OpenStart) => void;
}

/** More than this at once is a wall of buttons. */
const shownAtOnce = 8;

/** "3 of 10 seats taken" where a session begins that has seats left. */
function seatsText({ staff }: OpenStart): string {
  const session = staff.find((one) => one.session)?.session;
  if (!session) return '';
  return text('openTimesSeats', [session.filledAttendeesCount, session.maximumAttendeesCount].map(formatNumber));
}

/** The open times of a day as buttons; pressing one fills the form's date and start. */
export function DayTimes({ day, isToday, timeZone, chosen, namesOf, onPick }: DayTimesProps) {
  const [all, setAll] = useState(false);
  const time = new Intl.DateTimeFormat(formatLocale, { timeZone, hour: 'numeric', minute: '2-digit' });
  const starts = all ? day.starts : day.starts.slice(0, shownAtOnce);
  const heading = isToday ? text('openTimesToday', longDay(day.date)) : longDay(day.date);
  return (
    <section>
      <h2 class="day">{heading}</h2>
      {starts.length === 0 && <p class="soft">{text('openTimesNoneOnDay')}</p>}
      {starts.length > 0 && (
        <Toolbar
          label={heading}
          class="times"
          count={starts.length}
          start={Math.max(
            0,
            starts.findIndex(({ start }) => start === chosen),
          )}
        >
          {(attributes, index) => {
            const start = starts[index];
            return (
              start && (
                <button
                  {...attributes}
                  key={start.start}
                  type="button"
                  aria-pressed={start.start === chosen}
                  title={namesOf(start)}
                  onClick={() => onPick(start)}
                >
                  {time.format(start.start)}
                  {seatsText(start) && <span class="seats">{seatsText(start)}</span>}
                </button>
              )
            );
          }}
        </Toolbar>
      )}
      {starts.length < day.starts.length && (
        <button type="button" class="quiet small" onClick={() => setAll(true)}>
          {counted(day.starts.length, 'openTimesShowAll_one', 'openTimesShowAll_other')}
        </button>
      )}
    </section>
  );
}
