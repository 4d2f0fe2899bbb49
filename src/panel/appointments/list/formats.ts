import { text } from '../../../browser/i18n';
import { formatLocale } from '../../words';
import type { Row } from '../rows';

/** Words for the times of a list, in one time zone. An `Intl` object costs more than all its uses: each is made once. */
export function formatsOf(timeZone: string, now: number) {
  const key = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const day = { timeZone, weekday: 'long', day: 'numeric', month: 'long' } as const;
  const [thisYear, otherYear] = [day, { ...day, year: 'numeric' } as const].map(
    (options) => new Intl.DateTimeFormat(formatLocale, options),
  );
  const time = new Intl.DateTimeFormat(formatLocale, { timeZone, hour: 'numeric', minute: '2-digit' });
  const zone = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'shortOffset' });
  const days = new WeakMap<Row, string>();
  const offset = (at: number): string => {
    const name = zone.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    return name.replace('GMT', 'UTC').replace('-', '−');
  };
  const usual = offset(now);
  const today = key.format(now);
  return {
    /** "UTC−6" at present. */
    usual,
    /** `YYYY-MM-DD` of its start; empty where that cannot be read. */
    dayOf(row: Row): string {
      const known = days.get(row);
      if (known !== undefined) return known;
      const made = Number.isNaN(row.start) ? '' : key.format(row.start);
      days.set(row, made);
      return made;
    },
    heading(row: Row): string {
      if (Number.isNaN(row.start)) return text('appointmentsTimeUnknown');
      const date = key.format(row.start);
      const words = (date.slice(0, 4) === today.slice(0, 4) ? thisYear : otherYear)?.format(row.start) ?? '';
      return date === today ? text('appointmentsToday', words) : words;
    },
    times: ({ start, end }: Row): string => (Number.isNaN(start) ? '' : time.formatRange(start, Math.max(start, end))),
    /** "UTC−5", where the clocks are set otherwise than at present. */
    otherOffset(row: Row): string {
      if (Number.isNaN(row.start)) return '';
      const own = offset(row.start);
      return own === usual ? '' : own;
    },
  };
}
export type Formats = ReturnType<typeof formatsOf>;
