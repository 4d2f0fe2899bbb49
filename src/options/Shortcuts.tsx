import { useEffect, useState } from 'preact/hooks';
import { text } from '../browser/i18n';
import { openShortcutSettings, readShortcuts } from '../browser/shortcuts';
import { storedQuestionMarkKey } from '../browser/storage';
import { Keys } from '../panel/shortcuts/Keys';

/** The commands of the manifest. */
const commands = [
  ['_execute_action', 'optionsShortcutPanel'],
  ['copy-smtp-address', 'commandCopySmtpAddress'],
  ['new-appointment', 'commandNewAppointment'],
] as const;

/** Which keys there are now, and the way to the browser's page where they are changed. */
export function Shortcuts() {
  const [shortcuts, setShortcuts] = useState<Record<string, string>>();
  const [questionMark, setQuestionMark] = useState(true);
  useEffect(() => {
    storedQuestionMarkKey.get().then(
      (stored) => setQuestionMark(stored !== false),
      () => undefined,
    );
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
      <label class="check">
        <input
          type="checkbox"
          checked={questionMark}
          onChange={({ currentTarget }) => {
            setQuestionMark(currentTarget.checked);
            void storedQuestionMarkKey.set(currentTarget.checked);
          }}
        />
        {text('optionsShortcutQuestionMark')}
      </label>
      {__FIREFOX__ && <p class="soft">{text('optionsShortcutsFirefox')}</p>}
    </section>
  );
}
