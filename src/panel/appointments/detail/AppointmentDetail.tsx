import { useEffect, useRef, useState } from 'preact/hooks';
import { text } from '../../../browser/i18n';
import { detailsOf } from '../../../core/appointmentDetails';
import { hindranceTo } from '../../../core/appointmentRights';
import { bookingsCalendarLink } from '../../../core/bookingPageLink';
import type { Failure } from '../../../core/failure';
import type { BookingAppointment } from '../../../core/graphTypes';
import { staffMemberOf } from '../../../core/judgement';
import type { Temporal } from '../../../core/temporal';
import { customersOf, whenOf } from '../../appointmentWords';
import { FailureDetails } from '../../FailureDetails';
import { FailureNotice } from '../../FailureNotice';
import { Icon } from '../../Icon';
import { Attendance } from '../../newAppointment/group/Attendance';
import { switchedOffText } from '../../switchedOff';
import { useAsk } from '../../useAsk';
import type { AppointmentsProps } from '../Appointments';
import { type ActionName, Actions } from './Actions';
import { CancelAppointment } from './CancelAppointment';
import { Duplicate } from './Duplicate';
import { EditAppointment } from './EditAppointment';
import { Facts } from './Facts';
import { hindranceText } from './hindranceText';
import type { Told } from './part';
import { Reschedule } from './Reschedule';
import { readWhole } from './readWhole';

export interface AppointmentDetailProps extends AppointmentsProps {
  appointmentId: string;
  /** As the list knows it; undefined once it is out of the list. */
  listed: BookingAppointment | undefined;
  timeZone: string;
  temporal: Temporal;
  /** Back to the list, which says the sentence if there is one. */
  onBack: (sentence: string) => void;
  /** What is in the calendar now; undefined: it is gone. */
  onChanged: (id: string, now: BookingAppointment | undefined) => void;
  onSameCustomer: (customer: string) => void;
}

/** Graph has no address for an id with a `/` in it: https://github.com/microsoftgraph/microsoft-graph-explorer-v4/issues/4029 */
const hasNoAddress = (id: string, failure: Failure | undefined): boolean =>
  id.includes('/') && failure !== undefined && 'status' in failure && failure.status === 400;

/** What the policy may switch off of the actions. */
const actionFeatures = ['changeAppointment', 'createAppointment'] as const;

/** One appointment: all that Graph says about it, read anew, and what can be done with it. */
export function AppointmentDetail(props: AppointmentDetailProps) {
  const { businessId, appointmentId, listed, overview, username, disabledFeatures, timeZone, onBack, onChanged } =
    props;
  const [{ reply: read, failure }, ask] = useAsk<BookingAppointment>();
  const [action, setAction] = useState<ActionName>();
  const [told, setTold] = useState<Told>();
  const heading = useRef<HTMLHeadingElement>(null);
  const actions = useRef<HTMLDivElement>(null);
  const status = useRef<HTMLDivElement>(null);
  const view = useRef<HTMLDivElement>(null);
  const readAgain = () =>
    void ask(async () => {
      const now = await readWhole(businessId, appointmentId);
      onChanged(appointmentId, now);
      return now;
    });
  useEffect(() => {
    readAgain();
    scrollTo(0, 0);
    heading.current?.focus();
  }, []);

  const isGone = failure?.kind === 'appointmentNotFound';
  const appointment = read ?? listed;
  const details = appointment && detailsOf(appointment);
  const person = staffMemberOf(username, overview.reply?.staffMembers ?? []);
  const hindrance = details && hindranceTo(person, details);
  const unaddressable = hasNoAddress(appointmentId, failure);
  const hindered = isGone
    ? text('appointmentsGone')
    : unaddressable
      ? text('appointmentsNoAddressReason')
      : hindrance
        ? hindranceText(hindrance)
        : '';
  const off = actionFeatures.filter((feature) => disabledFeatures.includes(feature));
  const close = () => {
    const button = action && actions.current?.querySelector<HTMLElement>(`[data-action="${action}"]`);
    setAction(undefined);
    button?.focus();
  };
  const show = (now: BookingAppointment) => {
    onChanged(appointmentId, now);
    void ask(async () => now);
  };
  const changed = (how: Told, now: BookingAppointment | undefined) => {
    if (now) show(now);
    if (!how.isOpen) setAction(undefined);
    setTold(how);
    setTimeout(() => status.current?.focus());
  };
  const leave = () => {
    if (isGone) onChanged(appointmentId, undefined);
    onBack(isGone ? text('appointmentsGone') : '');
  };
  const leaving = useRef(leave);
  leaving.current = leave;
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      // Escape would otherwise close the popup.
      event.preventDefault();
      leaving.current();
    };
    const element = view.current;
    element?.addEventListener('keydown', listener);
    return () => element?.removeEventListener('keydown', listener);
  }, []);
  const part = details && { ...props, details, onKeep: close, onRead: show, onChange: changed };
  return (
    <div ref={view} class="view appointment">
      <div class="content">
        <button type="button" class="quiet back" onClick={leave}>
          <Icon name="back" />
          {text('appointmentsBack')}
        </button>
        <div>
          <h2 ref={heading} tabIndex={-1} class="title">
            {[details?.serviceName, details && customersOf(details)].filter(Boolean).join(' – ') ||
              text('appointmentsOne')}
          </h2>
          {details && <p>{whenOf(details, timeZone)}</p>}
        </div>
        <div ref={status} role="status" tabIndex={-1} class="told">
          {told && (
            <div class={told.isGood ? 'notice good' : 'notice warning'}>
              <Icon name={told.isGood ? 'check' : 'warning'} />
              <div>
                <p class="lines" data-said="">
                  {told.sentence}
                </p>
                {told.unconfirmed && <FailureDetails failure={told.unconfirmed} />}
                {told.overwritten && (
                  <Attendance
                    businessId={businessId}
                    appointmentId={appointmentId}
                    wanted={[]}
                    change={told.overwritten}
                    onChanged={readAgain}
                  />
                )}
              </div>
            </div>
          )}
        </div>
        {isGone && (
          <p class="notice warning" role="alert">
            <Icon name="warning" />
            {text('appointmentsGone')}
          </p>
        )}
        {unaddressable && (
          <div class="notice warning" role="alert">
            <Icon name="warning" />
            <div>
              <p>{text('appointmentsNoAddress')}</p>
              <a href={bookingsCalendarLink(props.cloud ?? 'global')} target="_blank" rel="noreferrer">
                {text('appointmentsOpenBookings')}
              </a>
            </div>
          </div>
        )}
        {failure && !isGone && !unaddressable && (
          <FailureNotice failure={failure} heading={text('appointmentsDetailFailed')} onRetry={readAgain} />
        )}
        {details && (
          <div ref={actions}>
            <Actions
              details={details}
              businessId={businessId}
              overview={overview.reply}
              timeZone={timeZone}
              reason={hindered || switchedOffText(off)}
              mayChange={hindered === '' && !off.includes('changeAppointment')}
              isWhole={read !== undefined}
              mayCreate={hindrance !== 'viewer' && hindrance !== 'guest' && !off.includes('createAppointment')}
              open={action}
              onOpen={(name) => {
                setTold(undefined);
                setAction(action === name ? undefined : name);
              }}
            />
          </div>
        )}
        {part && action === 'reschedule' && <Reschedule {...part} />}
        {part && action === 'edit' && <EditAppointment {...part} />}
        {action === 'cancel' && (
          <CancelAppointment
            businessId={businessId}
            appointmentId={appointmentId}
            onKeep={close}
            onCancelled={() => {
              onChanged(appointmentId, undefined);
              onBack(
                text('appointmentsCancelled', (details && customersOf(details)) || text('appointmentsNoCustomer')),
              );
            }}
          />
        )}
        {part && action === 'duplicate' && <Duplicate {...part} />}
        {details && (
          <Facts
            details={details}
            isWhole={read !== undefined}
            overview={overview.reply}
            timeZone={timeZone}
            onSameCustomer={props.onSameCustomer}
          />
        )}
      </div>
    </div>
  );
}
