import { useEffect, useState } from 'preact/hooks';
import { hasHostAccess, requestHostAccess } from '../browser/hostAccess';
import { text } from '../browser/i18n';
import { clouds } from '../core/clouds';

const flowHost = 'https://api.flow.microsoft.com';

/** Hosts of the manifest, each with the reason why it may be needed; all but the first are optional. */
const hosts = [
  { origin: clouds.global.graph, reason: () => text('optionsHostGraph') },
  { origin: flowHost, reason: () => text('optionsHostFlows') },
  { origin: clouds.usGovernmentL4.graph, reason: () => text('optionsHostNationalCloud') },
  { origin: clouds.usGovernmentL5.graph, reason: () => text('optionsHostNationalCloud') },
  { origin: clouds.china.graph, reason: () => text('optionsHostNationalCloud') },
];

function HostRow({ origin, reason }: { origin: string; reason: string }) {
  const [granted, setGranted] = useState<boolean>();
  useEffect(() => {
    hasHostAccess(origin).then(setGranted, () => setGranted(false));
  }, [origin]);
  return (
    <li class="entry">
      <div class="what">
        <p>
          <code>{new URL(origin).host}</code>
        </p>
        <p class="soft">{reason}</p>
      </div>
      {granted === false ? (
        <button type="button" onClick={() => void requestHostAccess(origin).then(setGranted, () => setGranted(false))}>
          {text('optionsHostAllow')}
          <span class="unseen"> {new URL(origin).host}</span>
        </button>
      ) : (
        <span class="good">{granted && text('optionsHostGranted')}</span>
      )}
    </li>
  );
}

/** Which of Microsoft's hosts the browser lets this extension talk to. */
export const Hosts = () => (
  <section class="card">
    <h2 id="hosts">{text('optionsHosts')}</h2>
    <p class="soft">{text('optionsHostsLead')}</p>
    <ul class="rows" aria-labelledby="hosts">
      {hosts.map(({ origin, reason }) => (
        <HostRow key={origin} origin={origin} reason={reason()} />
      ))}
    </ul>
  </section>
);
