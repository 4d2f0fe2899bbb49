import type { ComponentChildren } from 'preact';
import { text } from '../../../browser/i18n';
import type { CustomerProblem } from '../../../core/checkCustomers';
import type { CustomerPart } from '../../../core/customerParts';
import { type PastedCustomer, pastedCustomers } from '../../../core/pastedCustomers';
import type { TypedCustomer } from '../../../core/typedCustomers';
import { Icon } from '../../Icon';
import { partProblemText } from '../../partProblemText';
import { TextField } from '../../TextField';

interface MoreCustomerProps {
  number: string;
  typed: TypedCustomer;
  problems: CustomerProblem[];
  onEdit: (part: CustomerPart, value: string) => void;
  onPaste: (list: PastedCustomer[]) => void;
  onRemove: () => void;
  /** What else this customer is asked. */
  children?: ComponentChildren;
}

const problemText = (problem: CustomerProblem | undefined) =>
  problem && (problem.kind === 'twice' ? text('groupTwice') : partProblemText(problem));

/** One more customer. A pasted list becomes as many. */
export function MoreCustomer({ number, typed, problems, onEdit, onPaste, onRemove, children }: MoreCustomerProps) {
  const field = (part: CustomerPart, label: string, inputMode: 'text' | 'email' | 'tel' = 'text') => (
    <TextField
      name={`${part}-${typed.key}`}
      label={label}
      required={part === 'name'}
      problem={problemText(problems.find((one) => one.part === part))}
      value={typed[part]}
      onInput={(value) => onEdit(part, value)}
      input={{
        inputMode,
        onPaste: (event) => {
          const list = pastedCustomers(event.clipboardData?.getData('text/plain') ?? '');
          if (!list || part === 'notes') return;
          event.preventDefault();
          onPaste(list);
        },
      }}
    />
  );
  return (
    <fieldset class="person" aria-label={text('groupPerson', number)}>
      <button
        type="button"
        class="quiet square"
        aria-label={text('groupRemove', number)}
        title={text('groupRemove', number)}
        onClick={onRemove}
      >
        <Icon name="close" />
      </button>
      <div class="columns">
        {field('name', text('groupName', number))}
        {field('emailAddress', text('groupEmail', number), 'email')}
        {field('phone', text('groupPhone', number), 'tel')}
        {field('notes', text('groupNotes', number))}
      </div>
      {children}
    </fieldset>
  );
}
