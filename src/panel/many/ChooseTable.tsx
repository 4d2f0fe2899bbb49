import { useRef, useState } from 'preact/hooks';
import { text } from '../../browser/i18n';
import { writeCsv } from '../../core/csv';
import { columnFields } from '../../core/many/columns';
import { Field } from '../Field';
import { saveFile } from '../saveFile';
import { fieldName, refusalText } from './cellText';
import type { TableAtHand } from './useTable';

const inEmptyTable = columnFields.filter(
  (field) => !['firstName', 'lastName', 'customerTimeZone', 'endTime'].includes(field),
);

/** Ways to a table: rows that were copied from a spreadsheet, or a file, chosen or dropped. */
export function ChooseTable({ kept, refusal, type, paste, open }: TableAtHand) {
  const chooser = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const typed = kept?.text ?? '';
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form
    <div
      role="group"
      aria-label={text('manyHeading')}
      class={over ? 'card many-choose over' : 'card many-choose'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const dropped = event.dataTransfer?.files[0];
        if (dropped) void open(dropped);
      }}
    >
      <p>{text('manyLead')}</p>
      <div class="actions">
        <button type="button" class="primary" onClick={() => chooser.current?.click()}>
          {text('manyChooseFile')}
        </button>
        <span class="soft">{text('manyDrop')}</span>
        <input
          ref={chooser}
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
          aria-label={text('manyChooseFile')}
          hidden
          onChange={({ currentTarget }) => {
            const chosen = currentTarget.files?.[0];
            if (chosen) void open(chosen);
            currentTarget.value = '';
          }}
        />
      </div>
      <Field name="manyText" label={text('manyPaste')} hint={text('manyPasteHint')}>
        {(attributes) => (
          <textarea
            {...attributes}
            rows={6}
            spellcheck={false}
            value={typed}
            onInput={(event) => type(event.currentTarget.value)}
            onPaste={(event) => {
              const pasted = event.clipboardData?.getData('text/plain') ?? '';
              if (typed || !pasted.includes('\n')) return;
              event.preventDefault();
              type(pasted);
              paste(pasted);
            }}
          />
        )}
      </Field>
      <div role="alert">{refusal && <p class="problem">{refusalText(refusal)}</p>}</div>
      <div class="actions">
        <button type="button" onClick={() => paste(typed)}>
          {text('manyReadText')}
        </button>
        <button
          type="button"
          class="quiet"
          onClick={() =>
            saveFile('appointments.csv', 'text/csv;charset=utf-8', writeCsv([inEmptyTable.map(fieldName)]))
          }
        >
          {text('manyEmptyTable')}
        </button>
      </div>
    </div>
  );
}
