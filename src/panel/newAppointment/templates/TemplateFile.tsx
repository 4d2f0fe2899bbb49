import { useRef, useState } from 'preact/hooks';
import { text } from '../../../browser/i18n';
import { isPopup, openTab, pageAddress } from '../../../browser/tabs';
import type { Template } from '../../../core/template';
import {
  type ImportedTemplates,
  largestFile,
  mergeTemplates,
  templatesFromFile,
  templatesToFile,
} from '../../../core/templateFile';
import { saveFile } from '../../saveFile';
import { counted, formatNumber, sentences } from '../../words';

interface TemplateFileProps {
  businessId: string;
  templates: Template[];
  change: (changed: (before: Template[]) => Template[]) => Promise<void>;
}

function problemText(imported: Exclude<ImportedTemplates, { kind: 'templates' }>): string {
  switch (imported.kind) {
    case 'tooLarge':
      return text('templateFileTooLarge');
    case 'notJson':
      return text('templateFileNotJson');
    case 'notTemplates':
      return text('templateFileOther');
    case 'newerVersion':
      return text('templateFileNewer');
    case 'noTemplates':
      return text('templateFileEmpty');
    case 'badTemplate':
      return text('templateFileBad', [formatNumber(imported.position), imported.field]);
  }
}

/** Saves the templates as a file and takes them from one. A popup closes when a file is chosen: there, a tab takes over. */
export function TemplateFile({ businessId, templates, change }: TemplateFileProps) {
  const chooser = useRef<HTMLInputElement>(null);
  const [told, setTold] = useState<{ words: string; good: boolean }>();
  const inPopup = isPopup();

  const take = async (file: File) => {
    const imported: ImportedTemplates =
      file.size > largestFile ? { kind: 'tooLarge' } : templatesFromFile(await file.text());
    if (imported.kind !== 'templates') return setTold({ words: problemText(imported), good: false });
    let counts = { added: 0, known: 0, left: 0 };
    await change((before) => {
      const { templates: merged, ...rest } = mergeTemplates(before, imported.templates, () => crypto.randomUUID());
      counts = rest;
      return merged;
    });
    const words = [
      counted(counts.added, 'templateImported_one', 'templateImported_other'),
      counts.known > 0 && counted(counts.known, 'templateKnown_one', 'templateKnown_other'),
      counts.left > 0 && counted(counts.left, 'templateLeft_one', 'templateLeft_other'),
    ];
    setTold({ words: sentences(...words), good: true });
  };
  const choose = () => {
    if (inPopup) void openTab(pageAddress(`panel.html?smtp=${encodeURIComponent(businessId)}#templates`));
    else chooser.current?.click();
  };
  return (
    <>
      <div class="actions">
        {templates.length > 0 && (
          <button
            type="button"
            onClick={() => saveFile('bookings-templates.json', 'application/json', templatesToFile(templates))}
          >
            {text('templateExport')}
          </button>
        )}
        <button type="button" onClick={choose}>
          {text(inPopup ? 'templateImportInTab' : 'templateImport')}
        </button>
        <input
          ref={chooser}
          type="file"
          accept="application/json,.json"
          aria-label={text('templateImport')}
          hidden
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file) take(file).catch(() => setTold({ words: text('templateFailed'), good: false }));
            currentTarget.value = '';
          }}
        />
      </div>
      <p role="status" class={told?.good ? 'good' : 'problem'} data-said="">
        {told?.words}
      </p>
    </>
  );
}
