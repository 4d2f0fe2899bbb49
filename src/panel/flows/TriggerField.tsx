import { text } from '../../browser/i18n';
import { type TriggerKind, triggerKinds } from '../../core/triggerExpressions';
import { Field } from '../Field';
import { triggerText } from './flowWords';

interface TriggerFieldProps {
  name: string;
  value: TriggerKind;
  onChange: (trigger: TriggerKind) => void;
}

/** One of the Bookings triggers. */
export const TriggerField = ({ name, value, onChange }: TriggerFieldProps) => (
  <Field name={name} label={text('flowsTrigger')}>
    {(attributes) => (
      <select
        {...attributes}
        value={value}
        onChange={(event) => onChange(triggerKinds.find((kind) => kind === event.currentTarget.value) ?? 'created')}
      >
        {triggerKinds.map((kind) => (
          <option key={kind} value={kind}>
            {triggerText(kind)}
          </option>
        ))}
      </select>
    )}
  </Field>
);
