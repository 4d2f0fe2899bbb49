import { text } from '../../../browser/i18n';
import { counted, formatLocale, formatNumber } from '../../words';
import type { Day } from './days';
import { Toolbar } from './Toolbar';

interface WeekStripProps {
  days: readonly Day[];
  chosen: string;
  timeZone: string;
  onChoose: (date: string) => void;
}

// A date without a time: the same day in every zone when both ends say UTC.
const ofDate = (options: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat(formatLocale, { ...options, timeZone: 'UTC' });
  return (date: string) => format.format(Date.parse(date));
};
const weekday = ofDate({ weekday: 'short' });
const dayOfMonth = ofDate({ day: 'numeric' });
export const longDay = ofDate({ weekday: 'long', day: 'numeric', month: 'long' });

/** Seven days at a glance: how many open times each has, and (in its name) the first. */
export function WeekStrip({ days, chosen, timeZone, onChoose }: WeekStripProps) {
  const time = new Intl.DateTimeFormat(formatLocale, { timeZone, hour: 'numeric', minute: '2-digit' });
  const wordsOf = ({ starts }: Day): string => {
    const [first] = starts;
    if (!first) return text('openTimesNoneOnDay');
    const count = counted(starts.length, 'openTimesCount_one', 'openTimesCount_other');
    return `${count}, ${text('openTimesFrom', time.format(first.start))}`;
  };
  return (
    <Toolbar
      label={text('openTimesDays')}
      class="week"
      count={days.length}
      start={Math.max(
        0,
        days.findIndex(({ date }) => date === chosen),
      )}
    >
      {(attributes, index) => {
        const day = days[index];
        return (
          day && (
            <button
              {...attributes}
              key={day.date}
              type="button"
              class={day.starts.length === 0 ? 'none' : undefined}
              aria-pressed={day.date === chosen}
              title={`${longDay(day.date)}: ${wordsOf(day)}`}
              onClick={() => onChoose(day.date)}
            >
              <span>{weekday(day.date)}</span> <span class="strong">{dayOfMonth(day.date)}</span>
              <span class="count" aria-hidden="true">
                {day.starts.length > 0 ? formatNumber(day.starts.length) : '–'}
              </span>
              <span class="unseen">, {wordsOf(day)}</span>
            </button>
          )
        );
      }}
    </Toolbar>
  );
}
