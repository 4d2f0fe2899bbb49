import type { BookedTime } from '../../core/bookedTime';
import type { BrokenRule } from '../../core/brokenRules';
import { type Failure, toFailure } from '../../core/failure';
import type { BookingService } from '../../core/graphTypes';
import { isHeldToRules, staffMemberOf } from '../../core/judgement';
import { judgeTime } from '../../core/judgeTime';
import type { CellProblem } from '../../core/many/cellProblem';
import { bookedByDay, clashesAmong, spansToRead, takenBy } from '../../core/many/clashes';
import { type RowContext, type RowDraft, rowReader } from '../../core/many/rowDraft';
import { byFingerprint, type Standing, standingOf } from '../../core/many/standing';
import { type RowObjection, type Unit, unitsOf } from '../../core/many/units';
import { isOpenSession } from '../../core/openStarts';
import { marksOf, type Operation } from '../../core/outbox';
import { holds, type Span } from '../../core/spans';

/** An appointment to create, and everything that is to be said about it first. */
export interface CheckedUnit extends Unit {
  fingerprint: string;
  standing: Standing;
  /** Its start has passed. */
  isPast: boolean;
  brokenRules: BrokenRule[];
  /** The earlier row that would take the same person's time. */
  clashesWithRow: number | undefined;
  /** A session of the same service at the same start that has seats: a second one beside it is not meant. */
  session: BookedTime | undefined;
}

export interface CheckedTable {
  /** By row: what is wrong with its cells. */
  problems: ReadonlyMap<number, CellProblem[]>;
  /** By row: why it makes no appointment although its cells are right. */
  objections: ReadonlyMap<number, RowObjection>;
  units: CheckedUnit[];
  /** By row. */
  unitOf: ReadonlyMap<number, CheckedUnit>;
  /** Whether Bookings holds the signed-in person to its rules. */
  isHeld: boolean;
  /** Why the calendar could not be read: clashes with what is booked are not known then. */
  calendarFailure: Failure | undefined;
}

export interface CheckOutside {
  /** Who is signed in. */
  username: string;
  /** IANA name. */
  businessTimeZone: string;
  now: () => number;
  /** Lets the page answer the person. */
  breathe: () => Promise<void>;
  hash: (text: string) => Promise<string>;
  operations: () => Promise<Operation[]>;
  readBookedTimes: (span: Span) => Promise<BookedTime[]>;
  /** How many of the rows were looked at. */
  onProgress: (done: number, all: number) => void;
}

/** The page answers within this time, in milliseconds, however long the table is. */
const longestTask = 16;

/** Thrown when a newer table is to be checked. */
export class Superseded extends Error {}

/** Reads and checks the rows of a table: cells, rows against each other, the calendar, the rules, and what was created before. */
export async function checkTable(
  rows: readonly (readonly string[])[],
  context: RowContext,
  outside: CheckOutside,
  known: WeakMap<readonly string[], RowDraft>,
  signal: AbortSignal,
): Promise<CheckedTable> {
  let since = performance.now();
  const breathe = async () => {
    if (performance.now() - since < longestTask) return;
    await outside.breathe();
    if (signal.aborted) throw new Superseded();
    since = performance.now();
  };

  const read = rowReader(context);
  const problems = new Map<number, CellProblem[]>();
  const drafts = [];
  for (const [at, row] of rows.entries()) {
    const draft = known.get(row) ?? read(row);
    known.set(row, draft);
    if ('problems' in draft) problems.set(at, draft.problems);
    drafts.push('draft' in draft ? draft.draft : undefined);
    if (at % 200 === 0) outside.onProgress(at / 2, rows.length);
    await breathe();
  }

  const { overview } = context;
  const { units, objections } = unitsOf(drafts, overview.services);
  const { checked, calendarFailure } = await checkUnits(units, context, {
    ...outside,
    breathe,
    onProgress: (done, all) => outside.onProgress((rows.length * (1 + done / all)) / 2, rows.length),
  });
  return {
    problems,
    objections,
    units: checked,
    unitOf: new Map(checked.flatMap((unit) => unit.rows.map((row) => [row, unit] as const))),
    isHeld: isHeld(context, outside),
    calendarFailure,
  };
}

export const isHeld = (
  { overview }: Pick<RowContext, 'overview'>,
  { username }: Pick<CheckOutside, 'username'>,
): boolean => isHeldToRules(staffMemberOf(username, overview.staffMembers));

/** Checks appointments against each other, the calendar, the rules, and what was created before. */
export async function checkUnits(
  units: readonly Unit[],
  { overview, temporal }: Pick<RowContext, 'overview' | 'temporal'>,
  outside: CheckOutside,
): Promise<{ checked: CheckedUnit[]; calendarFailure: Failure | undefined }> {
  const clashes = clashesAmong(units, overview.services);
  const calendar = await readCalendar(units, outside);
  const records = byFingerprint(await outside.operations());
  const bookedAround = bookedByDay(calendar.bookedTimes);
  const ids = new Set(calendar.bookedTimes.map(({ id }) => id));
  const services = new Map(overview.services.map((service) => [service.id, service]));
  const judge = ({ draft }: Unit, bookedTimes: BookedTime[]): BrokenRule[] => {
    const { username, businessTimeZone, now } = outside;
    const { serviceId, staffMemberIds } = draft;
    const chosen = { start: Date.parse(draft.startDateTime), end: Date.parse(draft.endDateTime), staffMemberIds };
    const judged = judgeTime(temporal, { overview, username, businessTimeZone, serviceId, bookedTimes }, chosen, now());
    return judged?.brokenRules.filter(({ rule }) => rule !== 'inThePast') ?? [];
  };

  const checked: CheckedUnit[] = [];
  for (const [at, unit] of units.entries()) {
    const { draft } = unit;
    const { fingerprint } = await marksOf(draft, outside.hash);
    const span = takenBy(unit, services);
    const isRead = holds(calendar.spans, span);
    const standing = standingOf(records.get(fingerprint), (id) => isRead && !ids.has(id));
    const isThere = standing.kind === 'created';
    const bookedTimes = isThere ? [] : bookedAround(span);
    checked.push({
      ...unit,
      fingerprint,
      standing,
      isPast: Date.parse(draft.startDateTime) < outside.now(),
      brokenRules: isThere ? [] : judge(unit, bookedTimes),
      clashesWithRow: clashes.get(unit)?.rows[0],
      session: sessionAt(unit, services.get(draft.serviceId), bookedTimes),
    });
    if (at % 100 === 0) outside.onProgress(at, units.length);
    await outside.breathe();
  }
  return { checked, calendarFailure: calendar.failure };
}

interface Calendar {
  /** What was read. */
  spans: Span[];
  bookedTimes: BookedTime[];
  failure: Failure | undefined;
}

async function readCalendar(units: readonly Unit[], outside: CheckOutside): Promise<Calendar> {
  const calendar: Calendar = { spans: [], bookedTimes: [], failure: undefined };
  try {
    for (const span of spansToRead(units)) {
      calendar.bookedTimes.push(...(await outside.readBookedTimes(span)));
      calendar.spans.push(span);
    }
  } catch (error) {
    calendar.failure = toFailure(error);
  }
  return calendar;
}

const sessionAt = (
  { draft }: Unit,
  service: BookingService | undefined,
  bookedTimes: readonly BookedTime[],
): BookedTime | undefined =>
  bookedTimes.find(
    (booked) =>
      service !== undefined &&
      isOpenSession(booked, service, Date.parse(draft.startDateTime)) &&
      (draft.staffMemberIds.length === 0 || draft.staffMemberIds.some((id) => booked.staffMemberIds.includes(id))),
  );
