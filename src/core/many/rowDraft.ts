import type { AppointmentDraft } from '../appointmentDraft';
import { isEmailAddress, isPhoneNumber } from '../formFields';
import type { BookingService } from '../graphTypes';
import { minutesOf } from '../isoDuration';
import type { BusinessOverview } from '../messages';
import type { Temporal } from '../temporal';
import { addMinutes, resolveLocalTime } from '../zonedTime';
import type { ColumnField, Columns } from './columns';
import { type DateOrder, dateIn, type ReadWhen, readWhen } from './dates';
import { type Meant, namesOf } from './names';
import { readDuration, readTime } from './times';

/** What is wrong with a cell. `suggestions` are texts that would mend it. */
export type CellProblem = { field: ColumnField; suggestions?: string[] } & (
  | {
      kind:
        | 'missing'
        | 'notADate'
        | 'dateOrder'
        | 'notATime'
        | 'timesDiffer'
        | 'gap'
        | 'overlap'
        | 'notADuration'
        | 'durationDiffers'
        | 'endBeforeStart'
        | 'notAnEmailAddress'
        | 'notAPhoneNumber';
    }
  | { kind: 'unknown' | 'several' | 'unknownZone'; said: string }
  | { kind: 'tooLong'; limit: number }
);

/** What holds for every row whose own cell is empty or whose table has no such column. */
export interface ForAllRows {
  serviceId: string;
  /** Empty: "No specific staff". */
  staffMemberId: string;
  /** IANA name. */
  timeZone: string;
  /** The answer to the question about the order of day and month, once it was asked. */
  dateOrder: DateOrder | undefined;
}

export interface RowContext {
  businessId: string;
  overview: BusinessOverview;
  temporal: Temporal;
  columns: Columns;
  forAll: ForAllRows;
  /** IANA names of the time zones that the table names: from `ianaNames` of `timeZoneNames`. */
  zones: ReadonlyMap<string, string>;
}

export type RowDraft = { draft: AppointmentDraft } | { problems: CellProblem[] };

const plain = (cell: string): string => cell.normalize('NFKC').trim();
const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);
const limits = { customerName: 255, emailAddress: 320, phone: 100, notes: 10_000 } as const;

/** First and last name in the order in which people say them. */
const fullName = (first: string, last: string): string =>
  hasHan(first + last) ? `${last}${first}` : `${first} ${last}`.trim();

/** The reader of one table's rows: what depends on the table alone is worked out once. */
export function rowReader(context: RowContext): (row: readonly string[]) => RowDraft {
  const { overview, forAll, zones, temporal } = context;
  const service = namesOf(overview.services);
  const staff = namesOf(overview.staffMembers);
  const places = new Map(context.columns.flatMap((field, index) => (field ? [[field, index] as const] : [])));

  return (row) => {
    const problems: CellProblem[] = [];
    const cell = (field: ColumnField): string => (row[places.get(field) ?? -1] ?? '').trim();
    const wrong = (problem: CellProblem): undefined => void problems.push(problem);
    const idOf = (field: 'service' | 'staff', said: string, meant: Meant): string | undefined => {
      if (meant.kind === 'one') return meant.id;
      const suggestions = meant.kind === 'several' ? meant.names : meant.near;
      return wrong({ field, kind: meant.kind === 'several' ? 'several' : 'unknown', said, suggestions });
    };
    const zoneOf = (field: 'timeZone' | 'customerTimeZone', otherwise: string): string => {
      const said = cell(field);
      const found = said ? zones.get(said) : otherwise;
      if (!found) wrong({ field, kind: 'unknownZone', said, suggestions: [forAll.timeZone] });
      return found ?? otherwise;
    };

    const saidService = cell('service');
    const serviceId = saidService ? idOf('service', saidService, service(saidService)) : forAll.serviceId;
    if (!saidService && !serviceId) wrong({ field: 'service', kind: 'missing' });
    const staffMemberIds = staffIn(cell('staff'), staff, forAll.staffMemberId, idOf);
    const timeZone = zoneOf('timeZone', forAll.timeZone);
    const startDateTime = readStart(cell, { temporal, timeZone, order: forAll.dateOrder }, wrong);
    const known = overview.services.find(({ id }) => id === serviceId);
    const minutes = readLength(cell, { start: startDateTime, service: known, timeZone }, context, wrong);

    const customer = {
      name: cell('customerName') || fullName(cell('firstName'), cell('lastName')),
      emailAddress: plain(cell('emailAddress')),
      phone: plain(cell('phone')),
      notes: cell('notes'),
      timeZone: zoneOf('customerTimeZone', timeZone),
    };
    checkCustomer(customer, wrong);
    if (problems.length > 0 || !serviceId || !startDateTime || !minutes) return { problems };
    return {
      draft: {
        businessId: context.businessId,
        serviceId,
        customers: [customer],
        startDateTime,
        endDateTime: addMinutes(startDateTime, minutes),
        staffMemberIds,
      },
    };
  };
}

type Wrong = (problem: CellProblem) => undefined;
type Cell = (field: ColumnField) => string;

/** One or several members of the staff: the whole cell is one, or what stands between semicolons, or between commas. */
function staffIn(
  said: string,
  staff: (cell: string) => Meant,
  otherwise: string,
  idOf: (field: 'staff', said: string, meant: Meant) => string | undefined,
): string[] {
  if (!said) return otherwise ? [otherwise] : [];
  const parts = [[said], said.split(/[;；、|\n]/), said.split(/[,，;；、|\n]/)].map((list) =>
    list.map((part) => part.trim()).filter(Boolean),
  );
  const whole = parts.find((list) => list.every((part) => staff(part).kind === 'one')) ?? parts[1] ?? [];
  return [...new Set(whole.flatMap((part) => idOf('staff', part, staff(part)) ?? []))];
}

interface Where {
  temporal: Temporal;
  timeZone: string;
  order: DateOrder | undefined;
}

/** Date and time of the start: in two cells, or both in one of them. */
function whenOf(cell: Cell, wrong: Wrong): (ReadWhen & { time: string }) | undefined {
  const [dateCell, timeCell] = [cell('date'), cell('startTime')];
  if (!dateCell && !timeCell) {
    wrong({ field: 'date', kind: 'missing' });
    return wrong({ field: 'startTime', kind: 'missing' });
  }
  const when = readWhen(dateCell || timeCell);
  if (dateCell && !when) wrong({ field: 'date', kind: 'notADate' });
  if (!dateCell && !when) wrong({ field: 'date', kind: 'missing' });
  const own = dateCell && timeCell ? readTime(timeCell) : undefined;
  if (dateCell && timeCell && !own) return wrong({ field: 'startTime', kind: 'notATime' });
  if (dateCell && !timeCell && when && !when.time) return wrong({ field: 'startTime', kind: 'missing' });
  if (!dateCell && timeCell && when && !when.time) return wrong({ field: 'startTime', kind: 'notATime' });
  if (!when) return undefined;
  // A spreadsheet shows a date alone as midnight.
  const isAtMidnight = when.time === '00:00' && !when.offset;
  if (own && when.time && !isAtMidnight && own.time !== when.time) {
    return wrong({ field: 'startTime', kind: 'timesDiffer', suggestions: [when.time] });
  }
  const time = own?.time ?? when.time;
  const offset = own?.offset ?? when.offset;
  return time ? { date: when.date, time, ...(offset ? { offset } : {}) } : undefined;
}

function readStart(cell: Cell, where: Where, wrong: Wrong): string | undefined {
  const when = whenOf(cell, wrong);
  if (!when) return undefined;
  const date = dateIn(when.date, where.order);
  if (!date) return wrong({ field: 'date', kind: 'dateOrder' });
  return instantOf(date, when, cell('startTime') ? 'startTime' : 'date', where, wrong);
}

/** The instant of a clock on the wall; where it shows twice or never, the question with its answers. */
function instantOf(
  date: string,
  { time, offset }: { time: string; offset?: string },
  field: 'startTime' | 'date' | 'endTime',
  { temporal, timeZone }: Where,
  wrong: Wrong,
): string | undefined {
  if (offset) return new Date(`${date}T${time}:00${offset}`).toISOString();
  const local = resolveLocalTime(temporal, date, time, timeZone);
  if (local.kind === 'one') return local.instant;
  if (local.kind === 'invalid') return wrong({ field, kind: 'notATime' });
  const instants = local.kind === 'gap' ? [local.before, local.after] : [local.earlier, local.later];
  const suggestions = instants.map((instant) => {
    const at = temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);
    const clock = `${at.toPlainTime().toString({ smallestUnit: 'minute' })}${local.kind === 'overlap' ? at.offset : ''}`;
    return field === 'date' ? `${at.toPlainDate().toString()} ${clock}` : clock;
  });
  return wrong({ field, kind: local.kind, suggestions });
}

/** Minutes: the cell's, or up to the end that is given, or what the service has. */
function readLength(
  cell: Cell,
  { start, service, timeZone }: { start: string | undefined; service: BookingService | undefined; timeZone: string },
  { temporal, forAll }: RowContext,
  wrong: Wrong,
): number | undefined {
  const usual = minutesOf(service?.defaultDuration);
  const isServiceKnown = service !== undefined;
  const [said, endCell] = [cell('durationMinutes'), cell('endTime')];
  const minutes = said ? readDuration(said) : undefined;
  if (said && !minutes)
    wrong({ field: 'durationMinutes', kind: 'notADuration', suggestions: usual ? [String(usual)] : [] });
  if (!endCell) {
    if (said || usual) return minutes ?? usual;
    // Which length is usual, the service says: while it is not known, that is what is wrong.
    return isServiceKnown ? wrong({ field: 'durationMinutes', kind: 'missing' }) : undefined;
  }
  const clock = readTime(endCell);
  const when = clock ? undefined : readWhen(endCell);
  if (!clock && !when?.time) return wrong({ field: 'endTime', kind: 'notATime' });
  if (!start) return undefined;
  const where = { temporal, timeZone, order: forAll.dateOrder };
  const sameDay = temporal.Instant.from(start).toZonedDateTimeISO(timeZone).toPlainDate().toString();
  const date = when ? dateIn(when.date, forAll.dateOrder) : sameDay;
  if (!date) return wrong({ field: 'date', kind: 'dateOrder' });
  const end = instantOf(date, clock ?? { ...when, time: when?.time ?? '' }, 'endTime', where, wrong);
  if (!end) return undefined;
  const between = (Date.parse(end) - Date.parse(start)) / 60_000;
  if (between <= 0) return wrong({ field: 'endTime', kind: 'endBeforeStart' });
  if (minutes && minutes !== between) {
    return wrong({ field: 'durationMinutes', kind: 'durationDiffers', suggestions: [String(between)] });
  }
  return between;
}

function checkCustomer(customer: AppointmentDraft['customers'][number], wrong: Wrong): void {
  const { name, emailAddress, phone, notes } = customer;
  if (!name) wrong({ field: 'customerName', kind: 'missing' });
  const given = { customerName: name, emailAddress, phone, notes };
  for (const field of ['customerName', 'emailAddress', 'phone', 'notes'] as const) {
    if (given[field].length > limits[field]) wrong({ field, kind: 'tooLong', limit: limits[field] });
  }
  if (emailAddress && !isEmailAddress(emailAddress)) wrong({ field: 'emailAddress', kind: 'notAnEmailAddress' });
  if (phone && !isPhoneNumber(phone)) wrong({ field: 'phone', kind: 'notAPhoneNumber' });
}
