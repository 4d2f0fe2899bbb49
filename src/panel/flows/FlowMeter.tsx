import { text } from '../../browser/i18n';
import type { SeenFlow } from '../../core/flowReport';
import { flowsPerMailbox } from '../../core/flows';
import { counted, formatNumber } from '../words';

interface FlowMeterProps {
  flows: SeenFlow[];
  /** Who else's reports are in it. */
  reporters: string[];
}

/** How many flows can be seen, alone or together: never how many of the five are taken, since nobody can read that. */
export function FlowMeter({ flows, reporters }: FlowMeterProps) {
  const certain = flows.filter(({ onThisMailbox }) => onThisMailbox === 'yes');
  const count = certain.length;
  // Flows that are on come first, so that the bar reads from full to hatched to empty; more than five are more than five.
  const on = certain.filter(({ state }) => state === 'on').length;
  const places = Array.from({ length: Math.max(flowsPerMailbox, count) }, (_, at) => at + 1);
  const states = text('flowsSeenStates', [formatNumber(on), formatNumber(count - on)]);
  const together = reporters.length > 0 ? text('flowsSeenTogether', reporters.join(', ')) : '';
  const many = count > flowsPerMailbox ? text('flowsMoreThanFive') : '';
  const words = [counted(count, 'flowsSeen_one', 'flowsSeen_other'), count > 0 && states, together, many];
  return (
    <section class="meter">
      <p>
        <span class="big">{formatNumber(count)}</span> {counted(count, 'flowsSeenShort_one', 'flowsSeenShort_other')}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a native meter cannot show which of the flows are off. */}
      <div
        role="meter"
        aria-label={text('flowsMeter')}
        aria-valuemin={0}
        aria-valuemax={flowsPerMailbox}
        aria-valuenow={Math.min(count, flowsPerMailbox)}
        aria-valuetext={words.filter(Boolean).join('. ')}
        class="bar"
      >
        {places.map((place) => (
          <span key={place} class={place <= on ? 'on' : place <= count ? 'off' : ''} />
        ))}
      </div>
      <p class="soft">{count > 0 ? states : '\u00a0'}</p>
      {together && <p>{together}</p>}
      {many && <p class="warn">{many}</p>}
      <p class="soft">{text('flowsLimit')}</p>
      <p class="soft">{text('flowsUnseen')}</p>
    </section>
  );
}
