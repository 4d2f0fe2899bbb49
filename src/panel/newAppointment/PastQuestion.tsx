import { text } from '../../browser/i18n';
import { formatDay, formatTime, zoneLabel } from '../../core/zonedTime';
import { Icon } from '../Icon';
import { formatLocale } from '../words';

interface PastQuestionProps {
  instant: string;
  timeZone: string;
  onConfirm: () => void;
  onChangeTime: () => void;
}

/** Graph takes a time in the past without a word, so the person is asked. */
export function PastQuestion({ instant, timeZone, onConfirm, onChangeTime }: PastQuestionProps) {
  const when = `${formatDay(instant, timeZone, formatLocale)}, ${formatTime(instant, timeZone, formatLocale)}`;
  return (
    <div class="notice warning" role="alert">
      <Icon name="warning" />
      <div>
        <p class="strong">{text('formInThePast')}</p>
        <p>
          {when} – {zoneLabel(instant, timeZone)}
        </p>
        <div class="actions">
          <button type="button" name="confirmedPast" onClick={onConfirm}>
            {text('formCreateAnyway')}
          </button>
          <button type="button" onClick={onChangeTime}>
            {text('formChangeTime')}
          </button>
        </div>
      </div>
    </div>
  );
}
