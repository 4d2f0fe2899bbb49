import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { locale, text } from '../../browser/i18n';
import { send } from '../../browser/messaging';
import type { ReplyOf } from '../../core/messages';
import { markedFirst, searchBusinesses } from '../../core/searchBusinesses';
import { FailureNotice } from '../FailureNotice';
import { Skeleton } from '../Skeleton';
import { useAsk } from '../useAsk';
import { counted } from '../words';
import { BusinessRow } from './BusinessRow';
import { useBusinessMarks } from './useBusinessMarks';
import { useRoles } from './useRoles';

type Businesses = ReplyOf<'listBusinesses'>;

const collator = new Intl.Collator(locale, { numeric: true });
const nameOf = ({ id, displayName }: Businesses[number]): string => displayName || id;

/** Where a key takes the focus in a list of `length`; -1 is the search box. */
function rowAfter(current: number, key: string, length: number): number | undefined {
  const targets: Record<string, number> = {
    ArrowDown: Math.min(current + 1, length - 1),
    ArrowUp: current - 1,
    PageDown: Math.min(current + 8, length - 1),
    PageUp: Math.max(current - 8, 0),
    Home: 0,
    End: length - 1,
  };
  return targets[key];
}

/** The businesses that Graph shows to the signed-in person, to search and to choose; all of it goes without a mouse. */
export function BusinessList({ onChoose }: { onChoose: (smtpAddress: string) => void }) {
  const [{ waiting, reply, failure }, ask] = useAsk<Businesses>();
  const [marks, pressPin] = useBusinessMarks();
  const [sought, setSought] = useState('');
  const [current, setCurrent] = useState(0);
  const searchBox = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const read = () => void ask(() => send('listBusinesses', {}));
  useEffect(read, []);

  const byName = useMemo(() => reply?.toSorted((a, b) => collator.compare(nameOf(a), nameOf(b))), [reply]);
  const found = useMemo(
    () => byName && marks && markedFirst(searchBusinesses(byName, sought), marks),
    [byName, marks, sought],
  );
  const roles = useRoles(found?.map(({ id }) => id));

  if (failure) {
    return <FailureNotice failure={failure} heading={text('panelBusinessesFailed')} onRetry={read} />;
  }
  if (!found || !marks || !reply) {
    return waiting ? <Skeleton lines={4} label={text('panelBusinessesWaiting')} /> : null;
  }
  const moveTo = (row: number) => {
    if (row < 0) return searchBox.current?.focus();
    setCurrent(row);
    list.current?.querySelectorAll<HTMLElement>('.choice')[row]?.focus();
  };
  const markOf = (id: string) => {
    if (marks.pinned.includes(id.toLowerCase())) return 'pinned';
    return marks.recent.includes(id.toLowerCase()) ? 'recent' : undefined;
  };
  return (
    <section class="businesses">
      <h2 id="businesses">{text('panelBusinessesHeading')}</h2>
      <input
        ref={searchBox}
        type="search"
        aria-label={text('panelBusinessesSearch')}
        aria-describedby="businesses-found"
        placeholder={text('panelBusinessesSearch')}
        spellcheck={false}
        autocomplete="off"
        value={sought}
        onInput={(event) => {
          setSought(event.currentTarget.value);
          setCurrent(0);
        }}
        onKeyDown={(event) => {
          // While an input method composes, its keys are its own.
          if (event.isComposing || found.length === 0) return;
          if (event.key === 'Enter') onChoose(found[0]?.id ?? '');
          else if (event.key === 'ArrowDown') moveTo(0);
          else return;
          event.preventDefault();
        }}
      />
      <p id="businesses-found" role="status" class="soft">
        {reply.length === 0 && text('panelBusinessesNone')}
        {reply.length > 0 && found.length === 0 && text('panelBusinessesNoneFound')}
        {found.length > 0 &&
          `${counted(found.length, 'panelBusinessesFound_one', 'panelBusinessesFound_other')} · ${text('panelBusinessesKeys')}`}
      </p>
      <ul
        ref={list}
        aria-labelledby="businesses"
        class="rows"
        onKeyDown={(event) => {
          const next = rowAfter(current, event.key, found.length);
          if (next === undefined) return;
          event.preventDefault();
          moveTo(next);
        }}
      >
        {found.map((business, row) => (
          <BusinessRow
            key={business.id}
            business={business}
            mark={markOf(business.id)}
            role={roles.get(business.id)}
            isCurrent={row === Math.min(current, found.length - 1)}
            onFocus={() => setCurrent(row)}
            onChoose={() => onChoose(business.id)}
            onPin={() => pressPin(business.id)}
          />
        ))}
      </ul>
    </section>
  );
}
