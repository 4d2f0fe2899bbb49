import { useEffect, useState } from 'preact/hooks';
import { locale, text } from '../../browser/i18n';
import { send } from '../../browser/messaging';
import type { ReplyOf } from '../../core/messages';
import { FailureNotice } from '../FailureNotice';
import { Skeleton } from '../Skeleton';
import { useAsk } from '../useAsk';
import { counted } from '../words';

type Businesses = ReplyOf<'listBusinesses'>;

/** Graph gives up to 500; more than this at once is not a list to read, but one to search. */
const shownAtOnce = 40;

const normalise = (value: string): string => value.toLocaleLowerCase(locale).normalize('NFKD');

function matching(businesses: Businesses, sought: string): Businesses {
  const words = normalise(sought).split(/\s+/).filter(Boolean);
  return businesses.filter(({ id, displayName }) => {
    const searched = normalise(`${displayName ?? ''} ${id}`);
    return words.every((word) => searched.includes(word));
  });
}

/** The businesses that Graph shows to the signed-in person, to search and to choose. */
export function BusinessList({ onChoose }: { onChoose: (smtpAddress: string) => void }) {
  const [{ waiting, reply, failure }, ask] = useAsk<Businesses>();
  const [sought, setSought] = useState('');
  const read = () => void ask(() => send('listBusinesses', {}));
  useEffect(read, []);

  if (failure) {
    return <FailureNotice failure={failure} heading={text('panelBusinessesFailed')} onRetry={read} />;
  }
  if (!reply) return waiting ? <Skeleton lines={4} label={text('panelBusinessesWaiting')} /> : null;
  const found = matching(reply, sought);
  return (
    <section class="businesses">
      <h2 id="businesses">{text('panelBusinessesHeading')}</h2>
      {reply.length > 5 && (
        <input
          type="search"
          aria-label={text('panelBusinessesSearch')}
          placeholder={text('panelBusinessesSearch')}
          value={sought}
          onInput={(event) => setSought(event.currentTarget.value)}
        />
      )}
      <ul aria-labelledby="businesses" class="rows">
        {found.slice(0, shownAtOnce).map(({ id, displayName }) => (
          <li key={id}>
            <button type="button" class="choice" onClick={() => onChoose(id)}>
              <span class="strong">{displayName || id}</span>
              {displayName && <span class="address">{id}</span>}
            </button>
          </li>
        ))}
      </ul>
      <p role="status" class="soft">
        {reply.length === 0 && text('panelBusinessesNone')}
        {reply.length > 0 && found.length === 0 && text('panelBusinessesNoneFound')}
        {found.length > shownAtOnce &&
          counted(found.length - shownAtOnce, 'panelBusinessesMore_one', 'panelBusinessesMore_other')}
      </p>
    </section>
  );
}
