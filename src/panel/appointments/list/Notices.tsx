import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { text } from '../../../browser/i18n';
import { FailureNotice } from '../../FailureNotice';
import { counted } from '../../words';
import type { Row } from '../rows';
import type { KnownPeople } from './usePeople';

/** Whose customers could not be read. */
export function PeopleNotice({ people, rows }: { people: KnownPeople; rows: readonly Row[] }) {
  const failed = useMemo(() => rows.filter(({ reading }) => reading === 'failed'), [rows]);
  const failure = people.failed.get(failed[0]?.id ?? '');
  return failure ? (
    <FailureNotice
      failure={failure}
      heading={counted(failed.length, 'appointmentsCustomersFailed_one', 'appointmentsCustomersFailed_other')}
      onRetry={people.retry}
    />
  ) : null;
}

/** What just went wrong, brought into sight: whoever pressed a button below may have scrolled far down. */
export function InSight({ children, when }: { children: ComponentChildren; when: unknown }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (when) place.current?.scrollIntoView({ block: 'nearest' });
  }, [when]);
  return (
    <div ref={place} role="alert" class="in-sight">
      {children}
    </div>
  );
}

/** Nothing in the range, or nothing that fits what was typed. */
export const Empty = ({ isFiltered, onClear }: { isFiltered: boolean; onClear: () => void }) => (
  <div class="card empty">
    <p class="strong">{text(isFiltered ? 'appointmentsNoneFit' : 'appointmentsNone')}</p>
    {isFiltered ? (
      <button type="button" onClick={onClear}>
        {text('appointmentsClearFilters')}
      </button>
    ) : (
      <p class="soft">{text('appointmentsNoneLead')}</p>
    )}
  </div>
);
