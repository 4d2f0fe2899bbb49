import type { ComponentChildren } from 'preact';
import { text } from '../../../browser/i18n';
import { CopyButton } from '../../CopyButton';

interface ExpressionProps {
  /** What it is the value of, as Power Automate calls it. */
  name: string;
  value: string;
  children?: ComponentChildren;
}

/** A name, the exact text that belongs to it, and the button that copies that text. */
export const Expression = ({ name, value, children }: ExpressionProps) => (
  <div class="expression">
    <p>
      <span class="soft" lang="en">
        {name}
      </span>
      <code>{value}</code>
      {children}
    </p>
    <CopyButton value={value}>
      <span class="unseen">{text('flowsCopyOf', name)}</span>
    </CopyButton>
  </div>
);
