import type { ComponentChildren } from 'preact';
import { text } from '../../browser/i18n';
import type { FieldName } from '../../core/formFields';
import { Field } from '../Field';
import { TextField } from '../TextField';
import type { FormParts } from './formParts';

/** Whom the appointment is for, and (as children) what stands beside it. Only the name is needed; mails and reminders go to the address if there is one. */
export function CustomerFields({ fields, set, problem, children }: FormParts & { children: ComponentChildren }) {
  const line = (name: FieldName, label: string, inputMode: 'text' | 'email' | 'tel', required = false) => (
    <TextField
      name={name}
      label={label}
      required={required}
      problem={problem(name)}
      value={fields[name]}
      onInput={(value) => set(name, value)}
      input={{ inputMode }}
    />
  );
  return (
    <>
      <div class="columns">
        {line('customerName', text('formCustomerName'), 'text', true)}
        {line('emailAddress', text('formEmail'), 'email')}
        {line('phone', text('formPhone'), 'tel')}
        {children}
      </div>
      <Field name="notes" label={text('formNotes')} problem={problem('notes')}>
        {(attributes) => (
          <textarea
            {...attributes}
            rows={2}
            value={fields.notes}
            onInput={(event) => set('notes', event.currentTarget.value)}
          />
        )}
      </Field>
    </>
  );
}
