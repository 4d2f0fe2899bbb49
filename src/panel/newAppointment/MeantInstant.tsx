import { text } from '../../browser/i18n';
import { formatTime, zoneLabel } from '../../core/zonedTime';
import { formatLocale } from '../words';

interface MeantInstantProps {
  kind: 'gap' | 'overlap';
  choices: [string, string];
  timeZone: string;
  chosen: string | undefined;
  problem: string | undefined;
  onChoose: (instant: string) => void;
}

/** The clocks are changed over this time: which of the two instants is meant? */
export const MeantInstant = ({ kind, choices, timeZone, chosen, problem, onChoose }: MeantInstantProps) => (
  <fieldset class="notice warning" aria-describedby="meantInstant-problem">
    <legend>{kind === 'gap' ? text('formGapQuestion') : text('formOverlapQuestion')}</legend>
    {choices.map((instant) => (
      <label key={instant} class="radio">
        <input
          type="radio"
          name="meantInstant"
          value={instant}
          checked={instant === chosen}
          onChange={() => onChoose(instant)}
        />
        {formatTime(instant, timeZone, formatLocale)} – {zoneLabel(instant, timeZone)}
      </label>
    ))}
    <p id="meantInstant-problem" class="problem">
      {problem}
    </p>
  </fieldset>
);
