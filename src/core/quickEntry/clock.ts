export type DayPart = 'night' | 'morning' | 'noon' | 'afternoon' | 'evening';

/** A time as it was said: "3" may be either half of the day until `half` or `part` says which. */
export interface Clock {
  hour: number;
  minute: number;
  half?: 'a' | 'p' | undefined;
  part?: DayPart | undefined;
  /** Said with 24 hours: "03:30", "15". */
  whole: boolean;
}

const noon = 720;
const day = 1440;

/** A clock from the texts of a rule; undefined where no clock shows it. */
export function clockOf(
  hour: string | number,
  minute: string | number = 0,
  said: { half?: string | undefined; part?: DayPart | undefined; whole?: boolean } = {},
): Clock | undefined {
  const [h, m] = [Number(hour), Number(minute)];
  if (!(h <= 23 && m <= 59)) return undefined;
  const half = said.half?.trim()[0]?.toLowerCase();
  const whole = said.whole || h > 12 || h === 0 || (typeof hour === 'string' && hour.startsWith('0'));
  return { hour: h, minute: m, part: said.part, half: half === 'a' || half === 'p' ? half : undefined, whole };
}

export const isOpen = ({ whole, half, part }: Clock): boolean => !whole && !half && !part;

/** Which halves of the day an hour from 1 to 12 can mean in a part of it: "12 at night" is midnight, "1 at noon" is 13:00. */
function hourIn(part: DayPart, hour: number): number | undefined {
  const [before, after] = [hour % 12, (hour % 12) + 12];
  switch (part) {
    case 'night':
      return hour === 12 || hour <= 5 ? before : after;
    case 'morning':
      return hour === 12 ? undefined : before;
    case 'noon':
      return hour >= 10 && hour <= 12 ? hour : after;
    case 'afternoon':
      return after;
    case 'evening':
      return hour === 12 || hour < 4 ? undefined : after;
  }
}

/** Without another word, from one to six is after noon: nobody books an appointment for three in the night. */
const usualHour = (hour: number): number => (hour >= 1 && hour <= 6 ? hour + 12 : hour);

/** Minutes since midnight; undefined where hour and part of the day do not go together. */
export function minutesOfDay({ hour, minute, half, part, whole }: Clock): number | undefined {
  if (whole) return hour * 60 + minute;
  if (half) return ((hour % 12) + (half === 'p' ? 12 : 0)) * 60 + minute;
  const meant = part ? hourIn(part, hour) : usualHour(hour);
  return meant === undefined ? undefined : meant * 60 + minute;
}

/** Start and length of "3 to 4:30pm": what one side leaves open is what makes the shorter time. */
export function rangeOf(from: Clock, to: Clock): { start: number; minutes: number } | undefined {
  const [first, last] = [minutesOfDay(from), minutesOfDay(to)];
  if (first === undefined || last === undefined) return undefined;
  const start =
    isOpen(from) && !isOpen(to)
      ? ([first % noon, (first % noon) + noon].filter((minutes) => minutes < last).at(-1) ?? first)
      : first;
  const step = to.whole || to.half ? day : noon;
  const minutes = (last - start + day) % step;
  return minutes > 0 ? { start, minutes } : undefined;
}
