import type { ComponentChildren } from 'preact';
import { text } from '../../../browser/i18n';
import type { CustomerPart, CustomerProblem } from '../../../core/checkCustomers';
import { type PastedCustomer, pastedCustomers } from '../../../core/pastedCustomers';
import type { TypedCustomer } from '../../../core/typedCustomers';
import { Icon } from '../../Icon';
import { TextField } from '../../TextField';
import { formatNumber } from '../../words';

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

function problemText(problem: CustomerProblem | undefined): string | undefined {
  switch (problem?.kind) {
    case undefined:
      return undefined;
    case 'missing':
      return text('formMissingCustomerName');
    case 'notAnEmailAddress':
      return text('formNotAnEmailAddress');
    case 'notAPhoneNumber':
      return text('formNotAPhoneNumber');
    case 'tooLong':
      return text('formTooLong', formatNumber(problem.limit));
    case 'twice':
      return text('groupTwice');
  }
}

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
