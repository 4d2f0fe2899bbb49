import type { AppointmentDraft } from '../appointmentDraft';
import { partProblems, trimmedParts } from '../customerParts';
import type { BusinessOverview } from '../messages';
import type { Temporal } from '../temporal';
import { addMinutes } from '../zonedTime';
import type { CellProblem } from './cellProblem';
import type { ColumnField, Columns } from './columns';
import type { DateOrder } from './dates';
import { type Meant, namesOf } from './names';
import { readLength, readStart } from './rowTimes';

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

const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

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
    const where = { temporal, timeZone, order: forAll.dateOrder };
    const startDateTime = readStart(cell, where, wrong);
    const known = overview.services.find(({ id }) => id === serviceId);
    const minutes = readLength(cell, { start: startDateTime, service: known }, where, wrong);

    const customer = trimmedParts({
      name: cell('customerName') || fullName(cell('firstName'), cell('lastName')),
      emailAddress: cell('emailAddress'),
      phone: cell('phone'),
      notes: cell('notes'),
    });
    const customerTimeZone = zoneOf('customerTimeZone', timeZone);
    for (const { part, ...problem } of partProblems(customer)) {
      wrong({ field: part === 'name' ? 'customerName' : part, ...problem });
    }
    if (problems.length > 0 || !serviceId || !startDateTime || !minutes) return { problems };
    return {
      draft: {
        businessId: context.businessId,
        serviceId,
        customers: [{ ...customer, timeZone: customerTimeZone }],
        startDateTime,
        endDateTime: addMinutes(startDateTime, minutes),
        staffMemberIds,
      },
    };
  };
}

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
