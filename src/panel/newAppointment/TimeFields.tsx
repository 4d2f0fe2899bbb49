import { text } from '../../browser/i18n';
import type { DefaultTimeZone } from '../../core/formDefaults';
import { choicesOf, durationOf, localStart, meantStart, normaliseDate, normaliseTime } from '../../core/formFields';
import type { Temporal } from '../../core/temporal';
import { addMinutes, formatDay, formatTime, offsetOf } from '../../core/zonedTime';
import { Field } from '../Field';
import { formatLocale, formatMinutes } from '../words';
import { DateInput } from './DateInput';
import type { FormParts } from './formParts';
import { MeantInstant } from './MeantInstant';
import { Differs } from './more/Differs';
import { TimeZoneSelect } from './TimeZoneSelect';

interface TimeFieldsProps extends FormParts {
  temporal: Temporal;
  zone: DefaultTimeZone;
  /** The business's time zone is still being read. */
  waiting: boolean;
  /** Minutes that the service takes, once they are known. */
  usualMinutes: number | undefined;
}

function zoneHint(zone: DefaultTimeZone, chosen: string): string {
  if (chosen !== zone.timeZone) return '';
  if (zone.from === 'unknownName') return text('formTimeZoneUnknown', zone.name);
  return text(zone.from === 'business' ? 'formTimeZoneOfBusiness' : 'formTimeZoneOfBrowser');
}

/** When: date, start, duration and the time zone that they are meant in, with what they come to beside each. */
export function TimeFields({ fields, set, problem, temporal, zone, waiting, usualMinutes }: TimeFieldsProps) {
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
        <Field name="date" label={text('formDate')} required problem={problem('date')} hint={day}>
          {(attributes) => (
            <DateInput
              attributes={attributes}
              value={fields.date}
              onInput={(value) => set('date', value)}
              onLeave={() => fields.date && set('date', normaliseDate(fields.date))}
            />
          )}
        </Field>
        <Field
          name="startTime"
          label={text('formStartTime')}
          required
          problem={problem('startTime')}
          hint={start ? `${formatTime(start, timeZone, formatLocale)}, ${offsetOf(start, timeZone)}` : ''}
        >
          {(attributes) => (
            <input
              {...attributes}
              type="text"
              autocomplete="off"
              placeholder={text('formStartTimePlaceholder')}
              value={fields.startTime}
              onInput={(event) => set('startTime', event.currentTarget.value)}
              onBlur={() => fields.startTime && set('startTime', normaliseTime(fields.startTime))}
            />
          )}
        </Field>
        <Field
          name="durationMinutes"
          label={text('formDuration')}
          required
          problem={problem('durationMinutes')}
          hint={start && duration && text('formUntil', formatTime(addMinutes(start, duration), timeZone, formatLocale))}
        >
          {(attributes) => (
            <input
              {...attributes}
              type="text"
              inputMode="numeric"
              autocomplete="off"
              value={fields.durationMinutes}
              onInput={(event) => set('durationMinutes', event.currentTarget.value)}
            />
          )}
        </Field>
      </div>
      {usualMinutes && duration !== usualMinutes && fields.durationMinutes !== '' && (
        <p class="hint">
          <Differs
            what={text('formDuration')}
            control="durationMinutes"
            usual={formatMinutes(usualMinutes)}
            onReset={() => set('durationMinutes', String(usualMinutes))}
          />
        </p>
      )}
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
      <div class="columns">
        <Field
          name="timeZone"
          label={text('formTimeZone')}
          required
          problem={problem('timeZone')}
          hint={waiting ? text('formTimeZoneWaiting') : zoneHint(zone, timeZone)}
        >
          {(attributes) => (
            <TimeZoneSelect
              attributes={attributes}
              value={timeZone}
              suggested={[zone.timeZone, Intl.DateTimeFormat().resolvedOptions().timeZone]}
              onChange={(value) => set('timeZone', value)}
            />
          )}
        </Field>
        <Field name="customerTimeZone" label={text('formCustomerTimeZone')}>
          {(attributes) => (
            <TimeZoneSelect
              attributes={attributes}
              value={fields.customerTimeZone}
              suggested={[timeZone, zone.timeZone]}
              same={text('formCustomerTimeZoneSame')}
              onChange={(value) => set('customerTimeZone', value)}
            />
          )}
        </Field>
      </div>
    </>
  );
}
