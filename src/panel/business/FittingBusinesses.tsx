import { useEffect } from 'preact/hooks';
import { text } from '../../browser/i18n';
import { FailureNotice } from '../FailureNotice';
import { Skeleton } from '../Skeleton';
import { useAsk } from '../useAsk';
import { findBusinesses } from './findBusinesses';

type Found = Awaited<ReturnType<typeof findBusinesses>>;

function fitText(fit: Found[number]['fit']): string {
  switch (fit) {
    case 'link':
      return text('panelFitsLink');
    case 'address':
      return text('panelFitsAddress');
    case 'name':
      return text('panelFitsName');
  }
}

interface FittingBusinessesProps {
  /** The short name of a link, or an address that Graph does not know. */
  name: string;
  onChoose: (smtpAddress: string) => void;
}

/** The businesses that a name may mean, with the reason: the person decides. */
export function FittingBusinesses({ name, onChoose }: FittingBusinessesProps) {
  const [{ reply, failure }, ask] = useAsk<Found>();
  const find = () => void ask(() => findBusinesses(name));
  useEffect(() => {
    // While a link is typed, each letter is another name.
    const timer = setTimeout(find, 300);
    return () => clearTimeout(timer);
  }, []);

  if (failure) return <FailureNotice failure={failure} heading={text('panelFitsFailed')} onRetry={find} />;
  if (!reply) return <Skeleton lines={2} label={text('panelFitsWaiting')} />;
  return (
    <section class="businesses">
      {reply.length > 0 && <h2 id="fitting">{text('panelFitsHeading', name)}</h2>}
      {name.includes('@') && reply.length > 0 && <p class="soft">{text('panelFitsAlias', name)}</p>}
      <p role="status" class="soft">
        {reply.length === 0 && text('panelFitsNone', name)}
      </p>
      {reply.length > 0 && (
        <ul aria-labelledby="fitting" class="rows">
          {reply.map(({ id, displayName, fit }) => (
            <li key={id}>
              <button type="button" class="choice" onClick={() => onChoose(id)}>
                <span class="strong">{displayName || id}</span>
                {displayName && <span class="address">{id}</span>}
                <span class="soft">{fitText(fit)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
