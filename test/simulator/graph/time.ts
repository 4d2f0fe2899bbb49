import type { Switches } from '../switches';
import { badRequest } from './errors';
import { windowsZones } from './windowsZones';

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Made once for a zone: it takes longer than all the rest of a request. */
function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  clocks.set(zone, clock);
  return clock;
}

/** What the clock of a zone shows at an instant, as if it were UTC. */
function wallClock(instant: number, zone: string): number {
  const parts = Object.fromEntries(
    clockOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

export const offsetAt = (instant: number, zone: string): number =>
  wallClock(instant, zone) - Math.floor(instant / 1000) * 1000;

const knownZones = new Set<string>();

export function ianaZone(name: string): string {
  const zone = windowsZones.get(name.toLowerCase()) ?? name;
  if (knownZones.has(zone)) return zone;
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: zone });
    knownZones.add(zone);
    return zone;
  } catch {
    throw badRequest(
      `A valid TimeZone value must be specified. The following TimeZone value is not supported: '${name}'.`,
    );
  }
}

/** A local time as an instant: the earlier of two, and in a gap the clock jumps ahead. */
export function instantOf(local: number, zone: string): number {
  const before = local - offsetAt(local - 86_400_000, zone);
  const after = local - offsetAt(local + 86_400_000, zone);
  return wallClock(before, zone) === local ? before : wallClock(after, zone) === local ? after : before;
}

/** Graph's dateTimeTimeZone: a local time and the name of its zone (Windows or IANA), or a time that carries its own offset. */
export function parseDateTimeTimeZone({
  dateTime,
  timeZone,
}: {
  dateTime: string;
  timeZone?: string | null | undefined;
}): number {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?)(\.\d+)?(Z|[+-]\d\d:\d\d)?$/.exec(dateTime);
  const local = match ? Date.parse(`${match[1]}Z`) : Number.NaN;
  if (!match || Number.isNaN(local))
    throw badRequest(`Cannot convert the literal '${dateTime}' to the expected type 'Edm.DateTimeOffset'.`);
  const zone = ianaZone(timeZone ?? 'UTC');
  return match[3] ? Date.parse(`${match[1]}${match[3]}`) : instantOf(local, zone);
}

/** How replies write an instant: UTC, seven decimals and a Z. */
export const dateTimeTimeZone = (instant: number) => ({
  dateTime: new Date(instant).toISOString().replace(/\.(\d{3})Z$/, '.$10000Z'),
  timeZone: 'UTC',
});

/** What Graph's own clock shows, in milliseconds since 1970. */
export const graphNow = ({ clockAheadMinutes }: Pick<Switches, 'clockAheadMinutes'>): number =>
  Date.now() + clockAheadMinutes * 60_000;

export const stamp = (instant: number): string => new Date(instant).toISOString();

export function milliseconds(duration: string): number {
  const match = /^(-?)P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(duration);
  if (!match) return 0;
  const [, sign, days = 0, hours = 0, minutes = 0, seconds = 0] = match;
  const total = ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds);
  return (sign ? -1000 : 1000) * total;
}

export function isoDuration(length: number): string {
  const minutes = Math.round(length / 60_000);
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
  const time = `${hours ? `${hours}H` : ''}${rest ? `${rest}M` : ''}`;
  return `P${days ? `${days}D` : ''}${time || !days ? `T${time || '0S'}` : ''}`;
}
