import type { JSX } from 'preact';
import { Field, type FieldProps } from './Field';

interface TextFieldProps extends Omit<FieldProps, 'children'> {
  value: string;
  onInput: (value: string) => void;
  /** What else the control is told. */
  input?: JSX.IntrinsicElements['input'];
}

/** A field for one line of text, which the browser does not complete: it would offer another customer's. */
export const TextField = ({ value, onInput, input, ...field }: TextFieldProps) => (
  <Field {...field}>
    {(attributes) => (
      <input
        type="text"
        autocomplete="off"
        {...input}
        {...attributes}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    )}
  </Field>
);
