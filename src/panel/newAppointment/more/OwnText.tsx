import type { ComponentChildren } from 'preact';
import type { TextName } from '../../../core/more/moreFields';
import { Field } from '../../Field';
import { Differs } from './Differs';
import type { SectionProps } from './sections';

type Name = TextName | 'price' | 'preBufferMinutes' | 'postBufferMinutes' | 'maximumAttendeesCount';

interface OwnTextProps extends SectionProps {
  name: Name;
  label: string;
  /** What stands in it while nothing was typed. */
  shown: string;
  /** The same for people, where it is short enough for the mark. */
  usualText?: string;
  hint?: ComponentChildren;
  multiline?: boolean;
  inputMode?: 'text' | 'numeric' | 'decimal';
  /** It does not apply: the hint says why. */
  disabled?: boolean;
}

/** A text of the appointment that begins as the service's. */
export function OwnText(props: OwnTextProps) {
  const {
    form,
    changes,
    problem,
    name,
    label,
    shown,
    usualText,
    hint,
    multiline,
    inputMode = 'text',
    disabled,
  } = props;
  const typed = form.more[name];
  const differs = !disabled && (changes[name] !== undefined || problem(name) !== undefined);
  const common = { disabled: disabled ?? false, value: typed ?? shown };
  return (
    <Field
      name={name}
      label={label}
      problem={problem(name)}
      hint={
        <>
          {hint}
          {differs && (
            <Differs
              what={label}
              control={name}
              {...(usualText ? { usual: usualText } : {})}
              onReset={() => form.reset(name)}
            />
          )}
        </>
      }
    >
      {(attributes) =>
        multiline ? (
          <textarea
            {...attributes}
            {...common}
            rows={2}
            onInput={(event) => form.set(name, event.currentTarget.value)}
          />
        ) : (
          <input
            {...attributes}
            {...common}
            type="text"
            inputMode={inputMode}
            autocomplete="off"
            onInput={(event) => form.set(name, event.currentTarget.value)}
          />
        )
      }
    </Field>
  );
}
