// Graph writes durations as ISO 8601: PT30M, PT1H30M, P1D. Years and months never occur: they have no fixed length.
const pattern = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?)?$/;

/** Whole minutes of an ISO 8601 duration; undefined when there is none or it cannot be read. */
export function minutesOf(duration: string | null | undefined): number | undefined {
  const match = pattern.exec(duration ?? '');
  if (!match || match[0] === 'P') return undefined;
  const [weeks, days, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0));
  return Math.round(
    (weeks ?? 0) * 10_080 + (days ?? 0) * 1440 + (hours ?? 0) * 60 + (minutes ?? 0) + (seconds ?? 0) / 60,
  );
}

/** The same in milliseconds. */
export function millisecondsOf(duration: unknown): number | undefined {
  const minutes = typeof duration === 'string' ? minutesOf(duration) : undefined;
  return minutes === undefined ? undefined : minutes * 60_000;
}

/** Whole minutes as ISO 8601, in the fewest parts: PT30M, PT1H, P1D, P1DT2H; none is PT0S. */
export function isoDurationOf(minutes: number): string {
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
  const time = `${hours ? `${hours}H` : ''}${rest ? `${rest}M` : ''}`;
  if (!days && !time) return 'PT0S';
  return `P${days ? `${days}D` : ''}${time ? `T${time}` : ''}`;
}
