import type { BookingService } from '../graphTypes';
import { minutesOf } from '../isoDuration';
import type { Temporal } from '../temporal';
import { resolveLocalTime } from '../zonedTime';
import type { Cell, Wrong } from './cellProblem';
import { type DateOrder, dateIn, type ReadWhen, readWhen } from './dates';
import { readDuration, readTime } from './times';

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

/** The start of a row as an instant in UTC; what is wrong is told to `wrong`. */
export function readStart(cell: Cell, where: Where, wrong: Wrong): string | undefined {
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
export function readLength(
  cell: Cell,
  { start, service }: { start: string | undefined; service: BookingService | undefined },
  where: Where,
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
  const { temporal, timeZone, order } = where;
  const sameDay = temporal.Instant.from(start).toZonedDateTimeISO(timeZone).toPlainDate().toString();
  const date = when ? dateIn(when.date, order) : sameDay;
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
