import { text } from '../../../browser/i18n';
import { Icon } from '../../Icon';

interface DiffersProps {
  /** The label of the field. */
  what: string;
  /** Id of its control. */
  control: string;
  /** What the service has, in words; empty where that would be too long. */
  usual?: string;
  onReset: () => void;
}

/** The mark of a field that is not as the service has it, and the way back. */
export const Differs = ({ what, control, usual = '', onReset }: DiffersProps) => (
  <span class="differs">
    <span>
      <Icon name="swap" /> {usual ? text('moreDiffersFrom', usual) : text('moreDiffers')}
    </span>
    <button
      type="button"
      class="quiet small"
      aria-label={text('moreResetOf', what)}
      onClick={() => {
        // The button goes with the mark: the focus goes to what it sets back.
        document.getElementById(control)?.focus();
        onReset();
      }}
    >
      {text('moreReset')}
    </button>
  </span>
);
