import { useRef, useState } from 'preact/hooks';
import { text } from '../../../browser/i18n';
import type { DraftCustomer } from '../../../core/appointmentDraft';
import { localStart, meantStart } from '../../../core/formFields';
import { failureText } from '../../failureText';
import type { GroupProps } from '../GroupPart';
import { spanToRead, useBookedTimes } from '../openTimes/useBookedTimes';
import { Session } from './Session';

interface SessionsProps extends GroupProps {
  /** How many would be added. */
  people: number;
  checkOthers: () => DraftCustomer[] | undefined;
  /** Filled in: `ask` says whether Create is first to be pressed again, since it would make a second session beside one. */
  sessions: { current: { ask: () => boolean } | undefined };
}

/** The sessions of the service that begin at the chosen time, each to be added to. */
export function Sessions({ people, checkOthers, sessions: asked, ...props }: SessionsProps) {
  const { businessId, temporal, fields, overview } = props;
  /** Counts what was added: the calendar is read again. */
  const [changes, setChanges] = useState(0);
  /** The session with free seats beside which Create was pressed. */
  const [askedBeside, askBeside] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const start = meantStart(localStart(temporal, fields), fields);
  const at = start === undefined ? undefined : Date.parse(start);
  const span = at === undefined ? undefined : spanToRead(Date.now(), { start: at, end: at });
  const { booked } = useBookedTimes(businessId, span, `${props.version} ${changes}`);

  const sessions = (booked.reply?.bookedTimes ?? []).filter(
    (one) => one.start === at && one.serviceId === fields.serviceId && one.maximumAttendeesCount > 1,
  );
  asked.current = {
    ask: () => {
      const open = sessions.find((one) => one.filledAttendeesCount < one.maximumAttendeesCount)?.id;
      if (!open || open === askedBeside) return false;
      askBeside(open);
      list.current?.querySelector('button')?.focus();
      return true;
    },
  };
  const onChanged = () => {
    askBeside('');
    setChanges((count) => count + 1);
  };
  const check = async () => {
    const first = await props.checkFirst();
    const others = first && checkOthers();
    return first && others && [first, ...others];
  };
  return (
    <div ref={list} class="sessions">
      {at !== undefined && booked.failure && (
        <p role="status" class="hint warn">
          {text('sessionUnread')} {failureText(booked.failure).sentence}
        </p>
      )}
      {sessions.map((session) => (
        <Session
          key={session.id}
          businessId={businessId}
          session={session}
          staffMembers={overview?.staffMembers ?? []}
          timeZone={fields.timeZone}
          people={people}
          check={check}
          isAsked={session.id === askedBeside}
          onChanged={onChanged}
          onAllAdded={props.onAllAdded}
        />
      ))}
    </div>
  );
}
