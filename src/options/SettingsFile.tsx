import { useRef, useState } from 'preact/hooks';
import { text } from '../browser/i18n';
import { readSettings, storedSettings } from '../browser/storage';
import { fromFileText, largestFile, toFileText } from './settingsFile';

type Told = 'imported' | 'reset' | 'tooLarge' | 'notJson' | 'notSettings' | 'invalidValues' | 'failed';

const words: Record<Told, () => string> = {
  imported: () => text('optionsImported'),
  reset: () => text('optionsResetDone'),
  tooLarge: () => text('optionsImportTooLarge'),
  notJson: () => text('optionsImportNotJson'),
  notSettings: () => text('optionsImportNotSettings'),
  invalidValues: () => text('optionsImportInvalid'),
  failed: () => text('optionsNotSaved'),
};

async function exportSettings() {
  const address = URL.createObjectURL(new Blob([toFileText(await readSettings())], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = 'bookings-overlay-settings.json';
  link.click();
  URL.revokeObjectURL(address);
}

async function importSettings(file: File): Promise<Told> {
  if (file.size > largestFile) return 'tooLarge';
  const imported = fromFileText(await file.text(), __CLIENT_ID__ !== '');
  if (imported.kind !== 'settings') return imported.kind;
  await storedSettings.set(imported.settings);
  return 'imported';
}

/** The connection's settings as a file, for another browser or a colleague; and the way back to none. */
export function SettingsFile() {
  const [told, setTold] = useState<Told>();
  const [asking, setAsking] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const card = useRef<HTMLElement>(null);
  /** The button that was pressed is gone: the focus goes to what took its place. */
  const ask = (next: boolean) => {
    setAsking(next);
    requestAnimationFrame(() => card.current?.querySelector<HTMLElement>('[data-after-asking]')?.focus());
  };
  const tell = (work: Promise<Told>) => void work.then(setTold, () => setTold('failed'));
  const isGood = told === 'imported' || told === 'reset';
  return (
    <section ref={card} class="card">
      <h2>{text('optionsFile')}</h2>
      <p class="soft">{text('optionsFileLead')}</p>
      <div class="actions">
        <button type="button" onClick={() => void exportSettings().catch(() => setTold('failed'))}>
          {text('optionsExport')}
        </button>
        <button type="button" onClick={() => chooser.current?.click()}>
          {text('optionsImport')}
        </button>
        <input
          ref={chooser}
          type="file"
          accept="application/json,.json"
          aria-label={text('optionsImport')}
          hidden
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file) tell(importSettings(file));
            currentTarget.value = '';
          }}
        />
        {!asking && (
          <button type="button" data-after-asking onClick={() => ask(true)}>
            {text('optionsReset')}
          </button>
        )}
      </div>
      {asking && (
        <div class="notice warning" role="alert" onKeyDown={({ key }) => key === 'Escape' && ask(false)}>
          <div>
            <p>{text('optionsResetQuestion')}</p>
            <div class="actions">
              <button
                type="button"
                class="danger"
                onClick={() => {
                  ask(false);
                  tell(storedSettings.remove().then((): Told => 'reset'));
                }}
              >
                {text('optionsResetConfirm')}
              </button>
              <button type="button" data-after-asking onClick={() => ask(false)}>
                {text('optionsResetKeep')}
              </button>
            </div>
          </div>
        </div>
      )}
      <p role="status" class={isGood ? 'good' : 'problem'}>
        {told && words[told]()}
      </p>
    </section>
  );
}
