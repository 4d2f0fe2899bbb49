import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface ChangeFormProps {
  label: string;
  submit: string;
  keep: string;
  isDangerous?: boolean;
  waiting: boolean;
  onSubmit: () => void;
  onKeep: () => void;
  children: ComponentChildren;
}

/** What is asked before an appointment is changed: fields, the button that does it, and the one that leaves it as it is. */
export function ChangeForm(props: ChangeFormProps) {
  const { label, submit, keep, isDangerous, waiting, onSubmit, onKeep, children } = props;
  const form = useRef<HTMLFormElement>(null);
  // Before anybody can type: a later focus would take half a word along.
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>('input, textarea, select')?.focus(), []);
  return (
    <form
      ref={form}
      noValidate
      class={isDangerous ? 'change notice warning' : 'change card'}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        if (!waiting) onSubmit();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // Escape means "leave it" here and would otherwise close the popup.
        event.preventDefault();
        onKeep();
      }}
    >
      {children}
      <div class="actions">
        <button type="submit" class={isDangerous ? 'danger' : 'primary'} aria-busy={waiting} aria-disabled={waiting}>
          {submit}
        </button>
        <button type="button" onClick={onKeep}>
          {keep}
        </button>
      </div>
    </form>
  );
}
