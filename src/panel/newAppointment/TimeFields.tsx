import { text } from '../../browser/i18n';
import type { DefaultTimeZone } from '../../core/formDefaults';
import { durationOf } from '../../core/formFields';
import type { Temporal } from '../../core/temporal';
import { Field } from '../Field';
import { formatMinutes } from '../words';
import type { FormParts } from './formParts';
import { Differs } from './more/Differs';
import { StartFields } from './StartFields';
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
  const { timeZone } = fields;
  return (
    <>
      <StartFields
        fields={fields}
        set={set}
        problem={problem}
        temporal={temporal}
        names={{ date: 'date', startTime: 'startTime', durationMinutes: 'durationMinutes' }}
      >
        {usualMinutes && durationOf(fields) !== usualMinutes && fields.durationMinutes !== '' && (
          <p class="hint">
            <Differs
              what={text('formDuration')}
              control="durationMinutes"
              usual={formatMinutes(usualMinutes)}
              onReset={() => set('durationMinutes', String(usualMinutes))}
            />
          </p>
        )}
      </StartFields>
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
