import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { text } from '../../browser/i18n';
import { FailureNotice } from '../FailureNotice';
import { Skeleton } from '../Skeleton';
import { useModule } from '../useModule';

interface DisclosureProps<M> {
  title: string;
  /** Open from the start. */
  open?: boolean;
  /** For links to it from elsewhere on the page. */
  id?: string;
  load: () => Promise<M>;
  children: (module: M) => ComponentChildren;
}

/** A part of the page that is closed until it is wanted, and loaded then. */
export function Disclosure<M>({ title, open = false, id, load, children }: DisclosureProps<M>) {
  const [isOpen, setOpen] = useState(open);
  const { module, failure } = useModule(load, isOpen);
  return (
    <details class="part" id={id} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>{title}</h2>
      </summary>
      {isOpen && !module && !failure && <Skeleton lines={3} label={text('panelReading')} />}
      {failure && <FailureNotice failure={failure} />}
      {module && <div class="inside">{children(module)}</div>}
    </details>
  );
}
