import { useMemo, useRef, useState } from 'preact/hooks';
import { locale, text } from '../../browser/i18n';
import { markedFirst } from '../../core/businessMarks';
import type { ReplyOf } from '../../core/messages';
import { searchBusinesses } from '../../core/searchBusinesses';
import { FailureNotice } from '../FailureNotice';
import { Skeleton } from '../Skeleton';
import { counted } from '../words';
import { BusinessRow } from './BusinessRow';
import { useBusinessMarks } from './useBusinessMarks';
import { useListedBusinesses } from './useListedBusinesses';
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

/** Why no business is on show. */
function noneText(of: { isPartial: boolean; waiting: boolean; sought: string; none: boolean }): string {
  if (of.waiting) return text('panelBusinessesWaiting');
  if (of.isPartial && !of.sought.trim()) return '';
  return text(of.none && !of.isPartial ? 'panelBusinessesNone' : 'panelBusinessesNoneFound');
}

/** The businesses that Graph shows to the signed-in person, to search and to choose; all of it goes without a mouse. */
export function BusinessList({ onChoose }: { onChoose: (smtpAddress: string) => void }) {
  const [marks, pressPin] = useBusinessMarks();
  const [sought, setSought] = useState('');
  const { businesses, isPartial, waiting, failure, readAgain } = useListedBusinesses(sought);
  const [current, setCurrent] = useState(0);
  const searchBox = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);

  const byName = useMemo(() => businesses?.toSorted((a, b) => collator.compare(nameOf(a), nameOf(b))), [businesses]);
  const found = useMemo(
    () => byName && marks && markedFirst(searchBusinesses(byName, sought), marks),
    [byName, marks, sought],
  );
  const roles = useRoles(found?.map(({ id }) => id));

  const notice = failure && (
    <FailureNotice failure={failure} heading={text('panelBusinessesFailed')} onRetry={readAgain} />
  );
  if (!found || !marks || !businesses) {
    return notice ?? (waiting ? <Skeleton lines={4} label={text('panelBusinessesWaiting')} /> : null);
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
        {found.length === 0 && noneText({ isPartial, waiting, sought, none: businesses.length === 0 })}
        {found.length > 0 &&
          `${counted(found.length, 'panelBusinessesFound_one', 'panelBusinessesFound_other')} · ${text('panelBusinessesKeys')}`}
      </p>
      {isPartial && <p class="soft">{text('panelBusinessesPartial')}</p>}
      {notice}
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
