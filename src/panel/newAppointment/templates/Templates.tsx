import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { text } from '../../../browser/i18n';
import type { Template } from '../../../core/template';
import { type UsedTemplate, usedTemplate, withTemplate, withTemplateMore } from '../../../core/templates';
import { Icon } from '../../Icon';
import type { TemplatesProps } from '../TemplatesPart';
import { SaveTemplate } from './SaveTemplate';
import { TemplateFile } from './TemplateFile';
import { useTemplates } from './useTemplates';

function MissingParts({ missing }: { missing: UsedTemplate['missing'] }) {
  const words = [
    missing.serviceName && text('templateServiceGone', missing.serviceName),
    missing.staffName && text('templateStaffGone', missing.staffName),
  ].filter(Boolean);
  return words.map((one) => (
    <p key={one} class="warn">
      {one}
    </p>
  ));
}

/** Templates to use and to delete, the form to save as one, and the way to and from a file. */
export function Templates({ businessId, overview, fields, more, change: changeDraft }: TemplatesProps) {
  const { templates, change } = useTemplates(businessId);
  const [told, setTold] = useState<ComponentChildren>();
  const store = (changed: (before: Template[]) => Template[], then: ComponentChildren) =>
    change(changed).then(
      () => setTold(then),
      () => setTold(<span class="problem">{text('templateFailed')}</span>),
    );

  const use = (template: Template) => {
    if (!overview) return;
    const used = usedTemplate(template, overview);
    void changeDraft(({ entry: _entry, ...before }) => ({
      ...before,
      typed: withTemplate(before.typed, used.fields),
      more: withTemplateMore(before.more, used.more),
    }));
    setTold(
      <>
        <p>{text('templateUsed', template.name)}</p>
        <MissingParts missing={used.missing} />
      </>,
    );
  };
  const remove = (template: Template) => {
    const undo = (before: Template[]) => [...before, template];
    const told = (
      <span class="row wrap">
        {text('templateDeleted', template.name)}
        <button type="button" class="small" onClick={() => void store(undo, text('templateSaved', template.name))}>
          {text('templateUndo')}
        </button>
      </span>
    );
    void store((before) => before.filter(({ id }) => id !== template.id), told);
  };

  if (!templates) return null;
  const sorted = [...templates].sort((one, other) => one.name.localeCompare(other.name));
  return (
    <div class="card">
      {sorted.length === 0 && <p class="soft">{text('templateNone')}</p>}
      {sorted.length > 0 && (
        <ul class="rows" aria-label={text('templateList')}>
          {sorted.map((template) => (
            <li key={template.id} class="row">
              <button type="button" class="choice" aria-disabled={!overview} onClick={() => use(template)}>
                <span class="strong">{template.name}</span>
                <span class="soft">{[template.serviceName, template.staffName].filter(Boolean).join(' · ')}</span>
              </button>
              <button
                type="button"
                class="quiet square"
                aria-label={text('templateDelete', template.name)}
                title={text('templateDelete', template.name)}
                onClick={() => remove(template)}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <div role="status" class="told" data-said="">
        {told}
      </div>
      <SaveTemplate templates={templates} fields={fields} more={more} overview={overview} store={store} />
      <TemplateFile businessId={businessId} templates={templates} change={change} />
    </div>
  );
}
