import { useEffect, useRef, useState } from 'preact/hooks';
import { text } from '../../../browser/i18n';
import { send } from '../../../browser/messaging';
import { newcomers, type Person } from '../../../core/attendance';
import type { BookingCustomerInformation } from '../../../core/graphTypes';
import type { SessionChange } from '../../../core/messages';
import { sessionReport } from '../../../core/sessionReport';
import { unturned } from '../../../core/unturned';
import { FailureNotice } from '../../FailureNotice';
import { useAsk } from '../../useAsk';

interface AttendanceProps {
  businessId: string;
  appointmentId: string;
  /** Who was to be in it, in Graph's shape. */
  wanted: BookingCustomerInformation[];
  /** What came of adding them. */
  change: SessionChange;
  /** They were sent with a new appointment: that everybody is in it goes without saying. */
  isCreated?: boolean;
  onChanged?: () => void;
  onAllIn?: () => void;
}

export const namesOf = (people: readonly Person[]): string =>
  unturned(people.map(({ name, emailAddress, phone }) => name || emailAddress || phone || '?').join(', '));

/**
 * Who is in a session after people were added, compared with who should be: named are those whom Graph dropped, and those who
 * were in it right before and are gone, with a button that adds them again. Its place is a live region.
 */
export function Attendance({ wanted, change, isCreated = false, ...props }: AttendanceProps) {
  const [told, setTold] = useState(change);
  const [repairing, ask] = useAsk<SessionChange>();
  const words = useRef<HTMLDivElement>(null);
  const present = told.appointment?.customers ?? undefined;
  const report = sessionReport(wanted, told.before, present ?? []);
  const isWhole = present !== undefined && report.missing.length + report.lost.length === 0;

  useEffect(() => {
    if (isWhole) props.onAllIn?.();
  }, [isWhole]);

  useEffect(() => words.current?.scrollIntoView({ block: 'nearest' }), [told]);

  /** Adds them, or with nobody only looks. Who booked meanwhile is from then on one of those who were in it. */
  const repair = (customers: BookingCustomerInformation[], byListedIds = false) => {
    if (repairing.waiting) return;
    const { businessId, appointmentId } = props;
    void ask(async () => {
      const next = await send('addToSession', { businessId, appointmentId, customers, byListedIds });
      const before = [...told.before, ...newcomers(next.before, [...told.before, ...wanted])];
      setTold({ ...next, before });
      words.current?.focus();
      return next;
    }).then(props.onChanged);
  };
  const button = (label: string, customers: BookingCustomerInformation[], byListedIds?: boolean) => (
    <div class="actions">
      <button
        type="button"
        aria-busy={repairing.waiting}
        aria-disabled={repairing.waiting}
        onClick={() => repair(customers, byListedIds)}
      >
        {label}
      </button>
    </div>
  );
  const line = (key: 'sessionAdded' | 'sessionAlready', people: readonly Person[]) =>
    people.length > 0 && <p class="strong">{text(key, namesOf(people))}</p>;
  const missing = isCreated ? 'sessionMissingCreated' : 'sessionMissing';
  const failure = repairing.failure ?? told.failure;
  return (
    <div ref={words} tabIndex={-1} class="attendance">
      {present === undefined && (
        <>
          <p class="strong warn">
            {isCreated ? text('sessionCannotTellCreated', namesOf(wanted)) : text('sessionCannotTell')}
          </p>
          {failure && <FailureNotice failure={failure} />}
          {button(text('sessionLook'), [])}
        </>
      )}
      {present && !isCreated && line('sessionAdded', report.added)}
      {present && !isCreated && line('sessionAlready', report.already)}
      {present && report.missing.length > 0 && (
        <>
          <p class="strong warn">{text(missing, namesOf(report.missing))}</p>
          {failure ? <FailureNotice failure={failure} /> : <p>{text('sessionMissingLead')}</p>}
          {button(text('sessionAddAgain'), report.missing)}
        </>
      )}
      {present && report.lost.length > 0 && (
        <>
          <p class="strong warn">{text('sessionLost', namesOf(report.lost))}</p>
          <p>{text('sessionLostLead')}</p>
          {report.missing.length === 0 && failure && <FailureNotice failure={failure} />}
          {button(text('sessionPutBack'), report.lost, true)}
        </>
      )}
      {isWhole && told !== change && <p>{text('sessionAllIn')}</p>}
    </div>
  );
}
