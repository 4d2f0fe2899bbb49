import { text } from '../../../browser/i18n';
import type { BusinessOverview } from '../../../core/messages';
import { formatDay, formatTime, formatWhen, offsetOf } from '../../../core/zonedTime';
import { Icon } from '../../Icon';
import type { CheckedUnit } from '../../many/checkTable';
import { rulesOf, stateWords } from '../../many/rowText';
import type { JobState } from '../../many/run';
import { formatLocale, formatNumber } from '../../words';
import type { PlannedDate } from './plan';
import { isTakable } from './takable';

interface DateRowProps {
  planned: PlannedDate;
  overview: BusinessOverview;
  timeZone: string;
  startTime: string;
  /** Bookings holds the person to its rules. */
  held: boolean;
  /** The instant that is to be created; empty: left out. */
  taken: string;
  /** What became of it, once a run goes on. */
  state: JobState | undefined;
  locked: boolean;
  onTake: (instant: string) => void;
}

/** Why a date has a conflict. */
function conflictsOf(unit: CheckedUnit, overview: BusinessOverview, timeZone: string, held: boolean): string[] {
  const { standing, session } = unit;
  if (standing.kind === 'created') return [text('manyThere')];
  if (standing.kind === 'open') return [text('manyStateChecking')];
  if (standing.kind === 'undecided') return [text('manyStateUnknown')];
  if (session) {
    const seats = [session.filledAttendeesCount, session.maximumAttendeesCount];
    return [text('manySession', seats.map(formatNumber))];
  }
  const rules = rulesOf(unit, { overview, timeZone, lineOf: String });
  const past = unit.isPast ? [text('ruleInThePast')] : [];
  const gone = standing.kind === 'gone' ? [text('repeatGone')] : [];
  return [...rules, ...past, ...gone, ...(held && rules.length + past.length > 0 ? [text('ruleRefused')] : [])];
}

/** One date: ticked or not, with what speaks against it; where the clock shows twice or never, which time is meant. */
export function DateRow({ planned, overview, timeZone, startTime, held, taken, state, locked, onTake }: DateRowProps) {
  const { date, question, units } = planned;
  const [first] = units;
  if (!first) return null;
  const { startDateTime, endDateTime } = first.draft;
  const said = state && stateWords(state);
  const unit = question ? units.find((one) => one.draft.startDateTime === taken) : first;
  const conflicts = unit ? conflictsOf(unit, overview, timeZone, held) : [];
  return (
    <li>
      {question ? (
        <label>
          {formatDay(startDateTime, timeZone, formatLocale)}.{' '}
          {text(question === 'gap' ? 'repeatGap' : 'repeatOverlap', startTime)}
          <select disabled={locked} value={taken} onChange={(event) => onTake(event.currentTarget.value)}>
            <option value="">{text('repeatLeaveOut')}</option>
            {units.map(({ draft }) => (
              <option key={draft.startDateTime} value={draft.startDateTime} disabled={!isTakable(first, held)}>
                {formatTime(draft.startDateTime, timeZone, formatLocale)}, {offsetOf(draft.startDateTime, timeZone)}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <label class="check">
          <input
            type="checkbox"
            aria-describedby={conflicts.length > 0 ? `repeat-${date}` : undefined}
            checked={taken === startDateTime}
            disabled={locked || !isTakable(first, held)}
            onChange={(event) => onTake(event.currentTarget.checked ? startDateTime : '')}
          />
          {formatWhen(startDateTime, endDateTime, timeZone, formatLocale)}, {offsetOf(startDateTime, timeZone)}
        </label>
      )}
      {!said && conflicts.length > 0 && (
        <div id={`repeat-${date}`} class="repeat-conflict">
          <Icon name="warning" />
          <div>
            {conflicts.map((one) => (
              <p key={one}>{one}</p>
            ))}
          </div>
        </div>
      )}
      {said && (
        <div class={`repeat-conflict many-${said.tone}`}>
          <Icon name={said.tone === 'good' ? 'check' : said.tone === 'bad' ? 'error' : 'waiting'} />
          <div>
            {said.words.map((one) => (
              <p key={one}>{one}</p>
            ))}
          </div>
        </div>
      )}
    </li>
  );
}
