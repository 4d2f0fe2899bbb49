import { useRef } from 'preact/hooks';
import { text } from '../../browser/i18n';
import { flowLinks } from '../../core/flowLinks';
import type { SeenFlow } from '../../core/flowReport';
import type { FlowInventory } from '../../core/flows';
import { Skeleton } from '../Skeleton';
import { counted } from '../words';
import { dateText, ownerText, stateText, suspensionText, triggerText } from './flowWords';

/** The name, as a link to the flow in the portal where its ids make one. */
export const FlowName = ({ flow }: { flow: SeenFlow }) => {
  const links = flowLinks(flow);
  return links ? (
    <a class="strong" href={links.open} target="_blank" rel="noreferrer">
      {flow.displayName}
    </a>
  ) : (
    <span class="strong">{flow.displayName}</span>
  );
};

export const EditLink = ({ flow }: { flow: SeenFlow }) => {
  const links = flowLinks(flow);
  return links ? (
    <a href={links.edit} target="_blank" rel="noreferrer">
      {text('flowsEdit')}
      <span class="unseen"> {flow.displayName}</span>
    </a>
  ) : null;
};

const FlowRow = ({ flow }: { flow: SeenFlow }) => {
  const changed = dateText(flow.lastModifiedTime);
  const facts = [
    triggerText(flow.trigger),
    flow.environmentDisplayName,
    ownerText(flow),
    changed && text('flowsModified', changed),
    flow.seenByYou ? '' : text('flowsSeenBy', flow.seenBy.join(', ')),
  ];
  return (
    <li class="flow">
      <p>
        <FlowName flow={flow} />
        {flow.onThisMailbox === 'cannotTell' && <span class="badge">{text('flowsCannotTell')}</span>}
      </p>
      <p class={`state ${flow.state}`}>{stateText(flow.state)}</p>
      <p class="soft">{facts.filter(Boolean).join(' · ')}</p>
      <p class="soft edit">
        <EditLink flow={flow} />
      </p>
      {'suspensionReason' in flow && flow.suspensionReason && (
        <p class="warn wide">{suspensionText(flow.suspensionReason)}</p>
      )}
      {flow.onThisMailbox === 'cannotTell' && <p class="soft wide">{text('flowsCannotTellWhy')}</p>}
    </li>
  );
};

interface FlowListProps {
  flows: SeenFlow[];
  inventory: FlowInventory;
  /** It is being read; what is incomplete without that was cut short. */
  waiting: boolean;
}

/** Every flow that is on the mailbox, after them those that may be, and what could not be read. */
export function FlowList({ flows, inventory, waiting }: FlowListProps) {
  const isGrowing = waiting && !inventory.complete;
  const places = useRef(new Map<string, number>());
  for (const { id } of flows) if (!places.current.has(id)) places.current.set(id, places.current.size);
  // Rows stay where they are: what is read later comes below, and what only may be on the mailbox once the rest is known.
  const isShown = ({ onThisMailbox }: SeenFlow) => onThisMailbox === 'yes' || !isGrowing;
  const place = ({ id, onThisMailbox }: SeenFlow) =>
    (places.current.get(id) ?? 0) + (onThisMailbox === 'yes' ? 0 : places.current.size);
  const shown = flows.filter(isShown).sort((a, b) => place(a) - place(b));
  return (
    <section>
      <h2 id="flows">{text('flowsList')}</h2>
      {!inventory.complete && !waiting && <p class="warn">{text('flowsCutShort')}</p>}
      <ul aria-labelledby="flows" class="rows">
        {shown.map((flow) => (
          <FlowRow key={`${flow.environmentName} ${flow.id}`} flow={flow} />
        ))}
      </ul>
      {flows.length === 0 && inventory.complete && <p class="soft">{text('flowsNone')}</p>}
      {/* Each row takes the place of some lines. */}
      {isGrowing && (
        <Skeleton key={shown.length} lines={Math.max(2, 8 - 2 * shown.length)} label={text('flowsWaiting')} />
      )}
      {!isGrowing && inventory.unreadable > 0 && (
        <p class="warn">{counted(inventory.unreadable, 'flowsUnreadable_one', 'flowsUnreadable_other')}</p>
      )}
      {!isGrowing && inventory.unreadableEnvironments.length > 0 && (
        <p class="warn">{text('flowsUnreadableEnvironments', inventory.unreadableEnvironments.join(', '))}</p>
      )}
    </section>
  );
}
