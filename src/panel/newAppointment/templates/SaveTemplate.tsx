import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { text } from '../../../browser/i18n';
import type { FormFields } from '../../../core/formFields';
import type { BusinessOverview } from '../../../core/messages';
import type { MoreFields } from '../../../core/more/moreFields';
import { atMost, type Template } from '../../../core/template';
import { templateOf } from '../../../core/templates';
import { Field } from '../../Field';
import { formatNumber } from '../../words';

interface SaveTemplateProps {
  templates: Template[];
  fields: FormFields;
  more: MoreFields | undefined;
  overview: BusinessOverview | undefined;
  store: (changed: (before: Template[]) => Template[], then: ComponentChildren) => Promise<void>;
}

const isSameName = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

/** Saves what the form shows under a name. It stands within the form, so that Enter must not create an appointment. */
export function SaveTemplate({ templates, fields, more, overview, store }: SaveTemplateProps) {
  const [name, setName] = useState('');
  const [withCustomer, setWithCustomer] = useState(false);
  const [problem, setProblem] = useState<string>();
  const old = templates.find((template) => isSameName(template.name, name));

  const save = () => {
    if (!name.trim()) return setProblem(text('templateNameMissing'));
    if (!old && templates.length >= atMost) return setProblem(text('templateTooMany', formatNumber(atMost)));
    const template = templateOf(old?.id ?? crypto.randomUUID(), name, fields, overview, withCustomer, more);
    setName('');
    setProblem(undefined);
    setWithCustomer(false);
    const others = (before: Template[]) => before.filter(({ id }) => id !== template.id);
    void store((before) => [...others(before), template], text('templateSaved', template.name));
  };
  return (
    <fieldset class="save-template" aria-label={text('templateSave')}>
      <Field
        name="templateName"
        label={text('templateName')}
        problem={problem}
        hint={old && text('templateNameTaken', old.name)}
      >
        {(attributes) => (
          <input
            {...attributes}
            type="text"
            autocomplete="off"
            maxLength={100}
            value={name}
            onInput={(event) => {
              setName(event.currentTarget.value);
              setProblem(undefined);
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.isComposing) return;
              event.preventDefault();
              save();
            }}
          />
        )}
      </Field>
      <label class="check">
        <input
          type="checkbox"
          checked={withCustomer}
          aria-describedby="templateKeeps"
          onChange={(event) => setWithCustomer(event.currentTarget.checked)}
        />
        {text('templateWithCustomer')}
      </label>
      <p id="templateKeeps" class="soft">
        {text('templateKeeps')}
      </p>
      {withCustomer && <p class="warn">{text('templateKeepsCustomer')}</p>}
      <button type="button" onClick={save}>
        {text('templateSave')}
      </button>
    </fieldset>
  );
}
