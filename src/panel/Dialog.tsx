import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { text } from '../browser/i18n';
import { Icon } from './Icon';

interface DialogProps {
  title: string;
  onClose: () => void;
  children: ComponentChildren;
}

/** Something to look up: it lies over the panel, holds the focus, and gives it back to what opened it. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const close = () => dialog.current?.close();
  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby="dialog-title"
      onClose={onClose}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // Escape would close the popup too.
        event.preventDefault();
        close();
      }}
    >
      <div class="row">
        <h2 id="dialog-title">{title}</h2>
        <button
          type="button"
          class="quiet square"
          aria-label={text('keysClose')}
          title={text('keysClose')}
          onClick={close}
        >
          <Icon name="close" />
        </button>
      </div>
      {children}
    </dialog>
  );
}
