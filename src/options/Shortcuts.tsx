import { useEffect, useState } from 'preact/hooks';
import { text } from '../browser/i18n';
import { openShortcutSettings, readShortcuts } from '../browser/shortcuts';

/** The commands of the manifest. */
const commands = [
  ['_execute_action', 'optionsShortcutPanel'],
  ['copy-smtp-address', 'commandCopySmtpAddress'],
  ['new-appointment', 'commandNewAppointment'],
] as const;

/** "Alt+Shift+B" key by key; on a Mac the browser writes signs without a plus, which stay together. */
const Keys = ({ shortcut }: { shortcut: string }) => (
  <>
    {shortcut.split(/\+(?=.)/).map((key) => (
      <kbd key={key}>{key}</kbd>
    ))}
  </>
);

/** Which keys there are now, and the way to the browser's page where they are changed. */
export function Shortcuts() {
  const [shortcuts, setShortcuts] = useState<Record<string, string>>();
  useEffect(() => {
    const read = () => void readShortcuts().then(setShortcuts, () => setShortcuts({}));
    read();
    // The person comes back from the page where they changed one.
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, []);
  return (
    <section class="card">
      <h2>{text('optionsShortcuts')}</h2>
      <dl>
        {commands.map(([command, label]) => (
          <div key={command}>
            <dt>{text(label)}</dt>
            <dd>
              {shortcuts?.[command] ? (
                <Keys shortcut={shortcuts[command]} />
              ) : (
                shortcuts && text('optionsShortcutUnset')
              )}
            </dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={() => void openShortcutSettings()}>
        {text('optionsShortcutsOpen')}
      </button>
      {__FIREFOX__ && <p class="soft">{text('optionsShortcutsFirefox')}</p>}
    </section>
  );
}
