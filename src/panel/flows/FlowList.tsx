import { text } from '../../browser/i18n';
import { flowLinks } from '../../core/flowLinks';
import type { BookingsFlow, FlowInventory, FlowOnMailbox } from '../../core/flows';
import { counted, formatLocale } from '../words';

const stateText = (state: BookingsFlow['state']): string => {
  switch (state) {
    case 'on':
      return text('flowsOn');
    case 'off':
      return text('flowsOff');
    case 'suspended':
      return text('flowsSuspended');
    case 'cannotTell':
      return text('flowsCannotTell');
  }
};

const triggerText = (trigger: BookingsFlow['trigger']): string => {
  switch (trigger) {
    case 'created':
      return text('flowsWhenCreated');
    case 'updated':
      return text('flowsWhenUpdated');
    case 'cancelled':
      return text('flowsWhenCancelled');
    case 'cannotTell':
      return text('flowsWhenCannotTell');
  }
};

const modifiedText = (lastModifiedTime: string | undefined): string => {
  const at = Date.parse(lastModifiedTime ?? '');
  if (Number.isNaN(at)) return '';
  return text('flowsModified', new Intl.DateTimeFormat(formatLocale, { dateStyle: 'medium' }).format(at));
};

const FlowName = ({ flow }: { flow: FlowOnMailbox }) => {
  const links = flowLinks(flow);
  return links ? (
    <a class="strong" href={links.open} target="_blank" rel="noreferrer">
      {flow.displayName}
    </a>
  ) : (
    <span class="strong">{flow.displayName}</span>
  );
};

const FlowRow = ({ flow }: { flow: FlowOnMailbox }) => (
  <li class="flow">
    <p>
      <FlowName flow={flow} />
      {flow.onThisMailbox === 'cannotTell' && <span class="badge">{text('flowsCannotTell')}</span>}
    </p>
    <p class={`state ${flow.state}`}>{stateText(flow.state)}</p>
    <p class="soft">
      {[
        triggerText(flow.trigger),
        flow.environmentDisplayName,
        flow.owner === 'colleague' ? text('flowsOfColleague') : '',
        modifiedText(flow.lastModifiedTime),
      ]
        .filter(Boolean)
        .join(' · ')}
    </p>
    {flow.onThisMailbox === 'cannotTell' && <p class="soft wide">{text('flowsCannotTellWhy')}</p>}
  </li>
);

/** Every flow that is on the mailbox, after them those that may be, and what could not be read. */
export function FlowList({ flows, inventory }: { flows: FlowOnMailbox[]; inventory: FlowInventory }) {
  return (
    <section>
      <h2 id="flows">{text('flowsList')}</h2>
      <ul aria-labelledby="flows" class="rows">
        {flows.map((flow) => (
          <FlowRow key={`${flow.environmentName} ${flow.id}`} flow={flow} />
        ))}
      </ul>
      {flows.length === 0 && inventory.complete && <p class="soft">{text('flowsNone')}</p>}
      {inventory.unreadable > 0 && (
        <p class="warn">{counted(inventory.unreadable, 'flowsUnreadable_one', 'flowsUnreadable_other')}</p>
      )}
      {inventory.unreadableEnvironments.length > 0 && (
        <p class="warn">{text('flowsUnreadableEnvironments', inventory.unreadableEnvironments.join(', '))}</p>
      )}
    </section>
  );
}
