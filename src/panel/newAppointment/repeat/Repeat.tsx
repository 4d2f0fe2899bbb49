import { useEffect, useState } from 'preact/hooks';
import { text } from '../../../browser/i18n';
import type { AppointmentDraft } from '../../../core/appointmentDraft';
import type { FormFields } from '../../../core/formFields';
import { mostWeeks } from '../../../core/many/weekly';
import type { BusinessOverview } from '../../../core/messages';
import type { Temporal } from '../../../core/temporal';
import { FailureNotice } from '../../FailureNotice';
import { Field } from '../../Field';
import { isHeld } from '../../many/checkTable';
import { useCurrentRun } from '../../many/currentRun';
import { RunProgress } from '../../many/RunProgress';
import { useAsk } from '../../useAsk';
import { counted, formatNumber } from '../../words';
import { DateRow } from './DateRow';
import { type Plan, planOf } from './plan';
import { isConflict, isTakable } from './takable';
import './repeat.css';

export interface RepeatProps {
  businessId: string;
  username: string;
  overview: BusinessOverview | undefined;
  /** IANA name. */
  businessTimeZone: string;
  temporal: Temporal;
  fields: FormFields;
  /** Checks the form as Create does: the draft, or undefined after what is wrong was said. */
  check: () => Promise<AppointmentDraft | undefined>;
}

/** The same appointment every week: how often, the dates with their conflicts, and the run that creates those that stay. */
export function Repeat(props: RepeatProps) {
  const { businessId, overview, fields } = props;
  const [times, setTimes] = useState('4');
  const [problem, setProblem] = useState<string>();
  const [{ waiting, reply: plan, failure }, ask] = useAsk<Plan | undefined>();
  /** By date, the instant that is to be created; empty: left out. */
  const [taken, setTaken] = useState<Record<string, string>>({});
  const [elsewhere, setElsewhere] = useState(false);
  const { current, start, dismiss } = useCurrentRun(`repeat:${businessId}`, businessId);
  const typed = JSON.stringify(fields);
  // Another time or customer: what was planned is not meant any more.
  useEffect(() => {
    if (!current) void ask(async () => undefined);
  }, [typed]);

  const held = overview ? isHeld({ overview }, props) : false;
  const showDates = async () => {
    const count = /^\d{1,3}$/.test(times.trim()) ? Number(times) : 0;
    if (count < 2 || count > mostWeeks) return setProblem(text('repeatTimesWrong', formatNumber(mostWeeks)));
    setProblem(undefined);
    const draft = await props.check();
    if (!draft || !overview) return;
    dismiss();
    void ask(async () => {
      const made = await planOf({ ...props, draft, overview, times: count, timeZone: fields.timeZone });
      setTaken(
        Object.fromEntries(
          made.dates.flatMap(({ date, question, units: [unit] }) =>
            unit && !question && !isConflict(unit) ? [[date, unit.draft.startDateTime]] : [],
          ),
        ),
      );
      return made;
    });
  };
  const units = (plan?.dates ?? []).flatMap(({ date, units: some }) =>
    some.filter((unit) => unit.draft.startDateTime === taken[date] && isTakable(unit, held)),
  );
  const create = async () => {
    if (units.length > 0 && !current) setElsewhere(!(await start(units)));
  };
  const conflicts = (plan?.dates ?? []).filter(({ question, units: [unit] }) => question || (unit && isConflict(unit)));
  const done = current?.status.phase === 'ended';
  return (
    <fieldset class="card repeat" aria-label={text('repeatHeading')}>
      <p class="soft">{text('repeatLead', fields.timeZone)}</p>
      <div class="row">
        <Field name="repeatTimes" label={text('repeatTimes')} problem={problem}>
          {(attributes) => (
            <input
              {...attributes}
              type="text"
              inputMode="numeric"
              autocomplete="off"
              readOnly={current !== undefined && !done}
              value={times}
              onInput={(event) => setTimes(event.currentTarget.value)}
              onKeyDown={(event) => {
                // Enter in a form would create the one appointment.
                if (event.key !== 'Enter' || event.isComposing) return;
                event.preventDefault();
                void showDates();
              }}
            />
          )}
        </Field>
        <button
          type="button"
          aria-busy={waiting}
          aria-disabled={waiting || (current !== undefined && !done)}
          onClick={() => !waiting && (!current || done) && showDates()}
        >
          {text('repeatShow')}
        </button>
      </div>
      <div role="status">
        {plan && !current && (
          <p class={conflicts.length > 0 ? 'warn' : 'good'}>
            {conflicts.length > 0
              ? counted(conflicts.length, 'repeatConflicts_one', 'repeatConflicts_other')
              : text('repeatNoConflicts')}
          </p>
        )}
      </div>
      {failure && <FailureNotice failure={failure} onRetry={showDates} />}
      {plan?.calendarFailure && (
        <FailureNotice failure={plan.calendarFailure} heading={text('manyCalendarFailed')} onRetry={showDates} />
      )}
      {current && <RunProgress current={current} />}
      {plan && overview && (
        <ol class="rows" aria-label={text('repeatDates')}>
          {plan.dates.map((planned) => (
            <DateRow
              key={planned.date}
              planned={planned}
              overview={overview}
              timeZone={fields.timeZone}
              startTime={fields.startTime}
              held={held}
              taken={taken[planned.date] ?? ''}
              state={
                current?.status.states[
                  current.units.findIndex((unit) =>
                    planned.units.some(({ fingerprint }) => fingerprint === unit.fingerprint),
                  )
                ]
              }
              locked={current !== undefined}
              onTake={(instant) => setTaken((before) => ({ ...before, [planned.date]: instant }))}
            />
          ))}
        </ol>
      )}
      {elsewhere && (
        <p role="alert" class="problem">
          {text('manyElsewhere')}
        </p>
      )}
      {plan && !current && (
        <button type="button" class="primary" aria-disabled={units.length === 0} onClick={() => void create()}>
          {counted(units.length, 'manyCreate_one', 'manyCreate_other')}
        </button>
      )}
      {done && (
        <button
          type="button"
          onClick={() => {
            dismiss();
            void ask(async () => undefined);
          }}
        >
          {text('repeatClose')}
        </button>
      )}
    </fieldset>
  );
}
