import { useEffect, useMemo, useState } from 'preact/hooks';
import { text } from '../../../browser/i18n';
import { durationOf, normaliseDate, staffIdsOf } from '../../../core/formFields';
import type { BookingService } from '../../../core/graphTypes';
import { staffMemberOf } from '../../../core/judgement';
import { scheduleOf } from '../../../core/judgeTime';
import type { BookedTimes, BusinessOverview } from '../../../core/messages';
import { type OpenStart, openStarts } from '../../../core/openStarts';
import { zoneLabel } from '../../../core/zonedTime';
import { chosenTime } from './chosenTime';
import { DayTimes } from './DayTimes';
import { daysOf, daysToShow } from './days';
import type { OpenTimesProps } from './OpenTimes';
import { pickedFields } from './pickedFields';
import { nameOf } from './ruleText';
import { StaffShown } from './StaffShown';
import { daysAhead } from './useBookedTimes';
import { WeekStrip } from './WeekStrip';
import './openTimes.css';

interface OpenTimesListProps extends OpenTimesProps {
  overview: BusinessOverview;
  service: BookingService;
  bookedTimes: BookedTimes;
}

const minute = 60_000;
const week = 7;
/** With fewer times than this on the chosen day, those of the next days stand below. */
const few = 6;

/** The clock, to the minute: what was open a while ago may be too soon now. */
function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), minute);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** The next starts that Bookings' rules leave open: a week at a glance, and the times of the chosen day. */
export function OpenTimesList(props: OpenTimesListProps) {
  const { temporal, overview, service, bookedTimes, businessTimeZone, fields, set, username } = props;
  const { timeZone, durationMinutes } = fields;
  const now = useNow();
  const person = staffMemberOf(username, overview.staffMembers);
  const onlyOwn = person?.role === 'teamMember';
  const onlyStaff = onlyOwn ? [person.id] : staffIdsOf(fields);

  const schedule = scheduleOf({
    overview,
    serviceId: service.id,
    businessTimeZone,
    bookedTimes: bookedTimes.bookedTimes,
  });
  const days = useMemo(() => {
    const span = { start: now, end: now + daysAhead * 1440 * minute };
    const minutes = durationOf(fields);
    const starts = schedule
      ? openStarts(temporal, schedule, { span, now, ...(minutes ? { duration: minutes * minute } : {}) })
      : [];
    const isOpen = ({ staff }: OpenStart) =>
      onlyStaff.every((id) => staff.some(({ staffMemberId }) => staffMemberId === id));
    return daysOf(temporal, starts.filter(isOpen), now, timeZone);
  }, [overview, service, bookedTimes, businessTimeZone, durationMinutes, timeZone, onlyStaff.join(), now]);

  // A day that was chosen here counts until another date is typed.
  const [looked, setLooked] = useState<{ day: string; typedDate: string }>();
  const typedDate = normaliseDate(fields.date);
  const wishes = [looked?.typedDate === typedDate ? looked.day : undefined, typedDate];
  const today = days[0]?.date ?? '';
  const chosenDay = wishes.find((wish) => days.some(({ date }) => date === wish)) ?? today;
  const lookAt = (day: string | undefined) => day && setLooked({ day, typedDate });
  const inSecondWeek = days.findIndex(({ date }) => date === chosenDay) >= week;
  const shownWeek = inSecondWeek ? days.slice(week) : days.slice(0, week);
  const chosen = chosenTime(temporal, fields)?.start;
  const chosenStart = days.flatMap(({ starts }) => starts).find(({ start }) => start === chosen);
  const isNothingOpen = days.every(({ starts }) => starts.length === 0);

  return (
    <div class="open">
      <div class="row">
        <p class="soft">{text('openTimesByRules', zoneLabel(new Date(now).toISOString(), timeZone))}</p>
        <button type="button" class="quiet small" onClick={() => lookAt(days[inSecondWeek ? 0 : week]?.date)}>
          {text(inSecondWeek ? 'openTimesFirstWeek' : 'openTimesNextWeek')}
        </button>
      </div>
      <WeekStrip days={shownWeek} chosen={chosenDay} timeZone={timeZone} onChoose={lookAt} />
      {isNothingOpen && <p>{text('openTimesNone', String(daysAhead))}</p>}
      {!isNothingOpen &&
        daysToShow(days, chosenDay, few).map((day) => (
          <DayTimes
            key={day.date}
            day={day}
            isToday={day.date === today}
            timeZone={timeZone}
            chosen={chosen}
            namesOf={({ staff }) =>
              staff.map(({ staffMemberId }) => nameOf(staffMemberId, overview.staffMembers)).join(', ')
            }
            onPick={({ start }) => {
              const picked = pickedFields(temporal, start, timeZone);
              for (const [name, value] of picked) set(name, value);
              // The times stay where they are under the pointer.
              setLooked({ day: chosenDay, typedDate: day.date });
            }}
          />
        ))}
      <StaffShown
        staffMembers={(schedule?.staffMembers ?? []).filter(
          ({ id }) => onlyStaff.length === 0 || onlyStaff.includes(id),
        )}
        open={chosenStart}
        timeZone={timeZone}
      />
      {onlyOwn && <p class="soft">{text('openTimesOwnOnly')}</p>}
      <p class="soft">{text('openTimesNotShown')}</p>
    </div>
  );
}
