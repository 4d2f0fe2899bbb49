import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { text } from '../browser/i18n';
import { Icon } from './Icon';
import { Marks } from './newAppointment/marks';

/** What a control takes from its field, so that label, hint and problem belong to it. */
export interface FieldAttributes {
  id: string;
  name: string;
  'aria-describedby': string;
  'aria-invalid': boolean;
  'aria-required': boolean;
}

export interface FieldProps {
  name: string;
  label: string;
  required?: boolean;
  hint?: ComponentChildren;
  problem?: string | undefined;
  children: (attributes: FieldAttributes) => ComponentChildren;
}

/** A label, its control, a hint, and the problem with what stands in it. */
export function Field({ name, label, required = false, hint, problem, children }: FieldProps) {
  const [hintId, problemId] = [`${name}-hint`, `${name}-problem`];
  const isMarked = useContext(Marks).has(name);
  return (
    <div class={isMarked ? 'field marked' : 'field'}>
      <label for={name} data-required={required}>
        {label}
      </label>
      {children({
        id: name,
        name,
        'aria-describedby': problem ? `${problemId} ${hintId}` : hintId,
        'aria-invalid': Boolean(problem),
        'aria-required': required,
      })}
      {problem && (
        <p id={problemId} class="problem">
          {problem}
        </p>
      )}
      <div id={hintId} class="hint">
        {isMarked && (
          <span class="mark" title={text('quickFromEntry')}>
            <Icon name="arrow" />
            <span class="unseen">{text('quickFromEntry')}</span>
          </span>
        )}
        {hint}
      </div>
    </div>
  );
}
