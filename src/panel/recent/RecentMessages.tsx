import { useEffect, useState } from 'preact/hooks';
import { text } from '../../browser/i18n';
import { type RecentMessages as Messages, storedRecentMessages } from '../../browser/storage';
import { Dialog } from '../Dialog';
import { formatLocale } from '../words';

const time = new Intl.DateTimeFormat(formatLocale, { timeStyle: 'short' });

/** What the panel said lately and no longer shows, the latest first. */
export function RecentMessages({ onClose }: { onClose: () => void }) {
  const [messages, setMessages] = useState<Messages>();
  useEffect(() => {
    storedRecentMessages()
      .get()
      .then(
        (found) => setMessages(found ?? []),
        () => setMessages([]),
      );
  }, []);
  return (
    <Dialog title={text('recentHeading')} onClose={onClose}>
      <p class="soft">{text(messages?.length === 0 ? 'recentNone' : 'recentLead')}</p>
      <ol class="rows recent" aria-label={text('recentHeading')}>
        {messages?.map(({ at, words }) => (
          <li key={words}>
            <time dateTime={new Date(at).toISOString()}>{time.format(at)}</time> {words}
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
