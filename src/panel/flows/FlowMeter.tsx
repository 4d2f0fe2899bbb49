import { text } from '../../browser/i18n';
import { type FlowOnMailbox, flowsPerMailbox } from '../../core/flows';
import { counted, formatNumber } from '../words';

const places = Array.from({ length: flowsPerMailbox }, (_, at) => at + 1);

/** How many flows can be seen: never how many of the five are taken, since nobody can read that. */
export function FlowMeter({ flows }: { flows: FlowOnMailbox[] }) {
  const certain = flows.filter(({ onThisMailbox }) => onThisMailbox === 'yes');
  const count = certain.length;
  const words = counted(count, 'flowsSeen_one', 'flowsSeen_other');
  // Flows that are on come first, so that the bar reads from full to hatched to empty.
  const on = certain.filter(({ state }) => state === 'on').length;
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
        aria-valuetext={words}
        class="bar"
      >
        {places.map((place) => (
          <span key={place} class={place <= on ? 'on' : place <= count ? 'off' : ''} />
        ))}
      </div>
      <p class="soft">{text('flowsLimit')}</p>
      <p class="soft">{text('flowsUnseen')}</p>
    </section>
  );
}
