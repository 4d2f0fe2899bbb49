import type { ComponentChildren } from 'preact';
import { text } from '../browser/i18n';
import { Icon } from './Icon';
import { formatLocale } from './words';

interface ReadFooterProps {
  /** Milliseconds since 1970; undefined before the first answer. */
  readAt: number | undefined;
  waiting: boolean;
  /** How far a long reading has come, while there is one. */
  progress?: ComponentChildren;
  onRefresh: () => void;
  /** The button that stands beside "Refresh". */
  action?: ComponentChildren;
  children?: ComponentChildren;
}

/** How old what is shown is, and the button that reads it again. */
export const ReadFooter = ({ readAt, waiting, progress, onRefresh, action, children }: ReadFooterProps) => (
  <footer>
    {progress}
    <p class={progress ? 'unseen' : 'summary'} role="status">
      {waiting && <span>{text('panelReading')}</span>}
      {!waiting && readAt && (
        <span>{text('panelReadAt', new Intl.DateTimeFormat(formatLocale, { timeStyle: 'short' }).format(readAt))}</span>
      )}
      {!waiting && children}
    </p>
    <button type="button" aria-disabled={waiting} onClick={() => !waiting && onRefresh()}>
      <Icon name="refresh" />
      {text('panelRefresh')}
    </button>
    {action}
  </footer>
);
