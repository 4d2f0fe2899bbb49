import type { Calendar, Day } from './calendar';
import { choose, isBeside, kindsOf } from './choose';
import { isOpen, minutesOfDay, rangeOf } from './clock';
import { withoutDoubt } from './dotted';
import { overlaps, type Reading, readingsOf, type Span } from './reading';
import { whenRules } from './rules';

/** What a text says about when, each with the places that it was read from. */
export interface When {
  date?: { value: Day; spans: Span[] };
  /** Minutes since midnight. */
  time?: { value: number; spans: Span[] };
  durationMinutes?: { value: number; spans: Span[] };
  /** Said with the time of day, or not said: then today, or tomorrow when the time is past, is only a proposal. */
  dateIsGuessed: boolean;
}

/** The piece that says which half of the day an open time means: the one beside it, or the only one. */
function partFor(time: Reading, readings: Reading[], folded: string, chosen: Reading[]): Reading | undefined {
  const parts = readings.filter(
    (reading) => reading.part && kindsOf(reading).length === 0 && !chosen.some((other) => overlaps(reading, other)),
  );
  const beside = parts.find((part) => isBeside(folded, part, time));
  return beside ?? (time.time && isOpen(time.time) && parts.length === 1 ? parts[0] : undefined);
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

/** "Tuesday, 24 November": what says the same beside a piece belongs to it. */
function saysTheSame(reading: Reading, date: Reading): boolean {
  if (!reading.date || !date.date) return false;
  return reading.weekday ? reading.weekday === date.date.dayOfWeek : reading.date.equals(date.date);
}

function readTime(chosen: Reading[], readings: Reading[], folded: string): Pick<When, 'time' | 'durationMinutes'> {
  const reading = chosen.find(({ time }) => time);
  if (!reading?.time) return {};
  const tonight = chosen.find(({ part, date }) => part && date)?.part;
  const piece = tonight ? undefined : partFor(reading, readings, folded, chosen);
  const said = reading.time;
  const time = isOpen(said) ? { ...said, part: tonight ?? piece?.part } : said;
  const spans = [spanOf(reading), ...(piece ? [spanOf(piece)] : [])];
  if (reading.endTime) {
    const range = rangeOf(time, reading.endTime);
    if (!range) return {};
    return { time: { value: range.start, spans }, durationMinutes: { value: range.minutes, spans: [spanOf(reading)] } };
  }
  const value = minutesOfDay(time);
  return value === undefined ? {} : { time: { value, spans } };
}

/** A weekday alone is today until its time has passed. */
const nextWeek = (day: Day, time: number | undefined, { today, minutesNow }: Calendar): Day =>
  day.equals(today) && time !== undefined && time <= minutesNow ? day.add({ days: 7 }) : day;

/** Date, time and duration as far as folded text says them; what is not sure is not read. */
export function readWhen(folded: string, calendar: Calendar): When {
  const readings = withoutDoubt(readingsOf(whenRules, folded, calendar));
  const chosen = choose(readings, folded);
  const { time, durationMinutes: ranged } = readTime(chosen, readings, folded);
  const lasting = chosen.find(({ durationMinutes }) => durationMinutes);
  const dated = chosen.find(({ date }) => date);
  const durationMinutes =
    ranged ?? (lasting?.durationMinutes ? { value: lasting.durationMinutes, spans: [spanOf(lasting)] } : undefined);
  const rest = { ...(time ? { time } : {}), ...(durationMinutes ? { durationMinutes } : {}) };
  if (dated?.date) {
    const same = readings.filter(
      (other) =>
        !chosen.some((one) => overlaps(one, other)) && saysTheSame(other, dated) && isBeside(folded, other, dated),
    );
    const value = dated.weekday ? nextWeek(dated.date, time?.value, calendar) : dated.date;
    return { date: { value, spans: [dated, ...same].map(spanOf) }, dateIsGuessed: false, ...rest };
  }
  if (!time) return { dateIsGuessed: false, ...rest };
  const value = calendar.today.add({ days: time.value > calendar.minutesNow ? 0 : 1 });
  return { date: { value, spans: time.spans }, dateIsGuessed: true, ...rest };
}
