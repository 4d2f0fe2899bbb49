import type { ComponentChildren } from 'preact';
import { text } from '../browser/i18n';

export interface SettingAttributes {
  id: string;
  name: string;
  disabled: boolean;
  'aria-describedby': string;
  'aria-invalid': boolean;
}

interface SettingProps {
  name: string;
  label: string;
  /** What the value is and where it is found, in plain words. */
  help: ComponentChildren;
  problem?: string | undefined;
  /** The organisation's policy sets it. */
  locked: boolean;
  children: (attributes: SettingAttributes) => ComponentChildren;
}

/** One setting: label, control, problem, and what it is. A locked one stays to be seen, with the reason. */
export const Setting = ({ name, label, help, problem, locked, children }: SettingProps) => (
  <div class="field">
    <label for={name}>{label}</label>
    {children({
      id: name,
      name,
      disabled: locked,
      'aria-describedby': `${problem ? `${name}-problem ` : ''}${name}-help`,
      'aria-invalid': Boolean(problem),
    })}
    {problem && (
      <p id={`${name}-problem`} class="problem">
        {problem}
      </p>
    )}
    <div id={`${name}-help`} class="hint">
      {locked && <p class="strong">{text('optionsLocked')}</p>}
      <p>{help}</p>
    </div>
  </div>
);
