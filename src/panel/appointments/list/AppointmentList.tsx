import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { text } from '../../../browser/i18n';
import type { BookingStaffMember } from '../../../core/graphTypes';
import type { KeptAppointments } from '../kept';
import type { Row } from '../rows';
import { AppointmentRow } from './AppointmentRow';
import type { Formats } from './formats';
import { useVirtualizer } from './useVirtualizer';

interface AppointmentListProps {
  rows: readonly Row[];
  formats: Formats;
  staffMembers: BookingStaffMember[];
  kept: KeptAppointments;
  onOpen: (row: Row) => void;
  /** The rows in sight whose customers are not known yet. */
  onSight: ((ids: string[]) => void) | undefined;
}

/** The height of the bar above and of the footer below, which stay in sight. */
const covered = { top: 104, bottom: 64 };
const heights = { row: 57, heading: 30 };
/** As far as one window reaches. */
const pageOfRows = 8;

function indexAfter(key: string, at: number, count: number): number | undefined {
  const last = count - 1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, last);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'PageDown':
      return Math.min(at + pageOfRows, last);
    case 'PageUp':
      return Math.max(at - pageOfRows, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}

/**
 * The appointments by day. One row takes part in the order of the Tab key; arrow keys, Home and End go on from it, Enter opens
 * it. Only rows in sight are in the page, so each says which of how many it is.
 */
export function AppointmentList({ rows, formats, staffMembers, kept, onOpen, onSight }: AppointmentListProps) {
  const list = useRef<HTMLUListElement>(null);
  const [margin, setMargin] = useState(0);
  const [activeId, setActiveId] = useState(kept.activeId);
  const wantsFocus = useRef(kept.focusRow ?? false);
  kept.focusRow = false;
  const active = useMemo(
    () => Math.max(0, activeId ? rows.findIndex(({ id }) => id === activeId) : 0),
    [rows, activeId],
  );

  // Keys may come faster than the list is drawn.
  const position = useRef(active);
  position.current = active;

  const isFirst = (index: number): boolean => {
    const [row, before] = [rows[index], rows[index - 1]];
    return row !== undefined && (before === undefined || formats.dayOf(row) !== formats.dayOf(before));
  };
  const keyOf = useCallback((index: number) => rows[index]?.id ?? '', [rows]);
  const estimate = useCallback(
    (index: number) => heights.row + (isFirst(index) ? heights.heading : 0),
    [rows, formats],
  );
  const virtualizer = useVirtualizer({
    count: rows.length,
    keyOf,
    estimate,
    margin,
    covered,
    pinned: active,
    scrollY: kept.scrollY ?? 0,
  });
  const shown = virtualizer.getVirtualItems();

  useLayoutEffect(() => {
    const top = Math.round((list.current?.getBoundingClientRect().top ?? 0) + scrollY);
    if (top !== margin) setMargin(top);
  });
  useLayoutEffect(() => {
    if (kept.scrollY) scrollTo(0, kept.scrollY);
    const keep = () => {
      kept.scrollY = scrollY;
    };
    addEventListener('scroll', keep, { passive: true });
    return () => removeEventListener('scroll', keep);
  }, []);
  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    const button = list.current?.querySelector<HTMLElement>(`[data-index="${active}"] button`);
    if (!button) return;
    wantsFocus.current = false;
    button.focus({ preventScroll: true });
  });
  const unread = shown.flatMap(({ index }) => (rows[index]?.reading === 'unread' ? (rows[index]?.id ?? []) : []));
  const sight = unread.join(' ');
  useEffect(() => {
    if (unread.length > 0) onSight?.(unread);
  }, [sight, onSight === undefined]);

  const goTo = (index: number) => {
    const row = rows[index];
    if (!row) return;
    position.current = index;
    setActiveId(row.id);
    kept.activeId = row.id;
    wantsFocus.current = true;
    virtualizer.scrollToIndex(index, { align: 'auto' });
  };
  return (
    <ul
      ref={list}
      class="appointment-list"
      aria-label={text('appointmentsList')}
      style={{ height: `${virtualizer.getTotalSize()}px` }}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const next = indexAfter(event.key, position.current, rows.length);
        if (next === undefined) return;
        event.preventDefault();
        goTo(next);
      }}
    >
      {shown.map(({ index, key, start }) => {
        const row = rows[index];
        return (
          row && (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start - margin}px)` }}
            >
              {isFirst(index) && <h2 class="day">{formats.heading(row)}</h2>}
              <AppointmentRow
                row={row}
                formats={formats}
                staffMembers={staffMembers}
                isActive={index === active}
                onFocus={() => {
                  position.current = index;
                  if (row.id !== activeId) setActiveId(row.id);
                  kept.activeId = row.id;
                }}
                onOpen={() => onOpen(row)}
              />
            </li>
          )
        );
      })}
    </ul>
  );
}
