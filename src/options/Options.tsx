import { text } from '../browser/i18n';
import { ChipOptions } from './ChipOptions';
import { Connection } from './Connection';
import { Hosts } from './Hosts';
import { Permissions } from './Permissions';
import { PolicyFeatures } from './PolicyFeatures';
import { RedirectAddress } from './RedirectAddress';
import { SelfCheckCard } from './SelfCheckCard';
import { SettingsFile } from './SettingsFile';
import { Shortcuts } from './Shortcuts';

/** The self-check says with its first lines whether the connection stands. */
function startSelfCheck(): void {
  const form = document.querySelector<HTMLFormElement>('form.self-check');
  form?.closest('section')?.scrollIntoView({ block: 'start' });
  form?.requestSubmit();
}

/** Everything that can be set, in the order in which a new installation needs it. */
export const Options = () => (
  <div class="options">
    <header class="masthead">
      <img src="/icons/128.png" alt="" width="40" height="40" />
      <div>
        <h1>{text('optionsTitle')}</h1>
        <p class="soft">{text('optionsLead')}</p>
      </div>
    </header>
    <main>
      <PolicyFeatures />
      <Connection onTest={startSelfCheck} />
      <RedirectAddress />
      <SelfCheckCard />
      <ChipOptions />
      <Shortcuts />
      <Hosts />
      <Permissions />
      <SettingsFile />
    </main>
  </div>
);
