import { customerHasher } from '../../../browser/customerHash';
import { outboxStore } from '../../../browser/outboxStore';
import type { AppointmentDraft } from '../../../core/appointmentDraft';
import type { Failure } from '../../../core/failure';
import { type WeeklyDate, weeklyDates } from '../../../core/many/weekly';
import type { BusinessOverview } from '../../../core/messages';
import type { Temporal } from '../../../core/temporal';
import { addMinutes } from '../../../core/zonedTime';
import { type CheckedUnit, checkUnits } from '../../many/checkTable';
import { readBookedTimes } from '../openTimes/useBookedTimes';

/** One date of a series: an appointment as it was checked; of a clock that shows twice or never, one for each answer. */
export interface PlannedDate {
  date: string;
  question: 'gap' | 'overlap' | undefined;
  units: CheckedUnit[];
}

export interface Plan {
  dates: PlannedDate[];
  /** Why the calendar could not be read: clashes are not known then. */
  calendarFailure: Failure | undefined;
}

interface PlanOf {
  draft: AppointmentDraft;
  times: number;
  timeZone: string;
  businessTimeZone: string;
  username: string;
  overview: BusinessOverview;
  temporal: Temporal;
}

const instantsOf = ({ local }: WeeklyDate): string[] => {
  switch (local.kind) {
    case 'one':
      return [local.instant];
    case 'gap':
      return [local.before, local.after];
    case 'overlap':
      return [local.earlier, local.later];
    case 'invalid':
      return [];
  }
};

/** The dates of a weekly series of a draft, each checked as a row of a table is. */
export async function planOf(of: PlanOf): Promise<Plan> {
  const { draft, times, timeZone, temporal, overview } = of;
  const first = temporal.Instant.from(draft.startDateTime).toZonedDateTimeISO(timeZone);
  const minutes = (Date.parse(draft.endDateTime) - Date.parse(draft.startDateTime)) / 60_000;
  const clock = first.toPlainTime().toString({ smallestUnit: 'minute' });
  const dates = weeklyDates(temporal, first.toPlainDate().toString(), clock, timeZone, times);
  // Which of two instants the first date means, the form has asked already.
  const instants = dates.map((date, week) => (week === 0 ? [draft.startDateTime] : instantsOf(date)));
  const units = instants.flatMap((some, week) =>
    some.map((startDateTime) => ({
      rows: [week],
      draft: { ...draft, startDateTime, endDateTime: addMinutes(startDateTime, minutes) },
    })),
  );
  const { checked, calendarFailure } = await checkUnits(
    units,
    { overview, temporal },
    {
      username: of.username,
      businessTimeZone: of.businessTimeZone,
      now: Date.now,
      breathe: async () => undefined,
      hash: await customerHasher(),
      operations: outboxStore.all,
      readBookedTimes: async (span) => (await readBookedTimes(draft.businessId, span)).bookedTimes,
      onProgress: () => undefined,
    },
  );
  return {
    calendarFailure,
    dates: dates.map(({ date, local }, week) => ({
      date,
      question: week > 0 && (local.kind === 'gap' || local.kind === 'overlap') ? local.kind : undefined,
      units: checked.filter(({ rows }) => rows[0] === week),
    })),
  };
}
