import { useRef, useState } from 'preact/hooks';
import { text } from '../browser/i18n';
import { storedSettings } from '../browser/storage';
import { type CloudName, cloudNames } from '../core/clouds';
import { emptySettings, type Settings } from '../core/settings';
import { problemText } from './problemText';
import { Setting } from './Setting';
import { cleaned, type SettingProblems, settingsProblems } from './settingsProblems';
import { useSettings } from './useSettings';

const registrations =
  'https://entra.microsoft.com/#view/Microsoft_AAD_RegisteredApps/ApplicationsListBlade/quickStartType~/null/sourceType/Microsoft_AAD_IAM';
const builtIn = __CLIENT_ID__ !== '';

const cloudText: Record<CloudName, () => string> = {
  global: () => text('optionsCloudGlobal'),
  usGovernmentL4: () => text('optionsCloudUsGovernmentL4'),
  usGovernmentL5: () => text('optionsCloudUsGovernmentL5'),
  china: () => text('optionsCloudChina'),
};

/** The application in Entra through which this browser talks to Microsoft. `onTest` is called with everything saved. */
export function Connection({ onTest }: { onTest: () => void }) {
  const { settings, policy } = useSettings();
  // Until they are read the form stands as it will stand, and takes nothing.
  const stored = settings ?? emptySettings;
  const [typed, setTyped] = useState<Partial<Settings>>({});
  const [problems, setProblems] = useState<SettingProblems>({});
  const [saved, setSaved] = useState<'saved' | 'failed'>();
  const form = useRef<HTMLFormElement>(null);

  const shown: Settings = { ...stored, ...typed, ...policy };
  const isLocked = (name: keyof Settings) => policy[name] !== undefined;
  const change = (changed: Partial<Settings>) => {
    setTyped({ ...typed, ...changed });
    setSaved(undefined);
  };
  const leave = (name: 'clientId' | 'tenantId') => {
    const settings = { ...shown, [name]: cleaned(shown[name]) };
    const found = settingsProblems(settings, policy, builtIn)[name];
    // An empty field is no mistake before "Save" is pressed.
    const { [name]: _before, ...others } = problems;
    setProblems(found && settings[name] ? { ...others, [name]: found } : others);
  };
  const save = async () => {
    const settings = { ...stored, ...typed, clientId: cleaned(shown.clientId), tenantId: cleaned(shown.tenantId) };
    // What the policy sets is not written into the person's own settings.
    if (isLocked('clientId')) settings.clientId = stored.clientId;
    if (isLocked('tenantId')) settings.tenantId = stored.tenantId;
    const found = settingsProblems(settings, policy, builtIn);
    setProblems(found);
    const first = found.clientId ? 'clientId' : found.tenantId ? 'tenantId' : undefined;
    if (first) {
      setSaved(undefined);
      form.current?.querySelector<HTMLElement>(`#${first}`)?.focus();
      return false;
    }
    try {
      await storedSettings.set(settings);
      setTyped({});
      setSaved('saved');
      return true;
    } catch {
      setSaved('failed');
      return false;
    }
  };
  const line = (name: 'clientId' | 'tenantId', label: string, help: string, placeholder: string) => (
    <Setting name={name} label={label} help={help} locked={isLocked(name)} problem={problemText(problems[name])}>
      {(attributes) => (
        <input
          {...attributes}
          type="text"
          class="code"
          spellcheck={false}
          autocomplete="off"
          placeholder={placeholder}
          value={shown[name]}
          onInput={(event) => change({ [name]: event.currentTarget.value })}
          onBlur={() => leave(name)}
        />
      )}
    </Setting>
  );
  return (
    <form
      ref={form}
      noValidate
      class="card"
      inert={!settings}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2>{text('optionsConnection')}</h2>
      <p class="soft">
        {text('optionsConnectionLead')}{' '}
        <a href={registrations} target="_blank" rel="noreferrer">
          {text('optionsOpenEntra')}
        </a>
      </p>
      {line(
        'clientId',
        text('optionsClientId'),
        builtIn ? `${text('optionsClientIdHelp')} ${text('optionsClientIdBuiltIn')}` : text('optionsClientIdHelp'),
        '00000000-0000-0000-0000-000000000000',
      )}
      {line('tenantId', text('optionsTenantId'), text('optionsTenantIdHelp'), 'contoso.onmicrosoft.com')}
      <Setting
        name="cloud"
        label={text('optionsCloud')}
        help={shown.cloud === 'global' ? text('optionsCloudHelp') : nationalCloudHelp(shown.cloud)}
        locked={isLocked('cloud')}
      >
        {(attributes) => (
          <select
            {...attributes}
            value={shown.cloud}
            onChange={(event) => change({ cloud: event.currentTarget.value as CloudName })}
          >
            {cloudNames.map((name) => (
              <option key={name} value={name}>
                {cloudText[name]()}
              </option>
            ))}
          </select>
        )}
      </Setting>
      <Setting
        name="graphVersion"
        label={text('optionsGraphVersion')}
        help={text('optionsGraphBetaHelp')}
        locked={isLocked('graphVersion')}
      >
        {(attributes) => (
          <input
            {...attributes}
            type="checkbox"
            checked={shown.graphVersion === 'beta'}
            onChange={(event) => change({ graphVersion: event.currentTarget.checked ? 'beta' : 'v1.0' })}
          />
        )}
      </Setting>
      <div class="actions">
        <button type="submit" class="primary">
          {text('optionsSave')}
        </button>
        <button type="button" onClick={() => void save().then((isSaved) => isSaved && onTest())}>
          {text('optionsTest')}
        </button>
        <span role="status" class="good">
          {saved === 'saved' && text('optionsSaved')}
        </span>
        <span role="alert" class="problem">
          {saved === 'failed' && text('optionsNotSaved')}
        </span>
      </div>
    </form>
  );
}

const nationalCloudHelp = (cloud: Exclude<CloudName, 'global'>): string =>
  cloud === 'china' ? text('optionsCloudChinaHelp') : text('optionsCloudUsGovernmentHelp');
