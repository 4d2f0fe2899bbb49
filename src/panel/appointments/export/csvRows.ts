import { text } from '../../../browser/i18n';
import { type AppointmentCustomer, customersIn, detailsOf, placeOf } from '../../../core/appointmentDetails';
import type { BusinessOverview } from '../../../core/messages';
import { staffNamesOf } from '../../appointmentWords';
import type { Row } from '../rows';

interface Exported {
  rows: readonly Row[];
  overview: BusinessOverview | undefined;
  timeZone: string;
  /** Whether the appointment was read by id: a list leaves things out. */
  isWhole: (id: string) => boolean;
}

const answersOf = ({ customQuestionAnswers }: AppointmentCustomer): string =>
  (customQuestionAnswers ?? [])
    .map(({ question, answer, selectedOptions }) => `${question ?? ''}: ${answer || selectedOptions?.join(', ') || ''}`)
    .join('\n');

const yesNo = (flag: boolean | null | undefined): string =>
  flag === true ? text('appointmentsYes') : flag === false ? text('appointmentsNo') : '';

const headings = () => [
  text('formDate'),
  text('appointmentsColumnStart'),
  text('appointmentsColumnEnd'),
  text('formTimeZone'),
  text('appointmentsColumnStartUtc'),
  text('appointmentsColumnEndUtc'),
  text('formService'),
  text('formStaff'),
  text('appointmentsCustomer'),
  text('formEmail'),
  text('formPhone'),
  text('formNotes'),
  text('appointmentsColumnAnswers'),
  text('appointmentsColumnSeatsTaken'),
  text('appointmentsSeatsTerm'),
  text('appointmentsPlace'),
  text('formJoinLink'),
  text('appointmentsPrice'),
  text('appointmentsColumnPriceType'),
  text('appointmentsLabel'),
  text('appointmentsAdditional'),
  text('appointmentsStaffNotes'),
  text('appointmentsNoCustomerMail'),
  text('appointmentsCreatedAt'),
  text('appointmentsUpdatedAt'),
  text('appointmentsColumnId'),
  text('appointmentsColumnRemark'),
];

/** Appointments as rows of a table: one for each customer, or one where nobody comes, in the business's time zone. */
export function csvRows({ rows, overview, timeZone, isWhole }: Exported): (string | number)[][] {
  const date = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
  const utc = (at: number) => (Number.isNaN(at) ? '' : new Date(at).toISOString());
  const local = (format: Intl.DateTimeFormat, at: number) => (Number.isNaN(at) ? '' : format.format(at));
  return [
    headings(),
    ...rows.flatMap(({ id, appointment, start, end }) => {
      const details = detailsOf(appointment);
      const customers = customersIn(details);
      return (customers.length > 0 ? customers : [{}]).map((customer) => [
        local(date, start),
        local(time, start),
        local(time, end),
        timeZone,
        utc(start),
        utc(end),
        details.serviceName ?? '',
        staffNamesOf(details, overview?.staffMembers ?? []),
        customer.name ?? '',
        customer.emailAddress ?? '',
        customer.phone ?? '',
        customer.notes ?? '',
        answersOf(customer),
        details.filledAttendeesCount ?? '',
        details.maximumAttendeesCount ?? '',
        placeOf(details),
        details.joinWebUrl ?? '',
        details.price ?? '',
        details.priceType ?? '',
        details.appointmentLabel ?? '',
        details.additionalInformation ?? '',
        details.serviceNotes ?? '',
        yesNo(details.optOutOfCustomerEmail),
        details.createdDateTime ?? '',
        details.lastUpdatedDateTime ?? '',
        id,
        isWhole(id) ? '' : text('appointmentsColumnNotRead'),
      ]);
    }),
  ];
}

/** A name that every file system takes: "LunchDelivery appointments 2026-11-25 2026-12-09.csv". */
export function csvName(businessId: string, rows: readonly Row[], timeZone: string): string {
  const date = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const starts = rows.map(({ start }) => start).filter((start) => !Number.isNaN(start));
  const ends = starts.length > 0 ? [starts[0] ?? 0, starts.at(-1) ?? 0].sort((a, b) => a - b) : [];
  const mailbox = businessId.replace(/@.*$/, '').replace(/[^\p{L}\p{N}._-]/gu, '_');
  return `${[mailbox, 'appointments', ...ends.map((at) => date.format(at))].join(' ')}.csv`;
}
