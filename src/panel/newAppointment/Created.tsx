import { text } from '../../browser/i18n';
import type { AppointmentDraft } from '../../core/appointmentDraft';
import type { BookingAppointment } from '../../core/graphTypes';
import type { BusinessOverview } from '../../core/messages';
import { customersOf, namesOf, staffNamesOf, webLink, whenOf } from '../appointmentWords';
import { CopyButton } from '../CopyButton';
import { counted } from '../words';

export interface CreatedProps {
  appointment: BookingAppointment;
  draft: AppointmentDraft;
  overview: BusinessOverview | undefined;
  timeZone: string;
}

const JoinLink = ({ label, copyLabel, link }: { label: string; copyLabel: string; link: string | undefined }) =>
  link ? (
    <div>
      <dt>{label}</dt>
      <dd class="join">
        <a href={link} target="_blank" rel="noreferrer">
          {link}
        </a>
        <CopyButton value={link}>{copyLabel}</CopyButton>
      </dd>
    </div>
  ) : null;

/** What Graph returned; where it left something out, what was sent. */
export function Created({ appointment, draft, overview, timeZone }: CreatedProps) {
  const service =
    appointment.serviceName || overview?.services.find(({ id }) => id === draft.serviceId)?.displayName || '';
  const rows = [
    [text('formCreatedWhen'), whenOf(appointment, timeZone)],
    [text('formCreatedCustomer'), customersOf(appointment) || namesOf(draft)],
    [text('formCreatedService'), service],
    [text('formStaff'), staffNamesOf(appointment, overview?.staffMembers ?? []) || text('formNoSpecificStaff')],
  ];
  return (
    <>
      <p class="strong" data-said={rows.map(([, value]) => value).join(' · ')}>
        {text('formCreated')}
      </p>
      <dl>
        {rows.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <JoinLink
          label={text('formJoinLink')}
          copyLabel={text('formCopyJoinLink')}
          link={webLink(appointment.joinWebUrl)}
        />
        <JoinLink
          label={text('formAnonymousJoinLink')}
          copyLabel={text('formCopyAnonymousJoinLink')}
          link={webLink(appointment.anonymousJoinWebUrl)}
        />
      </dl>
    </>
  );
}

interface CandidatesProps extends Omit<CreatedProps, 'appointment'> {
  appointments: BookingAppointment[];
}

/** Appointments that may be the one that was sent, for the person to judge. */
export const Candidates = ({ appointments, timeZone }: CandidatesProps) =>
  appointments.length === 0 ? null : (
    <>
      <p>{counted(appointments.length, 'formCandidates_one', 'formCandidates_other')}</p>
      <ul class="bullets">
        {appointments.map((appointment) => (
          <li key={appointment.id}>
            {[whenOf(appointment, timeZone), customersOf(appointment), appointment.serviceName]
              .filter(Boolean)
              .join(' · ')}
          </li>
        ))}
      </ul>
    </>
  );
