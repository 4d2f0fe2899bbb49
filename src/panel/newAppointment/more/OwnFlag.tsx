import type { ComponentChildren } from 'preact';
import { Differs } from './Differs';
import type { SectionProps } from './sections';

type FlagName =
  | 'isLocationOnline'
  | 'smsNotificationsEnabled'
  | 'optOutOfCustomerEmail'
  | 'isCustomerAllowedToManageBooking';

interface OwnFlagProps extends SectionProps {
  name: FlagName;
  label: string;
  hint?: ComponentChildren;
  /** It does not apply: the hint says why. */
  disabled?: boolean;
}

/** A yes or no of the appointment that begins as the service's. */
export function OwnFlag({ form, usual, changes, name, label, hint, disabled = false }: OwnFlagProps) {
  const hintId = `${name}-hint`;
  return (
    <div class="field">
      <label class="check">
        <input
          type="checkbox"
          id={name}
          name={name}
          aria-describedby={hintId}
          disabled={disabled}
          checked={form.more[name] ?? usual[name]}
          onChange={(event) => form.set(name, event.currentTarget.checked)}
        />
        {label}
      </label>
      <div id={hintId} class="hint">
        {hint}
        {!disabled && changes[name] !== undefined && (
          <Differs what={label} control={name} onReset={() => form.reset(name)} />
        )}
      </div>
    </div>
  );
}
