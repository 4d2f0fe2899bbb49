import { useRef } from 'preact/hooks';
import { text } from '../../browser/i18n';
import type { FieldAttributes } from '../Field';
import { Icon } from '../Icon';

interface DateInputProps {
  attributes: FieldAttributes;
  value: string;
  onInput: (value: string) => void;
  onLeave: () => void;
}

/**
 * A date is typed as `YYYY-MM-DD` in every language: the browser's own date input follows the browser's language and takes
 * no typed or pasted text. Its calendar is lent to the mouse by the button.
 */
export function DateInput({ attributes, value, onInput, onLeave }: DateInputProps) {
  const picker = useRef<HTMLInputElement>(null);
  const openCalendar = () => {
    if (picker.current) picker.current.value = value;
    picker.current?.showPicker();
  };
  return (
    <div class="date">
      <input
        {...attributes}
        type="text"
        autocomplete="off"
        placeholder={text('formDatePlaceholder')}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
        onBlur={onLeave}
      />
      <input
        ref={picker}
        type="date"
        class="picker"
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => event.currentTarget.value && onInput(event.currentTarget.value)}
      />
      <button
        type="button"
        class="quiet square"
        aria-label={text('formCalendar')}
        title={text('formCalendar')}
        onClick={openCalendar}
      >
        <Icon name="calendar" />
      </button>
    </div>
  );
}
