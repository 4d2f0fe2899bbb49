import type { FieldName } from '../../../core/formFields';
import type { Temporal } from '../../../core/temporal';
import { resolveLocalTime } from '../../../core/zonedTime';

/** What a start (milliseconds since 1970) puts into the form; where a clock shows it twice, also which one is meant. */
export function pickedFields(temporal: Temporal, start: number, timeZone: string): [FieldName, string][] {
  const local = temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(timeZone).toPlainDateTime();
  const date = local.toPlainDate().toString();
  const startTime = local.toPlainTime().toString({ smallestUnit: 'minute' });
  const isTwice = resolveLocalTime(temporal, date, startTime, timeZone).kind === 'overlap';
  return [
    ['date', date],
    ['startTime', startTime],
    ...(isTwice ? ([['meantInstant', new Date(start).toISOString()]] as [FieldName, string][]) : []),
  ];
}
