import { useEffect, useState } from 'preact/hooks';
import { text } from '../../browser/i18n';
import { readShortcuts } from '../../browser/shortcuts';
import { Dialog } from '../Dialog';
import { Keys } from './Keys';

const browserCommands = [
  ['_execute_action', 'optionsShortcutPanel'],
  ['copy-smtp-address', 'commandCopySmtpAddress'],
  ['new-appointment', 'commandNewAppointment'],
] as const;

const panelKeys = [
  ['Enter', 'keysEnter'],
  ['Ctrl+Enter', 'keysCtrlEnter'],
  ['↓', 'keysArrowDown'],
  ['← →', 'keysArrows'],
  ['Home End', 'keysHomeEnd'],
  ['Esc', 'keysEscape'],
  ['?', 'keysQuestionMark'],
] as const;

/** Every key that does something, in a dialog that holds the focus and gives it back. */
export function ShortcutList({ onClose }: { onClose: () => void }) {
  const [shortcuts, setShortcuts] = useState<Record<string, string>>({});
  useEffect(() => {
    readShortcuts().then(setShortcuts, () => undefined);
  }, []);
  return (
    <Dialog title={text('keysHeading')} onClose={onClose}>
      <h3>{text('keysInPanel')}</h3>
      <dl>
        {panelKeys.map(([keys, what]) => (
          <div key={what}>
            <dt>
              <Keys shortcut={keys} />
            </dt>
            <dd>{text(what)}</dd>
          </div>
        ))}
      </dl>
      <h3>{text('keysInBrowser')}</h3>
      <dl>
        {browserCommands.map(([command, what]) => (
          <div key={command}>
            <dt>{shortcuts[command] ? <Keys shortcut={shortcuts[command]} /> : text('optionsShortcutUnset')}</dt>
            <dd>{text(what)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
