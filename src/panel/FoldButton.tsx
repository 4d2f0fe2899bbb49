import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon';

interface FoldButtonProps {
  icon: IconName;
  /** Id of what it unfolds. */
  controls: string;
  shown: boolean;
  onToggle: () => void;
  describedBy?: string;
  children: ComponentChildren;
}

/** Unfolds a part of a page, and folds it away again. */
export const FoldButton = ({ icon, controls, shown, onToggle, describedBy, children }: FoldButtonProps) => (
  <button
    type="button"
    class="quiet small"
    aria-expanded={shown}
    aria-controls={controls}
    aria-describedby={describedBy}
    onClick={onToggle}
  >
    <Icon name={icon} />
    {children}
  </button>
);
