import { useState } from 'preact/hooks';
import { text } from '../../../browser/i18n';
import type { ChosenDates, DatesProblem } from '../../../core/appointmentRanges';
import { normaliseDate } from '../../../core/formFields';
import { Field } from '../../Field';
import { DateInput } from '../../newAppointment/DateInput';

interface DatesProps {
  dates: ChosenDates;
  problem: { kind: DatesProblem; words: string } | undefined;
  onDates: (dates: ChosenDates) => void;
}

const isWhole = (typed: string): boolean => typed === '' || /^\d{4}-\d{2}-\d{2}$/.test(typed);

/** The first and the last day of a chosen range. What is still being typed is no mistake. */
export function Dates({ dates, problem, onDates }: DatesProps) {
  const [typed, setTyped] = useState(dates);
  const commit = (name: keyof ChosenDates, value: string) => {
    if (value !== dates[name]) onDates({ ...dates, [name]: value });
  };
  const isOf = (name: keyof ChosenDates) =>
    problem && dates[name] !== '' && (problem.kind === 'fromNotADate') === (name === 'from')
      ? problem.words
      : undefined;
  const field = (name: keyof ChosenDates, label: string) => (
    <Field name={`range-${name}`} label={label} problem={isOf(name)}>
      {(attributes) => (
        <DateInput
          attributes={attributes}
          value={typed[name]}
          onInput={(value) => {
            setTyped({ ...typed, [name]: value });
            if (isWhole(value)) commit(name, value);
          }}
          onLeave={() => {
            const value = normaliseDate(typed[name]);
            setTyped({ ...typed, [name]: value });
            commit(name, value);
          }}
        />
      )}
    </Field>
  );
  return (
    <div>
      <div class="columns">
        {field('from', text('appointmentsDatesFrom'))}
        {field('to', text('appointmentsDatesTo'))}
      </div>
      {problem && (dates.from === '' || dates.to === '') && <p class="soft">{text('appointmentsDatesMissing')}</p>}
    </div>
  );
}
