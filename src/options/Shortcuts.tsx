import { text } from '../browser/i18n';
import { openTab } from '../browser/tabs';

/** Which keys there are; the browser itself sets them. Edge shows its own page for Chrome's address. */
export const Shortcuts = () => (
  <section class="card">
    <h2>{text('optionsShortcuts')}</h2>
    <dl>
      <div>
        <dt>{text('optionsShortcutPanel')}</dt>
        <dd>
          <kbd>Alt</kbd> <kbd>Shift</kbd> <kbd>B</kbd>
        </dd>
      </div>
      <div>
        <dt>{text('commandCopySmtpAddress')}</dt>
        <dd>
          <kbd>Alt</kbd> <kbd>Shift</kbd> <kbd>C</kbd>
        </dd>
      </div>
      <div>
        <dt>{text('commandNewAppointment')}</dt>
        <dd>{text('optionsShortcutUnset')}</dd>
      </div>
    </dl>
    {__FIREFOX__ ? (
      <p class="soft">{text('optionsShortcutsFirefox')}</p>
    ) : (
      <button type="button" onClick={() => void openTab('chrome://extensions/shortcuts')}>
        {text('optionsShortcutsOpen')}
      </button>
    )}
  </section>
);
