import type { ComponentChildren } from 'preact';
import { text } from '../../browser/i18n';
import { choicesOf, durationOf, localStart, meantStart, normaliseDate, normaliseTime } from '../../core/formFields';
import type { Temporal } from '../../core/temporal';
import { addMinutes, formatDay, formatTime, offsetOf } from '../../core/zonedTime';
import { Field } from '../Field';
import { TextField } from '../TextField';
import { formatLocale } from '../words';
import { DateInput } from './DateInput';
import type { FormParts } from './formParts';
import { MeantInstant } from './MeantInstant';

interface StartFieldsProps extends FormParts {
  temporal: Temporal;
  /** What the three fields are called in the page. */
  names: { date: string; startTime: string; durationMinutes: string };
  /** What stands below them. */
  children?: ComponentChildren;
}

/** Date, start and duration, with what they come to beside each, and the question where the clock shows that time twice or never. */
export function StartFields({ fields, set, problem, temporal, names, children }: StartFieldsProps) {
  const local = localStart(temporal, fields);
  const choices = choicesOf(local);
  const start = meantStart(local, fields);
  const duration = durationOf(fields);
  const { timeZone } = fields;
  const noon = localStart(temporal, { ...fields, startTime: '12:00' });
  const day = noon?.kind === 'one' ? formatDay(noon.instant, timeZone, formatLocale) : '';
  return (
    <>
      <div class="columns when">
        <Field name={names.date} label={text('formDate')} required problem={problem('date')} hint={day}>
          {(attributes) => (
            <DateInput
              attributes={attributes}
              value={fields.date}
              onInput={(value) => set('date', value)}
              onLeave={() => fields.date && set('date', normaliseDate(fields.date))}
            />
          )}
        </Field>
        <TextField
          name={names.startTime}
          label={text('formStartTime')}
          required
          problem={problem('startTime')}
          hint={start ? `${formatTime(start, timeZone, formatLocale)}, ${offsetOf(start, timeZone)}` : ''}
          value={fields.startTime}
          onInput={(value) => set('startTime', value)}
          input={{
            placeholder: text('formStartTimePlaceholder'),
            onBlur: () => fields.startTime && set('startTime', normaliseTime(fields.startTime)),
          }}
        />
        <TextField
          name={names.durationMinutes}
          label={text('formDuration')}
          required
          problem={problem('durationMinutes')}
          hint={start && duration && text('formUntil', formatTime(addMinutes(start, duration), timeZone, formatLocale))}
          value={fields.durationMinutes}
          onInput={(value) => set('durationMinutes', value)}
          input={{ inputMode: 'numeric' }}
        />
      </div>
      {children}
      {choices && (
        <MeantInstant
          kind={local?.kind === 'gap' ? 'gap' : 'overlap'}
          choices={choices}
          timeZone={timeZone}
          chosen={start}
          problem={problem('meantInstant')}
          onChoose={(instant) => set('meantInstant', instant)}
        />
      )}
    </>
  );
}
