import { useEffect, useRef, useState } from 'preact/hooks';
import { text } from '../../../browser/i18n';
import { send } from '../../../browser/messaging';
import type { DraftCustomer } from '../../../core/appointmentDraft';
import type { BookedTime } from '../../../core/bookedTime';
import type { BookingAppointment, BookingStaffMember } from '../../../core/graphTypes';
import type { SessionChange } from '../../../core/messages';
import { customerInformation } from '../../../core/toGraphAppointment';
import { formatWhen } from '../../../core/zonedTime';
import { customersOf, staffNamesOf } from '../../appointmentWords';
import { FailureNotice } from '../../FailureNotice';
import { Icon } from '../../Icon';
import { useAsk } from '../../useAsk';
import { formatLocale, formatNumber } from '../../words';
import { Attendance } from './Attendance';

interface SessionProps {
  businessId: string;
  session: BookedTime;
  staffMembers: BookingStaffMember[];
  timeZone: string;
  /** How many would be added. */
  people: number;
  /** Who would be added; undefined where something is wrong with them, which is shown. */
  check: () => Promise<DraftCustomer[] | undefined>;
  /** Create was pressed, and would make another session beside this one. */
  isAsked: boolean;
  onChanged: () => void;
  onAllAdded: () => void;
}

interface Adding {
  wanted: ReturnType<typeof customerInformation>[];
  change: SessionChange;
}

/** A session that exists at the chosen time: who is in it, and the button that adds the people of the form. */
export function Session({ session, staffMembers, timeZone, people, check, isAsked, ...props }: SessionProps) {
  const { businessId, onChanged } = props;
  const at = { businessId, appointmentId: session.id };
  const [known, askKnown] = useAsk<BookingAppointment | undefined>();
  const [adding, ask] = useAsk<Adding>();
  const [tooMany, setTooMany] = useState(0);
  /** A second press meanwhile is none. */
  const checking = useRef(false);
  // Names are only in the reply to a read by id.
  useEffect(() => {
    void askKnown(async () => (await send('readAppointments', { businessId, ids: [session.id] }))[0]?.appointment);
  }, [session]);

  const appointment = known.reply;
  const seats = appointment?.maximumAttendeesCount ?? session.maximumAttendeesCount;
  const taken = Math.max(
    appointment?.customers?.length ?? 0,
    appointment?.filledAttendeesCount ?? session.filledAttendeesCount,
  );
  const isFull = taken >= seats;
  const count = [formatNumber(taken), formatNumber(seats)];

  const add = async () => {
    if (adding.waiting || checking.current || isFull) return;
    checking.current = true;
    const customers = await check();
    checking.current = false;
    setTooMany(0);
    if (!customers) return;
    if (customers.length > seats - taken) return setTooMany(customers.length);
    const wanted = customers.map((customer) => customerInformation(customer));
    void ask(async () => {
      const change = await send('addToSession', { ...at, customers: wanted });
      return { wanted, change };
    }).then(onChanged);
  };
  const who = appointment ? customersOf(appointment) : '';
  return (
    <div class="notice session">
      <Icon name="calendar" />
      <div>
        <p class="strong">{text('sessionHere')}</p>
        <p>
          {[
            formatWhen(
              new Date(session.start).toISOString(),
              new Date(session.end).toISOString(),
              timeZone,
              formatLocale,
            ),
            staffNamesOf({ id: session.id, staffMemberIds: session.staffMemberIds }, staffMembers),
            text('sessionTaken', count),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {who && <p class="who-is-in">{text('sessionWho', who)}</p>}
        <div class="actions">
          <button
            type="button"
            aria-busy={adding.waiting}
            aria-disabled={isFull || adding.waiting}
            aria-describedby={`session-${session.id}`}
            onClick={add}
          >
            {text('sessionAdd', count)}
          </button>
        </div>
        <p id={`session-${session.id}`} class="hint">
          {isFull ? text('sessionIsFull', formatNumber(seats)) : text('sessionBeside')}
        </p>
        <p role="alert" class="problem">
          {isAsked && text('sessionAsked')}
          {tooMany > 0 &&
            tooMany === people &&
            text('groupTooManyForSession', [
              formatNumber(people),
              formatNumber(seats - taken),
              formatNumber(people - (seats - taken)),
            ])}
        </p>
        <div role="status">
          {adding.waiting && <p class="soft">{text('sessionAdding')}</p>}
          {!adding.waiting && adding.failure && (
            <FailureNotice failure={adding.failure} heading={text('sessionNobodyAdded')} onRetry={add} />
          )}
          {!adding.waiting && adding.reply && !adding.failure && (
            <Attendance
              key={adding.reply.change}
              {...at}
              {...adding.reply}
              onChanged={onChanged}
              onAllIn={props.onAllAdded}
            />
          )}
        </div>
      </div>
    </div>
  );
}
