import { useEffect, useRef, useState } from 'preact/hooks';
import { text } from '../../browser/i18n';
import { send } from '../../browser/messaging';
import { defaultTimeZone } from '../../core/formDefaults';
import type { BookingAppointment } from '../../core/graphTypes';
import { customersOf } from '../appointmentWords';
import type { OfBusiness } from '../business/BusinessPanel';
import { FailureNotice } from '../FailureNotice';
import { ReadFooter } from '../ReadFooter';
import { Skeleton } from '../Skeleton';
import { useAsk } from '../useAsk';
import { AppointmentRow } from './AppointmentRow';
import { byDay } from './byDay';

const fourteenDays = 14 * 86_400_000;
const browserTimeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The appointments that have not ended, of now and the coming fourteen days. */
async function readAppointments(businessId: string): Promise<{ appointments: BookingAppointment[]; readAt: number }> {
  const readAt = Date.now();
  const appointments = await send('listAppointments', {
    businessId,
    start: new Date(readAt).toISOString(),
    end: new Date(readAt + fourteenDays).toISOString(),
  });
  return { appointments, readAt };
}

/** The coming two weeks, by day, in the business's time zone. */
export function Appointments({ businessId, overview }: OfBusiness) {
  const [{ waiting, reply, failure }, ask] = useAsk<{ appointments: BookingAppointment[]; readAt: number }>();
  const read = () => void ask(() => readAppointments(businessId));
  useEffect(read, [businessId]);
  const [cancelled, setCancelled] = useState<BookingAppointment>();
  const told = useRef<HTMLParagraphElement>(null);
  const afterCancel = (appointment: BookingAppointment) => {
    setCancelled(appointment);
    // The row that had the focus goes: the focus stays with what is said about it.
    told.current?.focus();
    read();
  };

  const { timeZone } = defaultTimeZone(overview.reply, browserTimeZone);
  const days = byDay(reply?.appointments ?? [], timeZone);
  return (
    <div class="view">
      <div class="content">
        <p ref={told} role="status" tabIndex={-1} class="after-cancel">
          {cancelled && text('appointmentsCancelled', customersOf(cancelled) || text('appointmentsNoCustomer'))}
        </p>
        {failure && <FailureNotice failure={failure} heading={text('appointmentsFailed')} onRetry={read} />}
        {!reply && waiting && <Skeleton lines={6} label={text('appointmentsWaiting')} />}
        {reply && <p class="soft">{text('appointmentsLead', timeZone)}</p>}
        {reply && days.length === 0 && (
          <div class="card empty">
            <p class="strong">{text('appointmentsNone')}</p>
            <p class="soft">{text('appointmentsNoneLead')}</p>
          </div>
        )}
        {days.map(({ date, heading, appointments }) => (
          <section key={date}>
            <h2 class="day">{heading}</h2>
            <ul class="rows">
              {appointments.map((appointment) => (
                <AppointmentRow
                  key={appointment.id}
                  appointment={appointment}
                  businessId={businessId}
                  staffMembers={overview.reply?.staffMembers ?? []}
                  timeZone={timeZone}
                  onCancelled={() => afterCancel(appointment)}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <ReadFooter readAt={reply?.readAt} waiting={waiting} onRefresh={read} />
    </div>
  );
}
